// Server: everything of `cadre serve`, wired by hand in start order. The process around it is
// api/serve_command.cpp; tests start one on port 0 with a clock of their own.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "api/evidence/evidence.hpp"
#include "api/http/server.hpp"
#include "api/sign_in/sign_in.hpp"
#include "engine/running/engine.hpp"

namespace cadre {

struct ServerOptions {
  std::filesystem::path data;
  HttpOptions http;
  EngineOptions engine;
  SignInOptions sign_in{};
  std::chrono::milliseconds tick{1000};       // how often due delays are looked for
  bool commits_subjects = true;               // before each checkpoint, not only at exports (with `evidence`)
  std::optional<EvidenceOptions> evidence{};  // nothing: no checkpoints are signed
};

class Server {
 public:
  // Opens the log and the views (rebuilding them when they cannot be trusted), starts the engine, sets up an
  // empty log, elapses what fell due while the server was down, then listens. `clock` outlives it. Errors:
  // those of the parts.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Clock& clock);
  ~Server();  // stop()

  std::uint16_t port() const;
  Engine& engine();
  SignIn& sign_in();
  Evidence* evidence();  // nullptr: it has no key
  bool failed() const;   // a write could not be made durable: the process must exit, at once

  // No new connections; what has begun is answered; the engine finishes what it accepted; a last checkpoint
  // is signed; views are closed clean.
  void stop();

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
