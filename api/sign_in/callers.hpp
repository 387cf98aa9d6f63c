// Whose request it is: of a program that sends a token, or of a person whose browser sends a session's
// cookie.
#pragma once

#include "api/http/message.hpp"
#include "api/sign_in/sign_in.hpp"
#include "api/sign_in/tokens.hpp"

namespace cadre {

struct Caller {
  std::string account;
  std::optional<WebSession> session;  // nothing: a token
};

class Callers {
 public:
  Callers(Tokens& tokens, SignIn& sign_in) : tokens_(tokens), sign_in_(sign_in) {}  // both outlive it

  // A token goes before a cookie. `touch`: this is a use of the session. Errors: unauthenticated "token",
  // "session"; unavailable. Any thread.
  Result<Caller> of(const HttpRequest& request, bool touch);

  // Facts about an account were recorded. Any thread.
  void forget() { tokens_.forget(); }

 private:
  Tokens& tokens_;
  SignIn& sign_in_;
};

}  // namespace cadre
