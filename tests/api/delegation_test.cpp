// On-Behalf-Of over HTTP: recorded by whom may, used for its days, kept in the log, and good input only.
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

std::string rule_of(const RawAnswer& answer) { return std::string(text_at(answer.json(), "rule")); }

// Personnel, of the whole city, lends to south, who has the unit south only.
class DelegationOverHttp : public ::testing::Test {
 protected:
  DelegationOverHttp() { server.furnish(); }

  RawAnswer record(const std::string& value, const std::string& end = R"("until":"2024-06-01",)",
                   const std::string& by = "") {
    const std::string body =
        R"({"facts":[{"subject":"account/personnel","kind":"delegation","from":"2024-03-01",)" + end +
        R"("value":)" + value + "}]}";
    const std::string key = "delegate-" + std::to_string(++keys_);
    return by.empty() ? server.ask("POST", "/v1/facts", body, key)
                      : server.ask_as(by, "POST", "/v1/facts", body, key);
  }
  void lend() {
    const RawAnswer answer = record(kLoan);
    ASSERT_EQ(answer.status, 201u) << answer.body;
  }
  RawAnswer ask_for(const std::string& principal, const std::string& account, std::string_view method,
                    std::string_view target, std::string_view body = {}, const std::string& key = {}) {
    std::string fields =
        "Authorization: Bearer token-of-" + account + "\r\nOn-Behalf-Of: " + principal + "\r\n";
    if (!key.empty()) fields += "Idempotency-Key: " + key + "\r\n";
    return server.ask_with(fields, method, target, body);
  }
  RawAnswer open_for(const std::string& principal, const std::string& key = "open-1") {
    return ask_for(principal, "south", "POST", "/v1/cases", RunningServer::opening("CB-1"), key);
  }

  static constexpr const char* kLoan = R"({"to":"south","roles":["personnel-body"],"document":"12-UQ/BTC"})";
  RunningServer server;
  int keys_ = 0;
};

TEST_F(DelegationOverHttp, LendsForItsDaysAndIsKeptInTheEntry) {
  EXPECT_EQ(open_for("personnel", "early").status, 422u);
  lend();
  const RawAnswer me = server.ask_as("token-of-south", "GET", "/v1/me");
  ASSERT_EQ(array_at(me.json(), "lenders").size(), 1u) << me.body;
  EXPECT_EQ(text_at(array_at(me.json(), "lenders")[0].as_object(), "account"), "personnel");
  EXPECT_EQ(text_at(ask_for("personnel", "south", "GET", "/v1/me").json(), "on_behalf_of"), "personnel");
  const RawAnswer opened = open_for("personnel");
  ASSERT_EQ(opened.status, 201u) << opened.body;
  const RawAnswer found =
      server.ask_as("token-of-inspector", "GET", "/v1/entries?q=onbehalfof:personnel%20outcome:accepted");
  ASSERT_EQ(array_at(found.json(), "entries").size(), 1u) << found.body;
  const json::object entry = array_at(found.json(), "entries")[0].as_object();
  EXPECT_EQ(text_at(entry, "actor"), "south");
  EXPECT_EQ(text_at(entry, "onbehalfof"), "personnel");
  server.clock().set(*parse_timestamp("2024-06-01T02:00:00Z"));
  const RawAnswer late =
      ask_for("personnel", "south", "POST", "/v1/cases", RunningServer::opening("CB-2"), "late");
  EXPECT_EQ(late.status, 422u);
  EXPECT_NE(late.body.find("delegation.none"), std::string::npos) << late.body;
}

TEST_F(DelegationOverHttp, LendsWhatIsReadToo) {
  const std::string target = "/v1/cadres/CB-1?purpose=request:7";
  EXPECT_EQ(ask_for("personnel", "south", "GET", target).status, 403u);
  lend();
  EXPECT_EQ(server.ask_as("token-of-south", "GET", target).status, 403u)
      << "without the header it is only south";
  EXPECT_EQ(ask_for("personnel", "south", "GET", target).status, 200u);
  const RawAnswer found =
      server.ask_as("token-of-inspector", "GET", "/v1/entries?q=type:cadre.read.v1%20onbehalfof:personnel");
  EXPECT_EQ(array_at(found.json(), "entries").size(), 2u) << found.body;
}

