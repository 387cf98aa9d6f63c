// Signing in over HTTP: what opens a session, what ends it, what it may do, and what the log says of it.
#include "api/sign_in/sign_in.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "api/bootstrap.hpp"
#include "tests/api/sign_in/signing_in_support.hpp"

namespace cadre {
namespace {

using std::chrono::minutes;
using test::RawAnswer;
using test::rule_of;
using test::RunningServer;
using test::Session;
using test::SigningIn;
using test::type_of;

constexpr const char* kFacts =
    R"({"facts":[{"subject":"unit/west","kind":"unit","from":"2024-01-01","value":{"name":"Tây","level":"district","kind":"committee"}}]})";

TEST_F(SigningIn, TellsWhoIsThereAndForHowLong) {
  const RawAnswer answer = try_password("an.tc", std::string(RunningServer::kPassword));
  ASSERT_EQ(answer.status, 201u) << answer.body;
  const std::string cookie = answer.headers.at("set-cookie");
  EXPECT_NE(cookie.find("; HttpOnly; SameSite=Strict; Path=/"), std::string::npos) << cookie;
  EXPECT_EQ(cookie.find("Secure"), std::string::npos) << "there is no TLS here";
  EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
  const json::object said = answer.json();
  EXPECT_EQ(text_at(said, "account"), "an.tc");
  EXPECT_EQ(array_at(said, "mandates").size(), 1u);
  EXPECT_EQ(int_at(said, "idle_seconds"), 1800);
  EXPECT_EQ(text_at(said, "until"), "2024-03-20T12:00:00.000Z");
  EXPECT_EQ(text_at(said, "fresh_until"), "2024-03-20T02:10:00.000Z");
  EXPECT_FALSE(bool_at(said, "must_change_password", true));
}

TEST_F(SigningIn, MakesTheCookieTheAccount) {
  const RawAnswer seen = server.ask_in(session, "GET", "/v1/session");
  EXPECT_EQ(seen.status, 200u) << seen.body;
  EXPECT_EQ(text_at(seen.json(), "csrf"), session.csrf);
  EXPECT_FALSE(seen.headers.contains("set-cookie"));
  EXPECT_EQ(text_at(server.ask_in(session, "GET", "/v1/me").json(), "account"), "an.tc");
  const RawAnswer token_first = server.ask_with(
      "Cookie: " + session.cookie + "\r\nAuthorization: Bearer " + server.administrator() + "\r\n", "GET",
      "/v1/me");
  EXPECT_EQ(text_at(token_first.json(), "account"), "administrator");
}

TEST_F(SigningIn, AnswersAnUnknownUserAsAWrongPassword) {
  const RawAnswer wrong = try_password("an.tc", "a password of another");
  const RawAnswer unknown = try_password("nobody.here", "a password of another");
  const RawAnswer odd = try_password("../an.tc", std::string(RunningServer::kPassword));
  EXPECT_EQ(wrong.status, 401u);
  EXPECT_EQ(type_of(wrong), "urn:cadre:problem:sign-in-failed");
  EXPECT_EQ(wrong.body, unknown.body);
  EXPECT_EQ(wrong.body, odd.body);
  EXPECT_FALSE(wrong.headers.contains("set-cookie"));
}

TEST_F(SigningIn, LetsAnAccountWaitAfterTooManyFailuresWhateverItKnowsThen) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(try_password("an.tc", "guess number " + std::to_string(i)).status, 401u);
  const RawAnswer right = try_password("an.tc", std::string(RunningServer::kPassword));
  EXPECT_EQ(right.status, 429u);
  EXPECT_EQ(type_of(right), "urn:cadre:problem:too-many-attempts");
  EXPECT_EQ(right.headers.at("retry-after"), "900");
  EXPECT_EQ(me(session), 200u) << "who is in stays in";
  for (int i = 0; i < 5; ++i) try_password("nobody.here", "guess number " + std::to_string(i));
  EXPECT_EQ(try_password("nobody.here", "one more").status, 429u) << "as if there were such an account";
  const auto locks = entries("locked");
  ASSERT_EQ(locks.size(), 1u) << "nothing that a stranger made up";
  EXPECT_EQ(text_at(locks[0], "subject"), "account/an.tc");
  EXPECT_EQ(text_at(locks[0], "actor"), "system");
  server.clock().advance(minutes(15));
  EXPECT_EQ(try_password("an.tc", std::string(RunningServer::kPassword)).status, 201u);
  EXPECT_EQ(int_at(object_at(entries("signed-in").back(), "data"), "failures"), 5);
}

TEST_F(SigningIn, CountsTheGuessesOfASessionToo) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(server.ask_in(session, "POST", "/v1/session/fresh", R"({"password":"a guess"})").status, 401u);
  EXPECT_EQ(server.ask_in(session, "POST", "/v1/session/fresh", R"({"password":"a guess"})").status, 429u);
  EXPECT_EQ(server
                .ask_in(session, "PUT", "/v1/session/password",
                        R"({"old":"a made-up password","new":"another made-up one"})")
                .status,
            429u);
}

