// Answers that were asked about nobody and show pieces of personal files: those are readings of the files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

constexpr const char* kBroad = "type:cadre.fact.recorded.v1";

class ReadingFiles : public ::testing::Test {
 protected:
  ReadingFiles() { server.furnish(); }

  RawAnswer get(const std::string& account, const std::string& target) {
    return server.ask_as("token-of-" + account, "GET", target);
  }
  RawAnswer ask(const std::string& account, const std::string& q, const std::string& more = "") {
    return get(account, "/v1/entries?q=" + q + more);
  }
  std::uint64_t log_size() { return server.server().engine().figures().log_size; }

  template <class Ask>
  json::object told_by(Ask ask) {
    const std::uint64_t before = log_size();
    const RawAnswer answer = ask();
    EXPECT_EQ(answer.status, 200u) << answer.body;
    EXPECT_EQ(log_size(), before + 1);
    return get("inspector", "/v1/entries/" + std::to_string(before)).json();
  }
  template <class Ask>
  void expect_untold(Ask ask) {
    const std::uint64_t before = log_size();
    const RawAnswer answer = ask();
    EXPECT_EQ(answer.status, 200u) << answer.body;
    EXPECT_EQ(log_size(), before);
  }
  static std::vector<std::string> whose(const json::object& entry) {
    return json::value_to<std::vector<std::string>>(object_at(entry, "data").at("whose"));
  }

  RunningServer server;
};

TEST_F(ReadingFiles, ABroadQuestionThatShowsThemIsOneEntryThatNamesWhoseItsShapeAndItsCount) {
  for (const char* q : {kBroad, "unit:city"}) {
    server.clock().advance(std::chrono::hours(24));
    const json::object entry = told_by([&] { return ask("personnel", q, "&purpose=request:1-CV"); });
    EXPECT_EQ(text_at(entry, "type"), "cadre.read.v1");
    EXPECT_EQ(text_at(entry, "actor"), "personnel");
    EXPECT_EQ(text_at(entry, "subject"), "log/entries");
    EXPECT_EQ(whose(entry), (std::vector<std::string>{"CB-1", "CB-2"}));
    const json::object& data = object_at(entry, "data");
    EXPECT_EQ(text_at(data, "what"), "entries");
    EXPECT_EQ(text_at(data, "purpose"), "request:1-CV");
    EXPECT_EQ(text_at(object_at(data, "query"), "q"), q);
    EXPECT_GE(int_at(data, "count"), 8);
  }
  EXPECT_EQ(array_at(get("inspector", "/v1/cadres/CB-2/readers").json(), "items").size(), 2u)
      << "the person can be told who saw it";
}

TEST_F(ReadingFiles, ABroadQuestionAsksForNoPurpose) {
  told_by([&] { return ask("personnel", kBroad); });
}

TEST_F(ReadingFiles, FollowingPagesAndTheSamePageAgainAreEntriesOnlyWhereTheyShowSomebodyNew) {
  const std::string q = std::string(kBroad) + "%20order:oldest&limit=1";
  std::vector<std::string> named;
  std::uint64_t pages = 0, entries = 0;
  for (std::string cursor, more = "";;) {
    const std::uint64_t before = log_size();
    const RawAnswer page = ask("personnel", q, more);
    ASSERT_EQ(page.status, 200u) << page.body;
    ++pages;
    for (std::uint64_t at = before; at < log_size(); ++at, ++entries)
      for (const std::string& id : whose(get("inspector", "/v1/entries/" + std::to_string(at)).json()))
        named.push_back(id);
    cursor = std::string(text_at(page.json(), "next"));
    if (cursor.empty()) break;
    more = "&cursor=" + cursor;
  }
  EXPECT_GE(pages, 8u);
  EXPECT_EQ(entries, 2u);
  EXPECT_EQ(named, (std::vector<std::string>{"CB-1", "CB-2"}));
  expect_untold([&] { return ask("personnel", kBroad); });
  told_by([&] { return ask("inspector", kBroad); });  // another reader
  server.clock().advance(std::chrono::hours(24));
  told_by([&] { return ask("personnel", kBroad); });
}

