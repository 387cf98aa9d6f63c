// Signing in: passwords become sessions, and the log hears of it. Whoever signs in, proves again who it is,
// signs out, gets or changes a password leaves an entry (cadre.account.*), durable before the answer; of a
// failure there is only the count, in the entry of the sign-in that succeeded at last, and an entry when the
// name must wait. No entry holds anything of a password.
//
// Order when a password changes: the entry, then the file, then the answer. A stop in between leaves an entry
// about a password that nobody was told to be in force, never a new password without an entry.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "api/sign_in/attempts.hpp"
#include "api/sign_in/password.hpp"
#include "api/sign_in/web_sessions.hpp"
#include "engine/running/engine.hpp"
#include "storage/credentials.hpp"

namespace cadre {

struct SignInOptions {
  SessionLimits sessions;
  AttemptLimits attempts;
  PasswordCost cost;
  std::chrono::hours one_time_password{7 * 24};  // how long one may be used
  bool secure_cookie = false;                    // the browser speaks TLS with us
};

struct OneTimePassword {
  std::string password;
  Timestamp until{};
};

struct SignInFigures {  // since the start of the program, for /metrics
  std::uint64_t signed_in = 0, failed = 0, locked = 0, sessions = 0;
};

class SignIn {
 public:
  // `engine` and `clock` outlive it. Errors: those of hash_password.
  static Result<std::unique_ptr<SignIn>> make(Engine& engine, Clock& clock, Credentials credentials,
                                              SignInOptions options);

  // These block, and use much memory for a moment: on the worker that hashes passwords, one at a time.

  // Errors: unauthenticated "sign-in.failed" (no such account, a wrong password, one that is over: nobody is
  // told which), forbidden "sign-in.attempts" (must_wait says how long), overloaded "session.count".
  // `address`: from where; failures are counted by it (attempts.hpp).
  Result<WebSessions::Begun> sign_in(const std::string& account, std::string_view password,
                                     std::string_view address);
  // The same errors, and unauthenticated "session" when it has ended meanwhile.
  Result<WebSession> prove_again(const WebSession& session, std::string_view password,
                                 std::string_view address);
  Result<void> sign_out(const WebSession& session);
  // Also invalid_argument, as check_password, and "password.same"; the field is "/new".
  Result<void> change_password(const WebSession& session, std::string_view before, std::string_view after,
                               std::string_view address);
  // A one-time password of another account, whose sessions end. Errors: not_found "reference.unknown" (no
  // such account today), forbidden "actor.role" (`by` does not administer the system; that is an entry too).
  Result<OneTimePassword> issue_password(const std::string& by, const std::string& account);
  // By the system itself, at its first set-up.
  Result<void> install_password(const std::string& account, std::string_view password, bool one_time);

  // These do not. Any thread.

  // The session of a request's Cookie field. Errors: unauthenticated "session" (none, ended, or its account
  // is not in force today).
  Result<WebSession> session(std::string_view cookies, bool touch);
  // Whether it goes on, for whoever sends a long answer. Errors: unauthenticated "session".
  Result<void> check(const WebSession& session, const Reading& reading);
  std::optional<std::chrono::seconds> must_wait(std::string_view account, std::string_view address) const;
  const SignInOptions& options() const { return options_; }
  SignInFigures figures() const;

 private:
  SignIn(Engine& engine, Clock& clock, Credentials credentials, SignInOptions options, std::string nobodys)
      : engine_(engine),
        clock_(clock),
        credentials_(std::move(credentials)),
        options_(options),
        attempts_(options.attempts),
        sessions_(options.sessions),
        nobodys_(std::move(nobodys)) {}

  struct Proof {
    bool must_change = false;
    unsigned failures = 0;  // before it succeeded
  };
  Result<Proof> prove(const std::string& account, std::string_view password, std::string_view address);
  Result<void> failed(const std::string& account, bool known, std::string_view address);
  Result<void> put(const std::string& account, std::string_view password, bool one_time);
  Result<Entry> record(const std::string& by, std::string type, const std::string& account,
                       json::object data = {}, std::string role = {});

  Engine& engine_;
  Clock& clock_;
  Credentials credentials_;
  const SignInOptions options_;
  Attempts attempts_;
  WebSessions sessions_;
  const std::string nobodys_;  // hash of a password that nobody knows: unknown accounts cost as much as known
  std::atomic<std::uint64_t> signed_in_{0}, failed_{0}, locked_{0};
};

}  // namespace cadre