TEST_F(SigningIn, EndsWithoutUseAndInAnyCase) {
  server.clock().advance(minutes(29));
  EXPECT_EQ(me(session), 200u);
  server.clock().advance(minutes(29));
  EXPECT_EQ(server.ask_in(session, "GET", "/v1/session").status, 200u) << "which is no use of it";
  server.clock().advance(minutes(1));
  EXPECT_EQ(me(session), 401u);
  const Session busy = server.sign_in("an.tc");
  for (int i = 0; i < 29; ++i) {
    server.clock().advance(minutes(20));
    ASSERT_EQ(me(busy), 200u) << i;
  }
  server.clock().advance(minutes(20));
  EXPECT_EQ(me(busy), 401u);
}

TEST_F(SigningIn, EndsAtSignOutAndLeavesTheOtherSessionAlone) {
  const Session other = server.sign_in("an.tc");
  const RawAnswer out = server.ask_in(session, "DELETE", "/v1/session");
  EXPECT_EQ(out.status, 204u);
  EXPECT_NE(out.headers.at("set-cookie").find("Max-Age=0"), std::string::npos);
  EXPECT_EQ(me(session), 401u);
  EXPECT_EQ(me(other), 200u);
  EXPECT_EQ(entries("signed-out").size(), 1u);
}

TEST_F(SigningIn, EndsWithTheAccountAndWithTheServer) {
  close_account("an.tc");
  EXPECT_EQ(me(session), 401u);
  EXPECT_EQ(try_password("an.tc", std::string(RunningServer::kPassword)).status, 401u);
  server.hire("binh.tc", "records");
  const Session of_binh = server.sign_in("binh.tc");
  EXPECT_EQ(me(of_binh), 200u);
  server.reopen();
  EXPECT_EQ(me(of_binh), 401u);
  EXPECT_EQ(try_password("binh.tc", std::string(RunningServer::kPassword)).status, 201u)
      << "the password stays";
}

TEST_F(SigningIn, ChangesAPasswordOnlyForWhoKnowsTheOldOne) {
  const Session other = server.sign_in("an.tc");
  const auto change = [&](const std::string& before, const std::string& after) {
    return server.ask_in(session, "PUT", "/v1/session/password",
                         json::serialize(json::object{{"old", before}, {"new", after}}));
  };
  const std::string old(RunningServer::kPassword);
  const std::pair<std::pair<std::string, std::string>, const char*> rows[] = {
      {{"not the old one", "another made-up one"}, "sign-in.failed"},
      {{old, "too short"}, "password.length"},
      {{old, std::string(129, 'x')}, "password.length"},
      {{old, "my name is an.tc, is it not"}, "password.guessable"},
      {{old, old}, "password.same"},
      {{"", ""}, "field.length"}};
  for (const auto& [sent, rule] : rows)
    EXPECT_EQ(rule_of(change(sent.first, sent.second)), rule) << sent.second;
  EXPECT_EQ(me(other), 200u) << "nothing was changed";
  EXPECT_EQ(change(old, "a long walk by the river").status, 204u);
  EXPECT_EQ(me(session), 200u);
  EXPECT_EQ(me(other), 401u);
  EXPECT_EQ(try_password("an.tc", old).status, 401u);
  EXPECT_EQ(try_password("an.tc", "a long walk by the river").status, 201u);
  ASSERT_EQ(entries("password-changed").size(), 1u);
  EXPECT_EQ(text_at(entries("password-changed")[0], "actor"), "an.tc");
}

