// What each reader is shown of a case, a file and the log: what is left out is named, what may not be known
// of is not counted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

std::vector<std::string> withheld(const json::object& view) {
  std::vector<std::string> fields;
  for (const json::value& item : array_at(view, "withheld")) {
    const json::object& one = item.as_object();
    EXPECT_NE(text_at(one, "article"), "") << "why it is withheld";
    fields.push_back(std::string(text_at(one, "field")) + " " + std::string(text_at(one, "class")));
  }
  return fields;
}

class Sight : public ::testing::Test {
 protected:
  Sight() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
  }
  RawAnswer get(const std::string& account, const std::string& target) {
    return server.ask_as("token-of-" + account, "GET", target);
  }
  RawAnswer cancel_at_present_revision() {
    const std::int64_t revision = int_at(get("head", "/v1/cases/" + id).json(), "revision");
    return server.ask_as(
        "token-of-head", "POST", "/v1/cases/" + id + "/acts",
        R"({"act":"cancel","revision":)" + std::to_string(revision) +
            R"(,"effective":"2024-03-06","form":{"cancel_ground":"no-ground","cancel_reason":"Hết căn cứ"},
            "documents":[{"kind":"quyet-dinh-huy","number":"9-QĐ","date":"2024-03-06","name":"Quyết định hủy"}]})",
        "end-1");
  }
  // The case's one deadline is over: the server may record that at any moment, also between the two requests.
  void cancel() {
    server.hire("head", "personnel-head");
    RawAnswer ended = cancel_at_present_revision();
    if (ended.status == 409u) ended = cancel_at_present_revision();
    ASSERT_EQ(ended.status, 200u) << ended.body;
  }
  void fact(const std::string& text) {
    const RawAnswer recorded =
        server.ask_as("token-of-records", "POST", "/v1/facts", text, "fact-" + std::to_string(++keys));
    ASSERT_EQ(recorded.status, 201u) << recorded.body;
  }

  RunningServer server;
  std::string id;
  int keys = 0;
};

TEST_F(Sight, OpensNobodyTheirOwnOpenCaseWhateverTheirMandates) {
  server.hire("self", "personnel-body", "", "CB-1");
  server.hire("watcher", "inspector", "", "CB-1");
  for (const char* account : {"self", "watcher"}) {
    EXPECT_EQ(get(account, "/v1/cases/" + id).status, 403u) << account;
    EXPECT_EQ(get(account, "/v1/cases/" + id + "/next").status, 403u);
    EXPECT_EQ(get(account, "/v1/cases/" + id + "/history").status, 403u);
    EXPECT_EQ(get(account, "/v1/cases/" + id + "?at=0").status, 403u);
    const json::object list = get(account, "/v1/cases").json();
    EXPECT_TRUE(array_at(list, "cases").empty());
    EXPECT_EQ(int_at(list, "hidden", -1), 0) << "a count would say that there is one";
    const json::object acts = get(account, "/v1/entries?q=type:cadre.case.opened.v1").json();
    EXPECT_TRUE(array_at(acts, "entries").empty());
    EXPECT_EQ(int_at(acts, "hidden", -1), 0);
    EXPECT_TRUE(array_at(get(account, "/v1/entries?q=case:" + id).json(), "entries").empty());
  }
}

TEST_F(Sight, ShowsWhoeverItIsAboutTheDecisionOfADecidedCaseAndNamesWhatIsWithheld) {
  server.hire("self", "personnel-body", "", "CB-1");
  cancel();
  const json::object view = get("self", "/v1/cases/" + id).json();
  EXPECT_EQ(text_at(view, "cadre"), "CB-1");
  EXPECT_TRUE(bool_at(view, "done"));
  EXPECT_FALSE(object_at(view, "data").contains("cancel_reason"));
  EXPECT_THAT(withheld(view), testing::Contains("/data/cancel_reason case"));
  const json::array& documents = array_at(view, "documents");
  ASSERT_EQ(documents.size(), 1u) << "the decision";
  EXPECT_EQ(text_at(documents[0].as_object(), "kind"), "quyet-dinh-huy");
  EXPECT_EQ(get("self", "/v1/cases/" + id + "/next").status, 403u);
}

TEST_F(Sight, ShowsTheAdministratorNumberAndStateAlone) {
  const json::object view = server.ask("GET", "/v1/cases/" + id).json();
  EXPECT_EQ(text_at(view, "id"), id);
  for (const char* name : {"cadre", "post", "unit", "data", "documents", "deeds"})
    EXPECT_FALSE(view.contains(name)) << name;
  const json::object acts = server.ask("GET", "/v1/entries?q=act:open").json();
  EXPECT_TRUE(array_at(acts, "entries").empty());
  EXPECT_EQ(int_at(acts, "hidden"), 1);
}

TEST_F(Sight, ShowsABodyACaseOnlyWhenItIsOnItsAgenda) {
  server.hire("council", "elected-body");
  EXPECT_EQ(get("council", "/v1/cases/" + id).status, 403u) << "no act of it waits for the council";
  cancel();
  EXPECT_EQ(get("council", "/v1/cases/" + id).status, 200u) << "decided";
}

