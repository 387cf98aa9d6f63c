// Reading is an act: nothing of a file or a document is given that is not in the log first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class ReadingAct : public ::testing::Test {
 protected:
  ReadingAct() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
    server.hire("self", "using-agency", "south", "CB-1");
    server.hire("head", "personnel-head");
  }
  RawAnswer get(const std::string& account, const std::string& target) {
    return server.ask_as("token-of-" + account, "GET", target);
  }
  std::uint64_t log_size() { return server.server().engine().figures().log_size; }
  std::vector<std::string> readers(const std::string& account) {
    std::vector<std::string> names;
    const RawAnswer answer = get(account, "/v1/cadres/CB-1/readers");
    EXPECT_EQ(answer.status, 200u) << answer.body;
    for (const json::value& item : array_at(answer.json(), "items"))
      names.emplace_back(text_at(item.as_object(), "reader"));
    return names;
  }
  void limit(int per_day_max, int alarm_at) {
    const RawAnswer set = server.ask(
        "POST", "/v1/facts",
        R"({"facts":[{"subject":"setting/reading","kind":"reading-limits","from":"2024-01-01","value":{"per_day_max":)" +
            std::to_string(per_day_max) + R"(,"alarm_at":)" + std::to_string(alarm_at) +
            R"(,"document":"8-QĐ/VP"}}]})",
        "limits-1");
    ASSERT_EQ(set.status, 201u) << set.body;
  }

  RunningServer server;
  std::string id;
};

TEST_F(ReadingAct, OfAPersonalFileIsAnEntryBeforeItIsAnAnswer) {
  const std::uint64_t before = log_size();
  const RawAnswer file = get("personnel", "/v1/cadres/CB-1?on=2024-03-01&purpose=case:" + id);
  ASSERT_EQ(file.status, 200u) << file.body;
  EXPECT_EQ(log_size(), before + 1);
  const json::object entry = get("inspector", "/v1/entries/" + std::to_string(before)).json();
  EXPECT_EQ(text_at(entry, "type"), "cadre.read.v1");
  EXPECT_EQ(text_at(entry, "actor"), "personnel");
  EXPECT_EQ(text_at(entry, "subject"), "cadre/CB-1");
  EXPECT_EQ(text_at(entry, "unit"), "north");
  const json::object& data = object_at(entry, "data");
  EXPECT_EQ(text_at(data, "purpose"), "case:" + id);
  EXPECT_EQ(text_at(object_at(data, "query"), "on"), "2024-03-01");
  EXPECT_GT(int_at(data, "count"), 0);
}

TEST_F(ReadingAct, AsksForAPurposeThatIsTheReadersOwn) {
  const std::uint64_t before = log_size();
  const auto rule = [&](const std::string& account, const std::string& purpose) {
    const RawAnswer answer = get(account, "/v1/cadres/CB-1?purpose=" + purpose);
    EXPECT_EQ(answer.status, 400u) << answer.body;
    return std::string(text_at(answer.json(), "rule"));
  };
  EXPECT_EQ(rule("personnel", ""), "purpose.required");
  EXPECT_EQ(rule("personnel", "assignment:12"), "purpose.kind") << "an inspector's";
  EXPECT_EQ(rule("inspector", "case:" + id), "purpose.kind") << "an officer's";
  EXPECT_EQ(rule("personnel", "curiosity:1"), "purpose.kind");
  EXPECT_EQ(rule("personnel", "case:"), "purpose.kind");
  EXPECT_EQ(rule("personnel", "request:" + std::string(81, 'x')), "purpose.kind");
  EXPECT_EQ(rule("personnel", "case:MN-1999-0001"), "purpose.case");
  EXPECT_EQ(log_size(), before) << "nothing was given, nothing is recorded";
}

TEST_F(ReadingAct, OfOnesOwnFileAsksForNoPurpose) {
  EXPECT_EQ(get("self", "/v1/cadres/CB-1").status, 200u);
  EXPECT_EQ(get("self", "/v1/cadres/CB-2").status, 400u);
}

TEST_F(ReadingAct, TellsTheCadreWhoReadTheirFileButNotWhyAndOfNoInspector) {
  ASSERT_EQ(get("personnel", "/v1/cadres/CB-1?purpose=case:" + id).status, 200u);
  ASSERT_EQ(get("inspector", "/v1/cadres/CB-1?purpose=assignment:12").status, 200u);
  EXPECT_THAT(readers("self"), testing::ElementsAre("personnel"));
  EXPECT_THAT(readers("head"), testing::ElementsAre("personnel"));
  EXPECT_THAT(readers("inspector"), testing::ElementsAre("inspector", "personnel"));
  const json::object told = get("self", "/v1/cadres/CB-1/readers").json();
  const json::object& read = array_at(told, "items").at(0).as_object();
  EXPECT_FALSE(read.contains("purpose")) << "it would tell of a case that is open";
  EXPECT_TRUE(read.contains("withheld"));
  EXPECT_EQ(get("south", "/v1/cadres/CB-1/readers").status, 403u);
  EXPECT_EQ(get("supervisor", "/v1/cadres/CB-1/readers").status, 403u);
  const json::object log = get("personnel", "/v1/entries?q=type:cadre.read.v1").json();
  EXPECT_EQ(array_at(log, "entries").size(), 1u) << "one's own reading";
  EXPECT_EQ(int_at(log, "hidden", -1), 0) << "that an inspector looks is not even counted";
}