TEST_F(SigningIn, GivesAOneTimePasswordThatIsGoodForOneThing) {
  const RawAnswer issued = server.ask("POST", "/v1/accounts/an.tc/password");
  ASSERT_EQ(issued.status, 201u) << issued.body;
  EXPECT_EQ(me(session), 401u) << "whoever was in is out";
  const std::string password(text_at(issued.json(), "password"));
  const RawAnswer in = try_password("an.tc", password);
  ASSERT_EQ(in.status, 201u) << in.body;
  EXPECT_TRUE(bool_at(in.json(), "must_change_password"));
  const std::string cookie = in.headers.at("set-cookie");
  const Session once{cookie.substr(0, cookie.find(';')), std::string(text_at(in.json(), "csrf"))};
  EXPECT_EQ(me(once), 200u);
  const RawAnswer barred = server.ask_in(once, "GET", "/v1/worklist");
  EXPECT_EQ(barred.status, 403u);
  EXPECT_EQ(type_of(barred), "urn:cadre:problem:password-change-required");
  EXPECT_EQ(type_of(server.ask_in(once, "POST", "/v1/facts", kFacts, "k")),
            "urn:cadre:problem:password-change-required");
  const std::string change =
      json::serialize(json::object{{"old", password}, {"new", "a long walk by the river"}});
  EXPECT_EQ(server.ask_in(once, "PUT", "/v1/session/password", change).status, 204u);
  EXPECT_EQ(server.ask_in(once, "GET", "/v1/worklist").status, 200u);
  EXPECT_EQ(try_password("an.tc", password).status, 401u);
  EXPECT_EQ(text_at(entries("password-set").back(), "actor"), "administrator");
}

TEST_F(SigningIn, LetsAOneTimePasswordEnd) {
  const json::object issued = server.ask("POST", "/v1/accounts/an.tc/password").json();
  EXPECT_EQ(text_at(issued, "until"), "2024-03-27T02:00:00.000Z");
  server.clock().set(*parse_timestamp(text_at(issued, "until")));
  EXPECT_EQ(try_password("an.tc", std::string(text_at(issued, "password"))).status, 401u);
}

TEST_F(SigningIn, GivesPasswordsByAnAdministratorAndToAccountsOnly) {
  const RawAnswer refused = server.ask_as("token-of-an.tc", "POST", "/v1/accounts/administrator/password");
  EXPECT_EQ(refused.status, 403u);
  EXPECT_EQ(rule_of(refused), "actor.role");
  EXPECT_EQ(text_at(entries("password-set").back(), "outcome"), "refused");
  const std::size_t before = entries("password-set").size();
  for (const char* name : {"nobody.here", "..", "a%2Fb", "system"})
    EXPECT_EQ(server.ask("POST", "/v1/accounts/" + std::string(name) + "/password").status, 404u) << name;
  EXPECT_EQ(entries("password-set").size(), before);
}

TEST_F(SigningIn, TakesNothingFromAnotherSite) {
  const std::string cookie = "Cookie: " + session.cookie + "\r\n", key = "Idempotency-Key: k\r\n";
  const std::string csrf = "X-CSRF-Token: " + session.csrf + "\r\n";
  for (const std::string& fields : {cookie + key, cookie + key + "X-CSRF-Token: guess\r\n",
                                    cookie + key + csrf + "Origin: http://evil.example\r\n",
                                    cookie + key + csrf + "Sec-Fetch-Site: cross-site\r\n"}) {
    const RawAnswer answer = server.ask_with(fields, "POST", "/v1/facts", kFacts);
    EXPECT_EQ(answer.status, 403u) << fields;
    EXPECT_EQ(type_of(answer), "urn:cadre:problem:csrf") << fields;
  }
  const RawAnswer ours =
      server.ask_with(cookie + key + csrf + "Origin: http://test\r\nSec-Fetch-Site: same-origin\r\n", "POST",
                      "/v1/facts", kFacts);
  EXPECT_EQ(ours.status, 422u) << "it came to the one who decides: " << ours.body;
  EXPECT_EQ(server
                .ask_with("Origin: http://evil.example\r\n", "POST", "/v1/session",
                          R"({"user":"an.tc","password":"a made-up password"})")
                .status,
            403u);
  EXPECT_EQ(server.ask_with(cookie + "Origin: http://evil.example\r\n", "GET", "/v1/me").status, 200u);
  EXPECT_EQ(server.ask_as("token-of-an.tc", "POST", "/v1/facts", kFacts, "k2").status, 422u)
      << "programs are not asked";
}

