#include "api/backend.hpp"

#include <spdlog/spdlog.h>

#include "workflows/catalogue.hpp"
#include "workflows/rights/grave.hpp"
#include "workflows/rights/reading_rules.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPasswordsWaitingMax = 32;  // a second's work

}  // namespace

Result<std::unique_ptr<Backend>> Backend::open(BackendOptions options, Clock& clock, IdSource& ids) {
  std::unique_ptr<Backend> backend(new Backend(std::move(options)));
  CHECK(backend->open_storage());
  CHECK(backend->start_engine(clock, ids));
  return backend;
}

Backend::~Backend() { (void)stop(); }

Result<void> Backend::open_storage() {
  TRY(log, LmdbJournal::open(options_.data));
  journal_ = std::move(log);
  TRY(tables, LmdbViews::open(options_.data));
  views_ = std::move(tables);
  if (views_->cleared_at_open() && journal_->head().size > 0)
    spdlog::warn("event=views-rebuilt entries={}", journal_->head().size);
  TRY(files, Documents::open(options_.data));
  documents_ = std::move(files);
  TRY(credentials, Credentials::open(options_.data));
  credentials_ = std::move(credentials);
  return {};
}

Result<void> Backend::start_engine(Clock& clock, IdSource& ids) {
  if (!shipped_rights()) return tl::make_unexpected(shipped_rights().error());
  if (!shipped_reading_rules()) return tl::make_unexpected(shipped_reading_rules().error());
  if (!shipped_grave_acts()) return tl::make_unexpected(shipped_grave_acts().error());
  add_rules(rules_);
  kinds_ = shipped_fact_kinds();
  TRY(running, Engine::start(EngineParts{*journal_, *views_, rules_, kinds_, clock, ids}, options_.engine));
  engine_ = std::move(running);
  TRY(sign_in, SignIn::make(*engine_, clock, *credentials_, options_.sign_in));
  sign_in_ = std::move(sign_in);
  tokens_ = std::make_unique<Tokens>(*engine_, clock);
  callers_ = std::make_unique<Callers>(*tokens_, *sign_in_);
  worker_ = std::make_unique<Worker>();
  passwords_ = std::make_unique<Worker>(kPasswordsWaitingMax);
  service_ = std::make_unique<Service>(Service{*engine_, *journal_, rules_, kinds_, clock, *documents_,
                                               *credentials_, *sign_in_, options_.engine.source,
                                               options_.connections});
  service_->storage = [this] {
    const JournalFigures log = journal_->figures();
    return StorageFigures{log.used_bytes, log.map_bytes, views_->used_bytes(), views_->map_bytes(),
                          log.readers};
  };
  router_ = std::make_unique<Router>(*service_, *callers_, *worker_, *passwords_);
  return {};
}

Result<void> Backend::stop() {
  if (std::exchange(stopped_, true)) return {};
  if (worker_) worker_->stop();
  if (passwords_) passwords_->stop();
  if (engine_) engine_->stop();
  return views_ ? views_->close() : Result<void>();
}

}  // namespace cadre
