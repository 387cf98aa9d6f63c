// What the desks of officers, administrators and supervisors show, over HTTP.
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

std::string case_of(const json::object& answer) { return std::string(text_at(answer, "case")); }

struct Furnished : RunningServer {
  Furnished() { furnish(); }
  json::object get(const std::string& who, const std::string& target) {
    const RawAnswer answer = ask_as("token-of-" + who, "GET", target);
    EXPECT_EQ(answer.status, 200u) << target << ": " << answer.body;
    return answer.json();
  }
  json::object post(const std::string& who, const std::string& target, const std::string& body,
                    unsigned status) {
    static int keys = 0;
    const RawAnswer answer =
        ask_as("token-of-" + who, "POST", target, body, "desk-" + std::to_string(++keys));
    EXPECT_EQ(answer.status, status) << target << ": " << answer.body;
    return answer.json();
  }
  std::string open(const std::string& cadre) {
    return case_of(post("personnel", "/v1/cases", opening(cadre), 201));
  }
};

// Of a temporary, too.
json::array items_of(const json::object& page, std::string_view key = "items") { return array_at(page, key); }

std::vector<std::string> cases_of(const json::object& page) {
  std::vector<std::string> cases;
  for (const json::value& item : array_at(page, "items"))
    cases.emplace_back(text_at(item.as_object(), "case"));
  return cases;
}

TEST(Worklist, TellsMineFromUnassignedAndCountsEach) {
  Furnished server;
  server.hire("second", "personnel-body");
  const std::string first = server.open("CB-1");
  const json::object mine = server.get("personnel", "/v1/worklist?view=mine");
  EXPECT_EQ(cases_of(mine), std::vector<std::string>{first});
  const json::object all = server.get("second", "/v1/worklist");
  EXPECT_EQ(cases_of(all), std::vector<std::string>{first});
  EXPECT_TRUE(cases_of(server.get("second", "/v1/worklist?view=mine")).empty());
  EXPECT_TRUE(cases_of(server.get("second", "/v1/worklist?view=unassigned")).empty())
      << "somebody of the role has it in hand";
  const json::object& counts = object_at(all, "counts");
  EXPECT_EQ(int_at(counts, "all"), 1);
  EXPECT_EQ(int_at(counts, "mine"), 0);
  EXPECT_EQ(int_at(object_at(counts, "by_procedure"), "dismissal"), 1);
  EXPECT_TRUE(bool_at(counts, "exact"));
}

TEST(Worklist, FiltersByDaysLeftProcedureAndPerson) {
  Furnished server;
  const std::string first = server.open("CB-1"), second = server.open("CB-2");
  const auto items = [&](const std::string& query) {
    return cases_of(server.get("personnel", "/v1/worklist" + query)).size();
  };
  EXPECT_EQ(items(""), 2u);
  EXPECT_EQ(items("?person=CB-1"), 1u);
  EXPECT_EQ(items("?person=CB-9"), 0u);
  EXPECT_EQ(items("?procedure=rotation"), 0u);
  EXPECT_EQ(items("?unit=north"), 1u);
  EXPECT_EQ(items("?limit=1"), 1u);
  EXPECT_EQ(items("?overdue=true") + items("?overdue=false"), 2u);
  EXPECT_EQ(items("?overdue=true") + items("?due_within=500"), 2u) << "every deadline is past or to come";
  server.clock().set(*parse_timestamp("2024-09-02T02:00:00Z"));
  server.server().engine().elapse_due_delays();
  EXPECT_EQ(items("?overdue=true"), 2u) << "also when its passing moved the case on";
  EXPECT_EQ(items("?due_within=500"), 0u);
  const json::object late = server.get("personnel", "/v1/worklist?overdue=true");
  EXPECT_LT(int_at(array_at(late, "items").at(0).as_object(), "working_days_left"), 0);
}

TEST(Worklist, ShowsWhatOthersMustMoveNow) {
  Furnished server;
  server.hire("other", "using-agency", "north");
  const std::string moved = server.open("CB-1");
  const json::object waiting = server.get("personnel", "/v1/worklist?view=waiting");
  const json::object list = server.get("personnel", "/v1/worklist");
  EXPECT_EQ(cases_of(waiting).size() + cases_of(list).size(), 1u) << "a case waits for me or for others";
}

