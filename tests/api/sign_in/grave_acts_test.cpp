// Grave acts over HTTP: a session that was begun long ago proves again who is there, or nothing is written.
#include "tests/api/sign_in/signing_in_support.hpp"

namespace cadre {
namespace {

using std::chrono::minutes;
using test::RawAnswer;
using test::RunningServer;
using test::Session;
using test::SigningIn;
using test::type_of;

class GraveActs : public SigningIn {
 protected:
  GraveActs() {
    boss = server.sign_in("administrator");
    server.clock().advance(minutes(10));
  }
  void expect_asked_again(const RawAnswer& answer, const char* what) {
    EXPECT_EQ(answer.status, 403u) << what << answer.body;
    EXPECT_EQ(type_of(answer), "urn:cadre:problem:reauthentication-required") << what;
  }
  std::uint64_t log_size() { return server.server().engine().figures().log_size; }
  static std::string fact(const std::string& subject, const std::string& kind, const std::string& value) {
    return R"({"facts":[{"subject":")" + subject + R"(","kind":")" + kind +
           R"(","from":"2024-01-01","value":)" + value + "}]}";
  }

  Session boss;
};

TEST_F(GraveActs, AskForAnotherProofAndWriteNothingBefore) {
  const std::uint64_t before = log_size();
  const std::string body = R"({"version":"41-qd-tw-2021"})";
  const auto current = [&](const char* key) {
    return server.ask_in(boss, "PUT", "/v1/procedures/dismissal/current", body, key);
  };
  expect_asked_again(current("c1"), "making a definition current");
  expect_asked_again(server.ask_in(boss, "POST", "/v1/procedures", "{}", "p1"), "publishing");
  expect_asked_again(server.ask_in(boss, "POST", "/v1/backups", R"({"directory":"/nowhere"})"), "a backup");
  expect_asked_again(server.ask_in(boss, "POST", "/v1/accounts/an.tc/password"), "a password");
  const std::string mandate = fact("account/an.tc", "mandate", R"({"role":"inspector"})");
  expect_asked_again(server.ask_in(boss, "POST", "/v1/facts", mandate, "m1"), "a mandate");
  EXPECT_EQ(log_size(), before);
  const RawAnswer proved =
      server.ask_in(boss, "POST", "/v1/session/fresh", R"({"password":"a made-up password"})");
  ASSERT_EQ(proved.status, 200u) << proved.body;
  EXPECT_EQ(text_at(proved.json(), "fresh_until"), "2024-03-20T02:20:00.000Z");
  EXPECT_EQ(current("c1").status, 200u) << "with the same key: it was not used";
  EXPECT_EQ(server.ask_in(boss, "POST", "/v1/facts", mandate, "m1").status, 201u);
}

TEST_F(GraveActs, AreNotTheEverydayOnesNorThoseOfPrograms) {
  const std::string unit =
      fact("unit/west", "unit", R"({"name":"Tây","level":"district","kind":"committee"})");
  EXPECT_EQ(server.ask_in(boss, "POST", "/v1/facts", unit, "u1").status, 201u);
  EXPECT_EQ(
      server.ask("PUT", "/v1/procedures/dismissal/current", R"({"version":"41-qd-tw-2021"})", "c1").status,
      200u);
}

TEST_F(GraveActs, AreTheActsThatSignADecision) {
  server.furnish();
  const Session officer = server.sign_in("personnel");
  server.clock().advance(minutes(11));
  const RawAnswer opened = server.ask_in(officer, "POST", "/v1/cases", RunningServer::opening("CB-1"), "o1");
  ASSERT_EQ(opened.status, 201u) << opened.body;
  const std::string acts = "/v1/cases/" + std::string(text_at(opened.json(), "case")) + "/acts";
  EXPECT_EQ(
      server
          .ask_in(
              officer, "POST", acts,
              R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})",
              "t1")
          .status,
      200u);
  const char* decision = R"({"act":"issue-decision","revision":1,"form":{}})";
  const std::uint64_t before = log_size();
  expect_asked_again(server.ask_in(officer, "POST", acts, decision, "d1"), "a decision");
  const std::string after_another = R"({"acts":[)" + RunningServer::opening("CB-2") +
                                    R"(,{"case":"MN-2024-0002","act":"issue-decision","revision":0}]})";
  expect_asked_again(server.ask_in(officer, "POST", "/v1/acts", after_another, "d2"),
                     "a decision in a case that is not there yet");
  EXPECT_EQ(log_size(), before);
  EXPECT_EQ(server.ask_in(officer, "POST", acts + "?dry_run=true", decision).status, 200u)
      << "a trial signs nothing";
  EXPECT_EQ(
      server.ask_in(officer, "POST", "/v1/session/fresh", R"({"password":"a made-up password"})").status,
      200u);
  EXPECT_EQ(server.ask_in(officer, "POST", acts, decision, "d1").status, 422u) << "now it is decided upon";
}

}  // namespace
}  // namespace cadre