TEST_F(DelegationOverHttp, IsAnotherRequestThanTheSameWithoutIt) {
  lend();
  ASSERT_EQ(open_for("personnel", "one-key").status, 201u);
  EXPECT_EQ(open_for("personnel", "one-key").status, 201u) << "repeated";
  EXPECT_EQ(
      server.ask_as("token-of-south", "POST", "/v1/cases", RunningServer::opening("CB-1"), "one-key").status,
      409u);
}

TEST_F(DelegationOverHttp, IsTakenBackByACorrection) {
  const RawAnswer recorded = record(kLoan);
  const std::string position = std::to_string(array_at(recorded.json(), "positions").at(0).to_number<int>());
  EXPECT_EQ(record(kLoan, R"("until":"2024-03-20","corrects":)" + position + ",").status, 201u);
  EXPECT_EQ(open_for("personnel").status, 422u);
}

TEST_F(DelegationOverHttp, IsRecordedByAnAdministratorAndWhole) {
  EXPECT_EQ(record(kLoan, R"("until":"2024-06-01",)", "token-of-personnel").status, 422u)
      << "nobody lends by themselves";
  EXPECT_EQ(rule_of(record(kLoan, "")), "fact.until");
  for (const char* value :
       {R"({"roles":["personnel-body"],"document":"1"})", R"({"to":"south","document":"1"})",
        R"({"to":"south","roles":["personnel-body"]})", R"({"to":"south","roles":[],"document":"1"})",
        R"({"to":"south","roles":["administrator"],"document":"1"})",
        R"({"to":"nobody.here","roles":["personnel-body"],"document":"1"})",
        R"({"to":"south","roles":["personnel-body"],"unit":"nowhere","document":"1"})",
        R"({"to":1,"roles":"personnel-body","document":""})"})
    EXPECT_EQ(record(value).status, 400u) << value;
}

TEST_F(DelegationOverHttp, IsAskedForByTheNameOfAnAccountAndWhereItMeansSomething) {
  lend();
  for (const char* name : {"a b", "personnel,south", "\xc3\xa9", "../personnel", "a/b"})
    EXPECT_EQ(rule_of(ask_for(name, "south", "GET", "/v1/me")), "delegation.account") << name;
  EXPECT_EQ(rule_of(ask_for(std::string(65, 'a'), "south", "GET", "/v1/me")), "delegation.account");
  EXPECT_EQ(ask_for("personnel\r\nOn-Behalf-Of: records", "south", "GET", "/v1/me").status, 400u);
  EXPECT_EQ(ask_for("personnel", "south", "POST", "/v1/backups", R"({"directory":"/x"})").status, 403u)
      << "an administrator's, who lends nothing";
}

// Whoever names somebody who lends nothing is told so, and gets nothing at all, not what is their own either.
TEST_F(DelegationOverHttp, OpensNothingWhereNothingIsLent) {
  for (const char* target : {"/v1/me", "/v1/worklist", "/v1/units", "/v1/proposals", "/v1/cases"}) {
    const RawAnswer answer = ask_for("personnel", "south", "GET", target);
    EXPECT_EQ(answer.status, 403u) << target;
    EXPECT_EQ(rule_of(answer), "delegation.none") << target;
  }
  const RawAnswer tried =
      ask_for("personnel", "south", "POST", "/v1/cases?dry_run=true", RunningServer::opening("CB-1"));
  EXPECT_EQ(tried.status, 200u) << "a dry run says what the act would be told";
  EXPECT_NE(tried.body.find("delegation.none"), std::string::npos) << tried.body;
  const std::string fact =
      R"({"facts":[{"subject":"cadre/CB-2","kind":"discipline","from":"2024-03-01","value":{"form":"reprimand","decision":"1"}}]})";
  const RawAnswer refused = ask_for("personnel", "south", "POST", "/v1/facts", fact, "fact");
  EXPECT_EQ(refused.status, 422u);
  EXPECT_NE(refused.body.find("delegation.none"), std::string::npos) << refused.body;
}

TEST_F(DelegationOverHttp, ShowsTheWorkOfTheLender) {
  lend();
  ASSERT_EQ(open_for("personnel").status, 201u);
  const json::object lent = ask_for("personnel", "south", "GET", "/v1/worklist").json();
  ASSERT_EQ(array_at(lent, "items").size(), 1u);
  EXPECT_TRUE(bool_at(array_at(lent, "items")[0].as_object(), "mine")) << "done in whose name it is";
  EXPECT_EQ(array_at(server.ask_as("token-of-south", "GET", "/v1/worklist").json(), "items").size(), 0u)
      << "it is in the north";
  const json::object lender = server.ask_as("token-of-personnel", "GET", "/v1/worklist?view=mine").json();
  EXPECT_EQ(array_at(lender, "items").size(), 1u) << "what a delegate did is the lender's too";
}