TEST(Organisation, IsATreeOfTheDayWithHoldersWhereTheyMayBeSeen) {
  Furnished server;
  const json::object tree = server.get("inspector", "/v1/organisation");
  EXPECT_EQ(int_at(tree, "units"), 3);
  ASSERT_EQ(array_at(tree, "roots").size(), 1u);
  const json::object& city = array_at(tree, "roots").at(0).as_object();
  EXPECT_EQ(text_at(city, "unit"), "city");
  ASSERT_EQ(array_at(city, "units").size(), 2u);
  const json::object& north = array_at(city, "units").at(0).as_object();
  const json::object& post = array_at(north, "posts").at(0).as_object();
  EXPECT_EQ(text_at(object_at(post, "holder"), "cadre"), "CB-1");
  const RawAnswer seen = server.ask("GET", "/v1/organisation?unit=north");
  EXPECT_EQ(seen.body.find("CB-1"), std::string::npos) << "an administrator does not see who holds a post";
  const json::object before = server.get("inspector", "/v1/organisation?on=1990-01-01");
  EXPECT_EQ(int_at(before, "units"), 0);
}

TEST(Procedures, AreComparedAndTriedOnEveryRunningCase) {
  Furnished server;
  const json::object differences =
      server.get("inspector", "/v1/procedures/dismissal/compare?from=41-qd-tw-2021&to=377-qd-tw-2025");
  EXPECT_FALSE(bool_at(differences, "same"));
  EXPECT_GT(array_at(differences, "changes").size(), 10u);
  const json::object same =
      server.get("inspector", "/v1/procedures/dismissal/compare?from=41-qd-tw-2021&to=41-qd-tw-2021");
  EXPECT_TRUE(bool_at(same, "same"));

  const std::string running = server.open("CB-1");
  server.clock().set(*parse_timestamp("2026-03-02T02:00:00Z"));
  server.server().engine().elapse_due_delays();
  const auto before = server.server().engine().figures().log_size;
  const json::object trial = server.post("inspector", "/v1/procedures/dismissal/migrations/dry-run",
                                         R"({"version":"377-qd-tw-2025"})", 200);
  ASSERT_EQ(array_at(trial, "cases").size(), 1u);
  const json::object& one = array_at(trial, "cases").at(0).as_object();
  EXPECT_EQ(text_at(one, "case"), running);
  EXPECT_EQ(text_at(one, "outcome"), "moves") << json::serialize(one);
  EXPECT_FALSE(bool_at(trial, "may")) << "an inspector moves nothing";
  EXPECT_EQ(server.server().engine().figures().log_size, before);
}

TEST(System, TellsItsStateToWhoeverRunsIt) {
  Furnished server;
  const json::object before = server.ask("GET", "/v1/system").json();
  EXPECT_GT(int_at(object_at(before, "log"), "entries"), 0);
  EXPECT_GT(int_at(object_at(before, "log"), "map_bytes"), 0);
  EXPECT_TRUE(object_at(before, "backup").at("last").is_null());
  const std::string folder = (server.folder().path() / "copy").string();
  EXPECT_EQ(server.ask("POST", "/v1/backups", R"({"directory":")" + folder + R"("})").status, 201u);
  const json::object after = server.ask("GET", "/v1/system").json();
  EXPECT_EQ(int_at(object_at(object_at(after, "backup"), "last"), "behind"), 1) << "its own entry";
  EXPECT_EQ(server.ask_as("token-of-personnel", "GET", "/v1/system").status, 403u);
}

TEST(Recommendations, AreMadeAnsweredAndOverdue) {
  Furnished server;
  server.hire("agency", "using-agency", "north");
  const std::string body =
      R"({"procedure":"recommendation","unit":"north","documents":[{"kind":"van-ban-kien-nghi","number":"1-KN","date":"2024-03-20","name":"KN"}],
        "form":{"kind":"subject","title":"Công khai","content":"Công khai.","recommendation_number":"1-KN","recommendation_date":"2024-03-20","reply_due_on":"2024-03-27"}})";
  const std::string made = case_of(server.post("supervisor", "/v1/cases", body, 201));
  const json::object listed = server.get("supervisor", "/v1/recommendations?open=true");
  ASSERT_EQ(array_at(listed, "items").size(), 1u);
  EXPECT_EQ(int_at(array_at(listed, "items").at(0).as_object(), "working_days_left"), 5);
  EXPECT_EQ(cases_of(server.get("agency", "/v1/worklist")), std::vector<std::string>{made});
  server.clock().set(*parse_timestamp("2024-04-01T02:00:00Z"));
  server.server().engine().elapse_due_delays();
  EXPECT_EQ(items_of(server.get("agency", "/v1/recommendations?overdue=true"), "items").size(), 1u);
  server.post(
      "agency", "/v1/cases/" + made + "/acts",
      R"({"act":"answer","revision":1,"documents":[{"kind":"van-ban-tra-loi","number":"2-CV","date":"2024-04-01","name":"TL"}],
                "form":{"answer_number":"2-CV","answer_date":"2024-04-01","answer_text":"Đã làm."}})",
      200);
  EXPECT_TRUE(items_of(server.get("supervisor", "/v1/recommendations?overdue=true"), "items").empty());
  const json::object answered = server.get("supervisor", "/v1/recommendations");
  EXPECT_EQ(text_at(array_at(answered, "items").at(0).as_object(), "answered_on"), "2024-04-01");
}