TEST_F(Sight, MasksWhatAFileHoldsByClassAndSaysWhy) {
  fact(
      R"({"facts":[{"subject":"cadre/CB-1","kind":"political-standard","from":"2024-01-05","value":{"meets":true,"level":"province","document":"5-KL"}},
          {"subject":"cadre/CB-1","kind":"health","from":"2024-01-05","value":{"fit":true,"document":"SK-1"}}]})");
  server.hire("agency", "using-agency", "north");
  server.hire("head", "personnel-head");
  server.hire("self", "using-agency", "south", "CB-1");
  const std::string file = "/v1/cadres/CB-1?purpose=case:" + id;
  const auto value = [](const json::object& view, std::string_view kind) {
    for (const json::value& item : array_at(view, "facts"))
      if (text_at(item.as_object(), "kind") == kind) return object_at(item.as_object(), "value");
    return json::object();
  };
  const json::object agency = get("agency", file).json();
  EXPECT_TRUE(value(agency, "political-standard").empty()) << "that there is one, and until when, is known";
  EXPECT_TRUE(value(agency, "health").empty());
  EXPECT_GE(withheld(agency).size(), 5u);
  const json::object head = get("head", file).json();
  EXPECT_TRUE(bool_at(value(head, "political-standard"), "meets"));
  EXPECT_TRUE(bool_at(value(head, "health"), "fit"));
  EXPECT_FALSE(value(head, "health").contains("document")) << "the outcome, not the paper";
  const json::object self = get("self", "/v1/cadres/CB-1").json();
  EXPECT_TRUE(value(self, "political-standard").empty());
  EXPECT_TRUE(value(self, "health").contains("document")) << "one's own health";
  const json::object inspector = get("inspector", "/v1/cadres/CB-1?purpose=assignment:1").json();
  EXPECT_TRUE(withheld(inspector).empty());
}

TEST_F(Sight, GivesTheStoredBytesOnlyWhereEveryFieldMayBeSeen) {
  fact(
      R"({"facts":[{"subject":"cadre/CB-1","kind":"health","from":"2024-01-05","value":{"fit":true,"document":"SK-1"}}]})");
  const json::object page =
      get("inspector", "/v1/entries?purpose=request:1&q=subject:cadre/CB-1&limit=1").json();
  const json::object& entry = array_at(page, "entries").at(0).as_object();
  ASSERT_EQ(text_at(object_at(entry, "data"), "kind"), "health");
  const std::string position(text_at(entry, "sequence"));
  EXPECT_FALSE(get("inspector", "/v1/entries/" + position).json().contains("withheld"));
  EXPECT_EQ(canonical(entry), get("inspector", "/v1/entries/" + position).body);

  server.hire("agency", "using-agency", "north");
  const json::object masked = get("agency", "/v1/entries/" + position).json();
  EXPECT_TRUE(object_at(object_at(masked, "data"), "value").empty());
  EXPECT_THAT(withheld(masked), testing::UnorderedElementsAre("/data/value/document private-life",
                                                              "/data/value/fit private-outcome"));
  EXPECT_EQ(get("south", "/v1/entries/" + position).status, 403u);
}

TEST_F(Sight, EndsWithTheMandateEvenBetweenTwoPages) {
  server.hire("leaver", "personnel-body", "north");
  const json::object first = get("leaver", "/v1/entries?purpose=request:1&limit=1&q=cadre:CB-1").json();
  ASSERT_EQ(array_at(first, "entries").size(), 1u);
  const std::string cursor(text_at(first, "next"));
  ASSERT_NE(cursor, "");
  const json::object account = server.ask("GET", "/v1/accounts/leaver").json();
  for (const json::value& item : array_at(account, "facts")) {
    const json::object& held = item.as_object();
    if (text_at(held, "kind") != "mandate") continue;
    const RawAnswer ended =
        server.ask("POST", "/v1/facts",
                   R"({"facts":[{"subject":"account/leaver","kind":"mandate","from":")" +
                       std::string(text_at(held, "from")) + R"(","until":"2024-03-20","corrects":)" +
                       std::to_string(int_at(held, "position")) +
                       R"(,"value":{"role":"personnel-body","unit":"north"}}]})",
                   "withdraw-1");
    ASSERT_EQ(ended.status, 201u) << ended.body;
  }
  const json::object second =
      get("leaver", "/v1/entries?purpose=request:1&limit=1&q=cadre:CB-1&cursor=" + cursor).json();
  EXPECT_TRUE(array_at(second, "entries").empty());
  EXPECT_EQ(get("leaver", "/v1/cases/" + id).status, 403u);
}

TEST_F(Sight, IsNotWidenedByTheCursorOfAnotherReader) {
  const json::object page = get("inspector", "/v1/entries?limit=1&q=case:" + id).json();
  const std::string cursor =
      std::to_string(int_at(array_at(page, "entries").at(0).as_object(), "sequence") + 1);
  for (const char* account : {"south", "supervisor"}) {
    const json::object theirs = get(account, "/v1/entries?order=oldest&cursor=0").json();
    for (const json::value& item : array_at(theirs, "entries"))
      EXPECT_NE(text_at(item.as_object(), "case"), id) << account;
    const json::object with = get(account, "/v1/entries?q=case:" + id + "&cursor=" + cursor + "9").json();
    EXPECT_TRUE(array_at(with, "entries").empty()) << account;
  }
}

}  // namespace
}  // namespace cadre