TEST_F(DelegationOverHttp, IsToldWhereverTheDeedIsTold) {
  lend();
  const RawAnswer opened = open_for("personnel");
  const std::string id(text_at(opened.json(), "case"));
  const std::string talk =
      R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})";
  const RawAnswer talked = ask_for("personnel", "south", "POST", "/v1/cases/" + id + "/acts", talk, "talk-1");
  ASSERT_EQ(talked.status, 200u) << talked.body;
  const std::string inspector = "token-of-inspector";
  const RawAnswer sheet = server.ask_as(inspector, "GET", "/v1/cases/" + id + "/route");
  EXPECT_NE(sheet.body.find(R"("onbehalfof":"personnel")"), std::string::npos) << sheet.body;
  ASSERT_EQ(ask_for("personnel", "south", "GET", "/v1/cadres/CB-1?purpose=case:" + id).status, 200u);
  const RawAnswer readers = server.ask_as(inspector, "GET", "/v1/cadres/CB-1/readers");
  EXPECT_NE(readers.body.find(R"("onbehalfof":"personnel")"), std::string::npos) << readers.body;
}

// South is CB-1's, personnel CB-2's: nobody gets at themselves through the other, nor lends what is their
// own.
TEST_F(DelegationOverHttp, OpensNothingAboutEitherOfTheTwo) {
  server.hire("one", "personnel-body", "south", "CB-1");
  server.hire("two", "personnel-body", "", "CB-2");
  const std::string loan =
      R"({"facts":[{"subject":"account/two","kind":"delegation","from":"2024-03-01","until":"2024-06-01",)"
      R"("value":{"to":"one","roles":["personnel-body"],"document":"13-UQ/BTC"}}]})";
  ASSERT_EQ(server.ask("POST", "/v1/facts", loan, "loan-of-two").status, 201u);
  const auto as_one = [&](std::string_view target) { return ask_for("two", "one", "GET", target).status; };
  EXPECT_EQ(as_one("/v1/cadres/CB-1?purpose=request:7"), 403u) << "one's own, with the lender's mandates";
  EXPECT_EQ(as_one("/v1/cadres/CB-2?purpose=request:7"), 403u) << "the lender's, with their mandates";
  EXPECT_EQ(server.ask_as("token-of-one", "GET", "/v1/cadres/CB-1").status, 200u) << "one's own, as oneself";
  for (const char* cadre : {"CB-1", "CB-2"}) {
    const RawAnswer opened = ask_for("two", "one", "POST", "/v1/cases", RunningServer::opening(cadre),
                                     std::string("open-") + cadre);
    EXPECT_EQ(opened.status, 422u) << cadre;
    EXPECT_NE(opened.body.find("actor.subject"), std::string::npos) << opened.body;
    const RawAnswer running = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                            RunningServer::opening(cadre), std::string("run-") + cadre);
    const std::string id(text_at(running.json(), "case"));
    EXPECT_EQ(as_one("/v1/cases/" + id), 403u) << cadre;
  }
  EXPECT_EQ(array_at(ask_for("two", "one", "GET", "/v1/worklist").json(), "items").size(), 0u);
  const std::string wrong = R"({"kind":"identity","wrong":"tên","right":"tên khác"})";
  EXPECT_EQ(ask_for("two", "one", "POST", "/v1/cadres/CB-1/corrections", wrong, "correct").status, 403u)
      << "nobody asks in the name of another";
}

TEST_F(DelegationOverHttp, AnExportInTheNameOfAnotherNamesBoth) {
  lend();
  const RawAnswer given = ask_for("personnel", "south", "GET",
                                  "/v1/entries/export?purpose=request:1-CV&format=ndjson&q=unit:north");
  ASSERT_EQ(given.status, 200u) << given.body;
  const json::object told =
      server.ask_as("token-of-inspector", "GET", "/v1/entries?limit=1&q=type:cadre.read.v1").json();
  const json::object& entry = array_at(told, "entries").at(0).as_object();
  EXPECT_EQ(text_at(entry, "actor"), "south");
  EXPECT_EQ(text_at(entry, "onbehalfof"), "personnel");
}

}  // namespace
}  // namespace cadre
