// A server with one officer, an.tc, who is signed in; and what the tests of signing in ask of answers.
#pragma once

#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre::test {

using Session = RunningServer::Session;

inline std::string type_of(const RawAnswer& answer) { return std::string(text_at(answer.json(), "type")); }
inline std::string rule_of(const RawAnswer& answer) { return std::string(text_at(answer.json(), "rule")); }

class SigningIn : public ::testing::Test {
 protected:
  SigningIn() {
    server.hire("an.tc", "personnel-body");
    session = server.sign_in("an.tc");
  }
  RawAnswer try_password(const std::string& user, const std::string& password) {
    return server.ask_with("", "POST", "/v1/session",
                           json::serialize(json::object{{"user", user}, {"password", password}}));
  }
  unsigned me(const Session& of) { return server.ask_in(of, "GET", "/v1/me").status; }
  std::vector<json::object> entries(const std::string& type) {
    std::vector<json::object> found;
    const RawAnswer page =
        server.ask("GET", "/v1/entries?q=order:oldest%20type:cadre.account." + type + ".v1");
    for (const json::value& one : array_at(page.json(), "entries")) found.push_back(one.as_object());
    return found;
  }
  void close_account(const std::string& account) {
    const json::object shown = server.ask("GET", "/v1/accounts/" + account).json();
    json::array facts;
    for (const json::value& one : array_at(shown, "facts")) {
      const json::object& fact = one.as_object();
      if (text_at(fact, "kind") != "account") continue;
      facts.push_back({{"subject", "account/" + account},
                       {"kind", "account"},
                       {"from", text_at(fact, "from")},
                       {"until", "2024-03-20"},
                       {"value", object_at(fact, "value")},
                       {"corrects", int_at(fact, "position")}});
    }
    const RawAnswer answer =
        server.ask("POST", "/v1/facts", json::serialize(json::object{{"facts", facts}}), "close-" + account);
    ASSERT_EQ(answer.status, 201u) << answer.body;
  }

  RunningServer server;
  Session session;
};

}  // namespace cadre::test
