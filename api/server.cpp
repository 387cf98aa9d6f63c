#include "api/server.hpp"

#include "api/evidence/subject_commitments.hpp"

#include <spdlog/spdlog.h>

#include <atomic>

#include "api/backend.hpp"
#include "api/bootstrap.hpp"
#include "api/random.hpp"
#include "api/ticker.hpp"

namespace cadre {
namespace {

constexpr int kReaderCheckTicks = 60;

}  // namespace

// In start order; ended in the reverse one.
struct Server::Impl {
  Impl(ServerOptions chosen, Clock& time) : options(std::move(chosen)), clock(time) {}

  Result<void> start_backend();
  Result<void> start_evidence();
  Result<void> start_http();
  void commit_subjects();
  void tick();

  ServerOptions options;
  Clock& clock;
  RandomIds ids;
  std::unique_ptr<Backend> backend;
  std::unique_ptr<SubjectCommitments> subjects;
  std::unique_ptr<Evidence> evidence;
  std::unique_ptr<HttpServer> http;
  std::atomic<HttpServer*> listening{nullptr};  // for /metrics, which may be asked before `http` is set
  std::unique_ptr<Ticker> ticker;
  int ticks = 0;
  bool stopped = false;
};

Result<void> Server::Impl::start_backend() {
  const auto connections = [this] { return listening ? listening.load()->connections() : 0; };
  TRY(opened, Backend::open({options.data, options.engine, options.sign_in, connections}, clock, ids));
  backend = std::move(opened);
  CHECK(bootstrap(backend->engine(), backend->sign_in(), options.data, office_date(clock.now())));
  if (const std::size_t due = backend->engine().elapse_due_delays(); due > 0)
    spdlog::info("event=delays-elapsed count={}", due);
  return {};
}

Result<void> Server::Impl::start_evidence() {
  if (!options.evidence) return {};
  TRY(opened, Evidence::open(options.data, *options.evidence, backend->journal(), backend->engine()));
  evidence = std::move(opened);
  TRY(counted, SubjectCommitments::open(DataFolder{options.data}.evidence() / "subjects", backend->journal(),
                                        backend->engine()));
  subjects = std::move(counted);
  backend->serve_evidence(*evidence, *subjects);
  if (options.commits_subjects)
    evidence->start([this] { commit_subjects(); });
  else
    evidence->start();
  return {};
}

Result<void> Server::Impl::start_http() {
  TRY(running, HttpServer::start(options.http, backend->router()));
  http = std::move(running);
  listening = http.get();
  ticker = std::make_unique<Ticker>(options.tick, [this] { tick(); });
  return {};
}

// On the thread that signs. A checkpoint is signed all the same when the log cannot be counted: it is true.
void Server::Impl::commit_subjects() {
  if (backend->engine().failed()) return;
  if (const auto kept = subjects->keep_up(); !kept) spdlog::error("event=subjects-not-committed");
}

void Server::Impl::tick() {
  if (backend->engine().failed()) return;
  if (const std::size_t due = backend->engine().elapse_due_delays(); due > 0)
    spdlog::info("event=delays-elapsed count={}", due);
  if (++ticks % kReaderCheckTicks != 0) return;
  if (!backend->journal().check_readers() || !backend->views().check_readers())
    spdlog::warn("event=reader-check-failed");
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() { stop(); }

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Clock& clock) {
  std::unique_ptr<Server> server(new Server(std::make_unique<Impl>(std::move(options), clock)));
  CHECK(server->impl_->start_backend());
  CHECK(server->impl_->start_evidence());
  CHECK(server->impl_->start_http());
  return server;
}

std::uint16_t Server::port() const { return impl_->http->port(); }
Engine& Server::engine() { return impl_->backend->engine(); }
SignIn& Server::sign_in() { return impl_->backend->sign_in(); }
Evidence* Server::evidence() { return impl_->evidence.get(); }
bool Server::failed() const { return impl_->backend->engine().failed(); }

void Server::stop() {
  if (std::exchange(impl_->stopped, true)) return;
  if (impl_->ticker) impl_->ticker->stop();
  if (impl_->http) impl_->http->stop();
  if (!impl_->backend) return;
  if (impl_->evidence) impl_->evidence->stop();
  if (const auto closed = impl_->backend->stop(); !closed) spdlog::warn("event=views-not-closed");
}

}  // namespace cadre
