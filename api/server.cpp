#include "api/server.hpp"

#include <spdlog/spdlog.h>

#include <atomic>

#include "api/bootstrap.hpp"
#include "api/random.hpp"
#include "api/router.hpp"
#include "api/ticker.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

constexpr int kReaderCheckTicks = 60;

}  // namespace

// In start order; ended in the reverse one.
struct Server::Impl {
  Impl(ServerOptions chosen, Clock& time) : options(std::move(chosen)), clock(time) {}

  Result<void> open_storage();
  Result<void> start_engine();
  Result<void> start_http();
  void tick();

  ServerOptions options;
  Clock& clock;
  Rules rules;
  FactKinds kinds;
  RandomIds ids;
  std::unique_ptr<LmdbJournal> journal;
  std::unique_ptr<LmdbViews> views;
  std::unique_ptr<Documents> documents;
  std::unique_ptr<Engine> engine;
  std::unique_ptr<Sessions> sessions;
  std::unique_ptr<Worker> worker;
  std::unique_ptr<Service> service;
  std::unique_ptr<Router> router;
  std::unique_ptr<HttpServer> http;
  std::atomic<HttpServer*> listening{nullptr};  // for /metrics, which may be asked before `http` is set
  std::unique_ptr<Ticker> ticker;
  int ticks = 0;
  bool stopped = false;
};

Result<void> Server::Impl::open_storage() {
  TRY(log, LmdbJournal::open(options.data));
  journal = std::move(log);
  TRY(tables, LmdbViews::open(options.data));
  views = std::move(tables);
  if (views->cleared_at_open()) spdlog::warn("event=views-rebuilt entries={}", journal->head().size);
  TRY(files, Documents::open(options.data));
  documents = std::move(files);
  return {};
}

Result<void> Server::Impl::start_engine() {
  add_rules(rules);
  kinds = shipped_fact_kinds();
  TRY(running, Engine::start(EngineParts{*journal, *views, rules, kinds, clock, ids}, options.engine));
  engine = std::move(running);
  CHECK(bootstrap(*engine, options.data, office_date(clock.now())));
  if (const std::size_t due = engine->elapse_due_delays(); due > 0)
    spdlog::info("event=delays-elapsed count={}", due);
  return {};
}

Result<void> Server::Impl::start_http() {
  sessions = std::make_unique<Sessions>(*engine, clock);
  worker = std::make_unique<Worker>();
  service = std::make_unique<Service>(
      Service{*engine, *journal, rules, kinds, clock, *documents, options.engine.source,
              [this] { return listening ? listening.load()->connections() : 0; }});
  router = std::make_unique<Router>(*service, *sessions, *worker);
  TRY(running, HttpServer::start(options.http, *router));
  http = std::move(running);
  listening = http.get();
  ticker = std::make_unique<Ticker>(options.tick, [this] { tick(); });
  return {};
}

void Server::Impl::tick() {
  if (engine->failed()) return;
  if (const std::size_t due = engine->elapse_due_delays(); due > 0)
    spdlog::info("event=delays-elapsed count={}", due);
  if (++ticks % kReaderCheckTicks != 0) return;
  if (!journal->check_readers() || !views->check_readers()) spdlog::warn("event=reader-check-failed");
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() { stop(); }

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Clock& clock) {
  std::unique_ptr<Server> server(new Server(std::make_unique<Impl>(std::move(options), clock)));
  CHECK(server->impl_->open_storage());
  CHECK(server->impl_->start_engine());
  CHECK(server->impl_->start_http());
  return server;
}

std::uint16_t Server::port() const { return impl_->http->port(); }
Engine& Server::engine() { return *impl_->engine; }
bool Server::failed() const { return impl_->engine->failed(); }

void Server::stop() {
  if (std::exchange(impl_->stopped, true)) return;
  if (impl_->ticker) impl_->ticker->stop();
  if (impl_->http) impl_->http->stop();
  if (impl_->worker) impl_->worker->stop();
  if (impl_->engine) impl_->engine->stop();
  if (!impl_->views) return;
  if (const auto closed = impl_->views->close(); !closed) spdlog::warn("event=views-not-closed");
}

}  // namespace cadre
