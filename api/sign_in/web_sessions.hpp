// Web sessions: who is signed in with a browser. In memory only: a restart signs everybody out. A session is
// known by the SHA-256 of its cookie; it ends after a time without use, after a time in any case, and when
// its account's password, mandates or being say so. Knows no HTTP and no log. Any thread.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "engine/base/sha256.hpp"
#include "engine/base/time.hpp"

namespace cadre {

struct SessionLimits {
  std::chrono::seconds idle{30 * 60};           // without a request
  std::chrono::seconds absolute{10 * 60 * 60};  // a long working day
  std::chrono::seconds fresh{10 * 60};          // how long a proof of identity is good for grave acts
  std::size_t sessions_max = 4096;
  std::size_t of_account_max = 8;  // one more ends the one that was used longest ago
};

struct WebSession {
  Hash id{};  // of the cookie
  std::string account;
  std::string csrf;   // what unsafe requests repeat in a header: another page cannot read it
  Timestamp used{};   // last
  Timestamp until{};  // it ends in any case
  Timestamp fresh_until{};
  bool must_change_password = false;  // until then it may do nothing else
};

class WebSessions {
 public:
  explicit WebSessions(const SessionLimits& limits) : limits_(limits) {}
  const SessionLimits& limits() const { return limits_; }

  struct Begun {
    std::string cookie;  // 256 random bits in hexadecimal digits; nobody keeps it here
    WebSession session;
  };
  // nullopt: there are too many.
  std::optional<Begun> begin(const std::string& account, bool must_change_password, Timestamp now);

  // The session of this cookie, when it has not ended. `touch`: this use counts against the idle limit.
  std::optional<WebSession> find(const Hash& id, Timestamp now, bool touch);

  // The holder has proved who it is once more. nullopt: it has ended.
  std::optional<WebSession> proved(const Hash& id, Timestamp now);
  // The same, with a new password; every other session of the account ends.
  std::optional<WebSession> password_changed(const Hash& id, Timestamp now);

  void end(const Hash& id);
  void end_all(const std::string& account);
  std::size_t count() const;  // those included that have ended and that nobody has asked for since

 private:
  bool over(const WebSession& session, Timestamp now) const;
  void make_room(const std::string& account, Timestamp now);

  const SessionLimits limits_;
  mutable std::mutex mutex_;  // guards sessions_
  std::map<Hash, WebSession> sessions_;
};

// The SHA-256 by which a cookie's session is known.
Hash session_id(std::string_view cookie);

}  // namespace cadre
