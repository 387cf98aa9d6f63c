// Backend: everything behind the sockets, wired by hand in start order and ended in the reverse one: the log,
// the views, the documents, the engine, and the router that answers requests. `cadre serve` puts HTTP in
// front of it (api/server.hpp), the sample city a clock set by hand (api/sample/office.hpp).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "api/http/router.hpp"
#include "api/sign_in/sign_in.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"

namespace cadre {

struct BackendOptions {
  std::filesystem::path data;
  EngineOptions engine;
  SignInOptions sign_in{};
  std::function<std::size_t()> connections = [] { return std::size_t{0}; };  // open ones, for /metrics
};

class Backend {
 public:
  // Opens the log and the views, rebuilding those when they cannot be trusted, and starts the engine; nothing
  // is written to the log. `clock` and `ids` outlive it. Errors: those of the parts.
  static Result<std::unique_ptr<Backend>> open(BackendOptions options, Clock& clock, IdSource& ids);
  ~Backend();  // stop()

  Engine& engine() { return *engine_; }
  LmdbJournal& journal() { return *journal_; }
  LmdbViews& views() { return *views_; }
  Router& router() { return *router_; }
  SignIn& sign_in() { return *sign_in_; }
  void serve_evidence(Evidence& evidence, SubjectCommitments& subjects) {
    service_->evidence = &evidence;
    service_->subjects = &subjects;
  }  // before anybody asks the router

  // The worker does what is queued, the engine finishes what it accepted, the views are closed clean. Nobody
  // asks the router any more. Idempotent. Errors: unavailable (the views could not be closed: the next start
  // rebuilds them).
  Result<void> stop();

 private:
  explicit Backend(BackendOptions options) : options_(std::move(options)) {}
  Result<void> open_storage();
  Result<void> start_engine(Clock& clock, IdSource& ids);

  BackendOptions options_;
  Rules rules_;
  FactKinds kinds_;
  std::unique_ptr<LmdbJournal> journal_;
  std::unique_ptr<LmdbViews> views_;
  std::unique_ptr<Documents> documents_;
  std::unique_ptr<Engine> engine_;
  std::optional<Credentials> credentials_;
  std::unique_ptr<SignIn> sign_in_;
  std::unique_ptr<Tokens> tokens_;
  std::unique_ptr<Callers> callers_;
  std::unique_ptr<Worker> worker_, passwords_;
  std::unique_ptr<Service> service_;
  std::unique_ptr<Router> router_;
  bool stopped_ = false;
};

}  // namespace cadre