TEST_F(ReadingFiles, BeingToldDoesNotChangeTheAnswer) {
  const std::string q = std::string(kBroad) + "%20order:oldest&limit=3&count=true";
  const RawAnswer told = ask("personnel", q), untold = ask("personnel", q);
  EXPECT_EQ(told.body, untold.body);
  EXPECT_EQ(told.body.find("cadre.read.v1"), std::string::npos);
}

TEST_F(ReadingFiles, WhatIsNotShownIsNotRead) {
  const json::object theirs = told_by([&] { return ask("south", kBroad); });
  EXPECT_EQ(whose(theirs), std::vector<std::string>{"CB-2"}) << "the south sees nobody of the north";
  EXPECT_EQ(text_at(theirs, "subject"), "cadre/CB-2");
}

TEST_F(ReadingFiles, OnesOwnIsNoReadingOfSomebody) {
  server.hire("herself", "personnel-body", "", "CB-1");
  const json::object entry = told_by([&] { return ask("herself", kBroad); });
  EXPECT_EQ(whose(entry), std::vector<std::string>{"CB-2"});
}

TEST_F(ReadingFiles, AnOfficersWorklistAndCasesAreNone) {
  const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                         RunningServer::opening_today("CB-1"), "open-1");
  ASSERT_EQ(opened.status, 201u) << opened.body;
  const std::string id(text_at(opened.json(), "case"));
  for (const std::string& target :
       {std::string("/v1/worklist"), "/v1/cases/" + id, "/v1/cases/" + id + "/history",
        "/v1/cases/" + id + "/next", "/v1/cases/" + id + "/route", std::string("/v1/cases")})
    expect_untold([&] { return get("personnel", target); });
}

TEST_F(ReadingFiles, TheMeasureOfADayHoldsForBroadQuestionsToo) {
  const RawAnswer limits = server.ask(
      "POST", "/v1/facts",
      R"({"facts":[{"subject":"setting/reading","kind":"reading-limits","from":"2024-01-01","value":{"per_day_max":1,"alarm_at":1,"document":"1-QĐ"}}]})",
      "limits");
  ASSERT_EQ(limits.status, 201u) << limits.body;
  EXPECT_EQ(get("personnel", "/v1/cadres/CB-2?purpose=request:1").status, 200u);
  EXPECT_EQ(ask("personnel", kBroad).status, 429u);
  EXPECT_EQ(get("personnel", "/v1/worklist").status, 200u);
}

// Findings tell what a file says of somebody: age, votes, disciplines.
TEST_F(ReadingFiles, FindingsAboutPersonsAreToldOnceADay) {
  for (const char* year : {"2022", "2023"}) {
    const RawAnswer rated = server.ask_as(
        "token-of-personnel", "POST", "/v1/facts",
        R"({"facts":[{"subject":"cadre/CB-1","kind":"rating","from":"2024-01-15","value":{"year":)" +
            std::string(year) + R"(,"grade":"not-completed"}}]})",
        std::string("rated-") + year);
    ASSERT_EQ(rated.status, 201u) << rated.body;
  }
  const json::object entry = told_by([&] { return get("personnel", "/v1/findings?on=2024-03-20"); });
  EXPECT_EQ(text_at(object_at(entry, "data"), "what"), "findings");
  EXPECT_THAT(whose(entry), testing::Contains("CB-1"));
  EXPECT_EQ(text_at(object_at(object_at(entry, "data"), "query"), "on"), "2024-03-20");
  expect_untold([&] { return get("personnel", "/v1/findings?on=2024-03-20"); });
}

TEST_F(ReadingFiles, RequestsForCorrectionAreAPieceOfTheFile) {
  const json::object entry = told_by([&] { return get("personnel", "/v1/cadres/CB-1/corrections"); });
  EXPECT_EQ(text_at(entry, "subject"), "cadre/CB-1");
  expect_untold([&] { return get("personnel", "/v1/cadres/CB-1/corrections"); });
}

}  // namespace
}  // namespace cadre