TEST_F(SigningIn, RefusesWhatIsNoSignInFieldByField) {
  const std::pair<const char*, const char*> rows[] = {
      {"", "json.syntax"},
      {"[]", "json.type"},
      {R"({"user":"an.tc"})", "field.required"},
      {R"({"password":"x"})", "field.required"},
      {R"({"user":1,"password":"x"})", "field.type"},
      {R"({"user":"an.tc","password":null})", "field.type"},
      {R"({"user":"","password":"x"})", "field.length"},
      {R"({"user":"an.tc","password":"x","remember":true})", "field.unknown"}};
  for (const auto& [body, rule] : rows) {
    const RawAnswer answer = server.ask_with("", "POST", "/v1/session", body);
    EXPECT_EQ(answer.status, 400u) << body;
    EXPECT_EQ(rule_of(answer), rule) << body;
  }
  const json::object longer{{"user", "an.tc"}, {"password", std::string(513, 'x')}};
  EXPECT_EQ(rule_of(server.ask_with("", "POST", "/v1/session", json::serialize(longer))), "field.length");
  EXPECT_EQ(server.ask_with("Cookie: a=b\r\nCookie: c=d\r\n", "GET", "/v1/me").status, 400u);
  for (const char* method : {"GET", "DELETE"})
    EXPECT_EQ(server.ask(method, "/v1/session").status, 401u) << "a token has no session";
}

TEST_F(SigningIn, EndsAStreamWithItsSession) {
  test::RawClient client(server.port());
  client.send("GET /v1/entries/stream HTTP/1.1\r\nHost: test\r\nCookie: " + session.cookie + "\r\n\r\n");
  const auto begun = client.answer();
  ASSERT_TRUE(begun);
  EXPECT_EQ(begun->status, 200u) << begun->body;
  EXPECT_EQ(server.ask_in(session, "DELETE", "/v1/session").status, 204u);
  server.hire("binh.tc", "records");
  std::optional<std::string> chunk;
  while ((chunk = client.chunk()) && !chunk->empty())
    EXPECT_EQ(chunk->find("binh.tc"), std::string::npos) << *chunk;
  EXPECT_FALSE(chunk) << "it is cut, not finished";
}

TEST_F(SigningIn, IsCountedWhenManyTryAtOnce) {
  std::vector<std::thread> guessers;
  for (int i = 0; i < 8; ++i) guessers.emplace_back([&] { try_password("an.tc", "the same wrong guess"); });
  for (std::thread& one : guessers) one.join();
  EXPECT_EQ(try_password("an.tc", std::string(RunningServer::kPassword)).status, 429u);
  const std::string figures = server.ask("GET", "/metrics").body;
  EXPECT_NE(figures.find("cadre_sign_in_failures_total 5"), std::string::npos) << figures;
  EXPECT_NE(figures.find("cadre_sign_in_locks_total 1"), std::string::npos);
}

TEST(EmptyServer, HasAnAdministratorWithAOneTimePassword) {
  RunningServer server;
  const auto issued = read_tokens(server.data());
  ASSERT_EQ(issued.size(), 1u);
  const json::object who{{"user", issued[0].account}, {"password", issued[0].password}};
  const RawAnswer answer = server.ask_with("", "POST", "/v1/session", json::serialize(who));
  EXPECT_EQ(answer.status, 201u) << answer.body;
  EXPECT_TRUE(bool_at(answer.json(), "must_change_password"));
}

// The log goes to inspectors byte for byte, and for ever.
TEST_F(SigningIn, LeavesNothingOfAPasswordInTheLog) {
  const json::object issued = server.ask("POST", "/v1/accounts/an.tc/password").json();
  server.ask_in(server.sign_in("an.tc"), "PUT", "/v1/session/password",
                R"({"old":"a made-up password","new":"a long walk by the river"})");
  try_password("an.tc", "a wrong one, but near");
  const RawAnswer all = server.ask("GET", "/v1/entries/export?format=ndjson&purpose=request:1");
  ASSERT_EQ(all.status, 200u) << all.body;
  EXPECT_NE(all.body.find("password-changed"), std::string::npos);
  for (const std::string& secret :
       {std::string(RunningServer::kPassword), std::string(text_at(issued, "password")),
        std::string("walk by the river"), std::string("wrong one"), std::string("argon2"), session.csrf})
    EXPECT_EQ(all.body.find(secret), std::string::npos) << secret;
}

}  // namespace
}  // namespace cadre
