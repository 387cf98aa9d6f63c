// A whole server in the process, and the people of a small office.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "api/server.hpp"
#include "api/witness/witness_handler.hpp"
#include "tests/api/raw_client_support.hpp"

namespace cadre::test {

// An empty folder that goes with the object: on the disk, or in memory where the machine has a place for
// that.
class ScratchFolder {
 public:
  enum class Place : std::uint8_t { disk, memory };
  explicit ScratchFolder(Place place = Place::disk);
  ~ScratchFolder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

SigningKey signing_key(const std::string& name, KeyKind kind = KeyKind::note, std::uint8_t secret = 1);

// A witness on a free port, that knows one log. Its memory is a folder of its own, which outlives it.
class RunningWitness {
 public:
  RunningWitness(const std::filesystem::path& state, Clock& clock, const VerifierKey& log);
  ~RunningWitness();

  WitnessAddress address() const;
  Witness& witness() { return *witness_; }
  const VerifierKey& key() const { return witness_->key(); }

 private:
  std::unique_ptr<Witness> witness_;
  std::unique_ptr<WitnessHandler> handler_;
  std::unique_ptr<HttpServer> http_;
};

// Passwords that keep no secret cost nothing.
inline SignInOptions cheap_sign_in() {
  SignInOptions options;
  options.cost = {.memory_kib = 8, .passes = 1, .lanes = 1};
  return options;
}

// A whole server on a free port: a fresh data folder, a clock that stands at 2024-03-20 (office time), short
// timeouts.
class RunningServer {
 public:
  RunningServer();
  // With a key that signs checkpoints, when asked to only; and witnesses.
  explicit RunningServer(SigningKey key);
  void witnessed_by(const WitnessAddress& address);  // starts anew

  // One request on a connection of its own, with the administrator's token.
  RawAnswer ask(std::string_view method, std::string_view target, std::string_view body = {},
                std::string_view key = {});
  RawAnswer ask_as(std::string_view token, std::string_view method, std::string_view target,
                   std::string_view body = {}, std::string_view key = {});

  // Someone signed in with a browser.
  struct Session {
    std::string cookie;  // "cadre_session=..."
    std::string csrf;
  };
  // A password of their own for the account, and a session with it.
  Session sign_in(const std::string& account);
  RawAnswer ask_in(const Session& session, std::string_view method, std::string_view target,
                   std::string_view body = {}, std::string_view key = {});
  // One request with exactly these header fields, each with its line end, besides Host and those of the body.
  RawAnswer ask_with(std::string_view fields, std::string_view method, std::string_view target,
                     std::string_view body = {});
  static constexpr std::string_view kPassword = "a made-up password";

  // An account with one mandate; answers its token.
  std::string hire(const std::string& account, const std::string& role, const std::string& unit = "",
                   const std::string& cadre = "");

  // Units city > north, south; posts P-1 (north), P-2 (south); cadres CB-1, CB-2 who hold them, each
  // reprimanded twice (a ground for dismissal); accounts personnel (whole city), records (whole), south
  // (personnel-body of south), inspector, supervisor. Tokens are "token-of-<account>".
  void furnish();

  // What opens a dismissal case of that cadre.
  static std::string opening(const std::string& cadre);
  static std::string opening_today(const std::string& cadre);  // no deadline is over while a test runs

  void reopen();  // after a stop: a new server on the same data folder
  void stop() { server_.reset(); }

  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::filesystem::path key_file() const { return folder_.path() / "key"; }
  void change_key(SigningKey key);  // starts anew
  // Starts on the same data folder, and says what stands in the way.
  std::optional<Error> try_start();

  Server& server() { return *server_; }
  ManualClock& clock() { return clock_; }
  std::uint16_t port() const { return server_->port(); }
  const std::string& administrator() const { return administrator_; }
  const ScratchFolder& folder() const { return folder_; }

 private:
  void start();
  ServerOptions options() const;

  ScratchFolder folder_;
  ManualClock clock_;
  std::unique_ptr<Server> server_;
  std::string administrator_;
  std::optional<EvidenceOptions> evidence_;
  SignInOptions sign_in_ = cheap_sign_in();
  int keys_ = 0;
};

}  // namespace cadre::test