TEST_F(ReadingAct, ShowsTheAdministratorThatFilesAreReadButNotWhatFor) {
  ASSERT_EQ(get("personnel", "/v1/cadres/CB-1?purpose=case:" + id).status, 200u);
  const json::object told = server.ask("GET", "/v1/cadres/CB-1/readers").json();
  ASSERT_EQ(array_at(told, "items").size(), 1u);
  EXPECT_FALSE(array_at(told, "items").at(0).as_object().contains("purpose"));
  EXPECT_EQ(server.ask("GET", "/v1/cadres/CB-1?purpose=request:1").status, 403u);
}

TEST_F(ReadingAct, InVainIsAnEntryToo) {
  const std::uint64_t before = log_size();
  EXPECT_EQ(get("south", "/v1/cadres/CB-1?purpose=request:1").status, 403u);
  EXPECT_EQ(log_size(), before + 1);
  const json::object entry = get("inspector", "/v1/entries/" + std::to_string(before)).json();
  EXPECT_EQ(text_at(entry, "outcome"), "refused");
  EXPECT_EQ(text_at(entry, "actor"), "south");
}

TEST_F(ReadingAct, IsRefusedBeyondTheDaysMeasureAndTheOfficeSetsIt) {
  limit(3, 2);
  const std::string file = "/v1/cadres/CB-1?purpose=case:" + id;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(get("personnel", file).status, 200u) << i;
  const RawAnswer beyond = get("personnel", file);
  EXPECT_EQ(beyond.status, 429u) << beyond.body;
  EXPECT_EQ(text_at(beyond.json(), "rule"), "read.limit");
  EXPECT_EQ(beyond.body.find("reprimand"), std::string::npos);
  const std::uint64_t size = log_size();
  EXPECT_EQ(get("personnel", file).status, 429u);
  EXPECT_EQ(log_size(), size);
  EXPECT_EQ(get("head", file).status, 200u);
  const json::object alarms = get("inspector", "/v1/entries?q=act:mass-read").json();
  EXPECT_EQ(array_at(alarms, "entries").size(), 1u);
  EXPECT_NE(server.ask("GET", "/metrics").body.find("cadre_reads_alarms_total"), std::string::npos);
  server.clock().set(*parse_timestamp("2024-03-21T02:00:00Z"));
  EXPECT_EQ(get("personnel", file).status, 200u) << "the next day";
}

TEST_F(ReadingAct, OfADocumentNamesThoseItTellsOf) {
  const RawAnswer stored = server.ask_as("token-of-personnel", "POST", "/v1/documents", "hello");
  ASSERT_EQ(stored.status, 201u) << stored.body;
  const std::string hash(text_at(stored.json(), "sha256"));
  const RawAnswer talk = server.ask_as(
      "token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
      R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"},)"
      R"("documents":[{"kind":"bien-ban-trao-doi","number":"1-BB","date":"2024-03-20","name":"Biên bản","sha256":")" +
          hash + R"("}]})",
      "talk-1");
  ASSERT_EQ(talk.status, 200u) << talk.body;
  EXPECT_EQ(get("personnel", "/v1/documents/" + hash).status, 400u);
  EXPECT_EQ(get("personnel", "/v1/documents/" + hash + "?purpose=case:" + id).body, "hello");
  EXPECT_EQ(get("self", "/v1/documents/" + hash).status, 403u) << "of one's own open case";
  EXPECT_THAT(readers("head"), testing::ElementsAre("self", "personnel"));
}

TEST_F(ReadingAct, SeesAFileAndAWorklistAsTheyWereKnown) {
  const std::string before = std::to_string(log_size() - 1);
  const RawAnswer late = server.ask_as(
      "token-of-records", "POST", "/v1/facts",
      R"({"facts":[{"subject":"cadre/CB-1","kind":"rating","from":"2023-12-31","value":{"year":2023,"grade":"good","force_majeure":false}}]})",
      "late-1");
  ASSERT_EQ(late.status, 201u) << late.body;
  const std::string file = "/v1/cadres/CB-1?on=2024-01-15&purpose=case:" + id;
  const auto rated = [&](const std::string& target) {
    return get("personnel", target).body.find("\"rating\"") != std::string::npos;
  };
  EXPECT_TRUE(rated(file));
  EXPECT_FALSE(rated(file + "&at=" + before)) << "true of that day, and not known yet";
  EXPECT_FALSE(rated(file + "&as_of=2024-03-19"));
  EXPECT_TRUE(rated(file + "&as_of=2024-03-20")) << "recorded on that day";
  EXPECT_EQ(get("personnel", file + "&as_of=2024-03-20&at=1").status, 400u);
  EXPECT_EQ(get("personnel", file + "&as_of=yesterday").status, 400u);
  const json::object now = get("personnel", "/v1/worklist").json();
  const json::object then = get("personnel", "/v1/worklist?at=" + before).json();
  ASSERT_EQ(array_at(then, "items").size(), array_at(now, "items").size());
  const json::object& shown_now = array_at(now, "items").at(0).as_object();
  for (const auto& [member, value] : array_at(then, "items").at(0).as_object())
    EXPECT_EQ(value, shown_now.at(member)) << member;
  EXPECT_TRUE(array_at(get("personnel", "/v1/worklist?at=0").json(), "items").empty());
  EXPECT_EQ(get("personnel", "/v1/worklist?at=0&until=2024-01-01").status, 400u);
  EXPECT_TRUE(array_at(get("personnel", "/v1/units?at=0").json(), "items").empty());
}

}  // namespace
}  // namespace cadre