TEST(Corrections, AreAskedByThePersonAndAnsweredByThePersonnelBody) {
  Furnished server;
  server.hire("own", "using-agency", "south", "CB-1");
  const std::string path = "/v1/cadres/CB-1/corrections";
  const std::string wish = R"({"kind":"identity","wrong":"Ngày sinh","right":"1975-02-03"})";
  server.post("personnel", path, wish, 403);
  server.post("own", "/v1/cadres/CB-2/corrections", wish, 403);
  const std::int64_t position = int_at(server.post("own", path, wish, 201), "position");
  const json::array asked = items_of(server.get("own", path));
  EXPECT_EQ(text_at(asked.at(0).as_object(), "status"), "waiting");
  const json::object proposals = server.get("personnel", "/v1/proposals?procedure=file-correction");
  ASSERT_EQ(array_at(proposals, "items").size(), 1u);
  const json::object opening = object_at(array_at(proposals, "items").at(0).as_object(), "open");
  EXPECT_EQ(int_at(opening, "proposal"), position);
  const std::string made = case_of(server.post("personnel", "/v1/cases", json::serialize(opening), 201));
  const json::object taken = server.get("own", path);
  EXPECT_EQ(text_at(array_at(taken, "items").at(0).as_object(), "case"), made);
  server.post("personnel", "/v1/cases/" + made + "/acts",
              R"({"act":"keep","revision":0,"form":{"decision_note":"Đúng giấy khai sinh."}})", 200);
  const json::object done = server.get("own", path);
  EXPECT_EQ(text_at(array_at(done, "items").at(0).as_object(), "outcome"), "kept");
  EXPECT_EQ(text_at(array_at(done, "items").at(0).as_object(), "reason"), "Đúng giấy khai sinh.");
}

TEST(Distribution, CountsGradesAgainstTheCapAndTellsOfNobodyAlone) {
  Furnished server;
  const std::string rating =
      R"({"facts":[{"subject":"cadre/CB-1","kind":"rating","from":"2023-12-20","value":{"year":2023,"grade":"excellent"}}]})";
  server.post("records", "/v1/facts", rating, 201);
  const json::object seen = server.get("inspector", "/v1/evaluations/distribution?year=2023");
  EXPECT_EQ(int_at(object_at(seen, "total"), "excellent"), 1);
  EXPECT_EQ(int_at(object_at(seen, "total"), "unrated"), 1);
  EXPECT_EQ(int_at(array_at(seen, "units").at(0).as_object(), "excellent"), 1);
  const json::object told = server.get("supervisor", "/v1/evaluations/distribution?year=2023");
  EXPECT_FALSE(bool_at(array_at(told, "units").at(0).as_object(), "told"));
  EXPECT_FALSE(array_at(told, "units").at(0).as_object().contains("excellent"));
}

TEST(Planning, ShowsWhoIsPlannedAndWritesThatItWasRead) {
  Furnished server;
  server.post("records", "/v1/facts",
              R"({"facts":[{"subject":"cadre/CB-2","kind":"plan-entry","from":"2024-01-10",
                "value":{"post":"P-1","term":"2025-2030","class":1,"approved_on":"2024-01-10","decision":"1-QĐ"}}]})",
              201);
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/planning").status, 400u) << "no purpose";
  const auto before = server.server().engine().figures().log_size;
  const json::object seen = server.get("inspector", "/v1/planning?purpose=assignment:1-QD");
  ASSERT_EQ(array_at(seen, "posts").size(), 1u);
  const json::object& post = array_at(seen, "posts").at(0).as_object();
  EXPECT_EQ(text_at(array_at(post, "planned").at(0).as_object(), "cadre"), "CB-2");
  EXPECT_EQ(server.server().engine().figures().log_size, before + 1);
  EXPECT_TRUE(
      items_of(server.get("inspector", "/v1/planning?term=2030-2035&purpose=assignment:1-QD"), "posts")
          .empty());
}

}  // namespace
}  // namespace cadre
