// Route sheets and the conduct of procedures show what their reader may see of each entry, and say what is
// missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "engine/running/decider.hpp"
#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class SheetRights : public ::testing::Test {
 protected:
  SheetRights() {
    server.furnish();
    const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                           RunningServer::opening_today("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
    const RawAnswer talked = server.ask_as(
        "token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
        R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"},)"
        R"("documents":[{"kind":"don-kien-nghi","number":"1-ĐKN","date":"2024-03-20","name":"Đơn kiến nghị"}]})",
        "talk-1");
    EXPECT_EQ(talked.status, 200u) << talked.body;
    server.hire("head", "personnel-head");
  }
  json::object get(const std::string& account, const std::string& target) {
    const RawAnswer answer = server.ask_as("token-of-" + account, "GET", target);
    EXPECT_EQ(answer.status, 200u) << answer.body;
    return answer.json();
  }
  static std::string step(const json::object& sheet) {
    return json::serialize(array_at(sheet, "steps").at(0).as_object().at("documents"));
  }

  // Records on the case that are no step of it.
  void note_on_case(std::uint64_t many) {
    Engine& engine = server.server().engine();
    std::promise<void> written;
    for (std::uint64_t i = 0; i < many; ++i) {
      KeepRecord record{.type = "cadre.backup.made.v1", .subject = "log"};
      record.case_id = id;
      const bool last = i + 1 == many;
      engine.submit(Command{std::move(record), std::string(kSystemAccount), "", {}},
                    [&written, last](Outcome outcome) {
                      EXPECT_FALSE(outcome.error);
                      if (last) written.set_value();
                    });
    }
    written.get_future().wait();
  }
  // Nobody of the personnel body is in office any more.
  void close_offices() {
    for (const char* account : {"personnel", "records", "head"}) {
      const std::string subject = std::string("account/") + account;
      const json::object shown = server.ask("GET", "/v1/accounts/" + std::string(account)).json();
      for (const json::value& fact : array_at(shown, "facts")) {
        if (text_at(fact.as_object(), "kind") != "mandate") continue;
        json::object end{{"subject", subject}, {"kind", "mandate"}, {"until", "2024-03-19"}};
        end["from"] = fact.at("from");
        end["value"] = fact.at("value");
        end["corrects"] = fact.at("position");
        const RawAnswer ended = server.ask(
            "POST", "/v1/facts", json::serialize(json::object{{"facts", json::array{std::move(end)}}}),
            "close-" + subject);
        EXPECT_EQ(ended.status, 201u) << ended.body;
      }
    }
    server.clock().set(*parse_timestamp("2025-03-03T02:00:00Z"));
    server.server().engine().elapse_due_delays();  // no deadline moves it either
  }

  RunningServer server;
  std::string id;
};

// A complaint is the business of whoever handles it: the head sees what came of it.
TEST_F(SheetRights, APaperThatIsWithheldIsNotInTheSheetAndIsNamedBesideIt) {
  const json::object whole = get("inspector", "/v1/cases/" + id + "/route");
  EXPECT_EQ(step(whole), R"(["1-ĐKN"])");
  EXPECT_TRUE(array_at(whole, "withheld").empty());
  const json::object theirs = get("head", "/v1/cases/" + id + "/route");
  EXPECT_EQ(step(theirs), "[]");
  ASSERT_FALSE(array_at(theirs, "withheld").empty());
  const json::object& lacks = array_at(theirs, "withheld").at(0).as_object();
  EXPECT_EQ(text_at(lacks, "class"), "complaint");
  EXPECT_EQ(text_at(lacks, "field"), "/data/documents/0");
  EXPECT_EQ(lacks.at("position"), array_at(theirs, "steps").at(0).as_object().at("position"));
}

TEST_F(SheetRights, NeitherIsItInTheSheetOfWhoeverMovedTheCase) {
  const json::object whole = get("inspector", "/v1/route?actor=personnel");
  EXPECT_EQ(step(whole), R"(["1-ĐKN"])");
  const json::object theirs = get("head", "/v1/route?actor=personnel");
  EXPECT_EQ(step(theirs), "[]");
  EXPECT_TRUE(array_at(theirs, "steps").at(0).as_object().contains("withheld"));
}

// That a paper is withheld of it says nothing of when it took place.
TEST_F(SheetRights, AnEntryThatIsShownWithGapsIsFoundByItsDayAndItsVersionButNotByWhatIsInTheGaps) {
  const auto found = [&](const std::string& q) {
    const json::object page = get("head", "/v1/entries?q=act:record-talk+" + q);
    return array_at(page, "entries").size();
  };
  const json::object whole = get("inspector", "/v1/entries?q=act:record-talk");
  const std::string day(text_at(array_at(whole, "entries").at(0).as_object(), "effective"));
  const std::string version(text_at(array_at(whole, "entries").at(0).as_object(), "procedure"));
  for (const std::string& q : {"effective:" + day, "effective:" + day.substr(0, 7),
                               "procedure:" + version.substr(0, version.find('#')), "subject:case/" + id})
    EXPECT_EQ(found(q), 1u) << q;
  EXPECT_EQ(found("document:1-%C4%90KN"), 0u) << "the complaint";
}

TEST_F(SheetRights, TheSheetOfABodyIsThatOfItsRoleInItsUnitAndBelow) {
  const auto steps = [&](const std::string& query) {
    const json::object sheet = get("inspector", "/v1/route?" + query);
    return array_at(sheet, "steps").size();
  };
  EXPECT_EQ(steps("unit=north"), 1u);
  EXPECT_EQ(steps("unit=city"), 1u) << "above it";
  EXPECT_EQ(steps("unit=south"), 0u);
  EXPECT_EQ(steps("role=personnel-body&unit=north"), 1u);
  EXPECT_EQ(steps("role=records&unit=north"), 0u);
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/route").status, 400u);
}

// Supervisors see what was decided, and that there is more.
TEST_F(SheetRights, CasesThatAreNotPublishedCountInNoFigureOfASupervisor) {
  const json::object inspector = get("inspector", "/v1/audit/conduct");
  EXPECT_EQ(array_at(inspector, "figures").size(), 1u);
  EXPECT_EQ(int_at(inspector, "hidden"), 0);
  const json::object supervisor = get("supervisor", "/v1/audit/conduct");
  EXPECT_TRUE(array_at(supervisor, "figures").empty());
  EXPECT_EQ(int_at(supervisor, "hidden"), 2);
}

TEST_F(SheetRights, NorInTheirDurationsWhichSayHowMuchThereIs) {
  const json::object inspector = get("inspector", "/v1/durations?from=2024-01-01");
  ASSERT_EQ(array_at(inspector, "rows").size(), 1u);
  const json::object& row = array_at(inspector, "rows").at(0).as_object();
  EXPECT_EQ(int_at(row, "opened"), 1);
  EXPECT_EQ(int_at(row, "steps"), 1);
  EXPECT_EQ(int_at(row, "open_now"), 1);
  for (const char* count : {"hidden", "withheld", "hidden_open_now"}) EXPECT_EQ(int_at(inspector, count), 0);
  const json::object supervisor = get("supervisor", "/v1/durations?from=2024-01-01");
  EXPECT_TRUE(array_at(supervisor, "rows").empty());
  EXPECT_EQ(int_at(supervisor, "hidden"), 2);
  EXPECT_EQ(int_at(supervisor, "hidden_open_now"), 1);
}

TEST_F(SheetRights, DurationsAndConductCountTheSameSteps) {
  const json::object durations = get("inspector", "/v1/durations?from=2024-01-01");
  const json::object conduct = get("inspector", "/v1/audit/conduct?from=2024-01-01");
  const json::object& one = array_at(durations, "rows").at(0).as_object();
  const json::object& other = array_at(conduct, "figures").at(0).as_object();
  for (const char* name : {"opened", "closed", "steps", "late", "elapsed", "median_working_days"})
    EXPECT_EQ(one.at(name), other.at(name)) << name;
  EXPECT_EQ(durations.at("upto"), conduct.at("upto"));
}

// The roles that might move a case are its procedure's; why nobody of them can is its content.
TEST_F(SheetRights, OfACaseThatNobodyCanMoveEachIsToldWhatIsTheirs) {
  close_offices();
  const json::object whole = get("inspector", "/v1/audit/stuck");
  ASSERT_EQ(array_at(whole, "cases").size(), 1u);
  const json::object& known = array_at(whole, "cases").at(0).as_object();
  EXPECT_EQ(text_at(known, "unit"), "north");
  EXPECT_TRUE(array_at(known, "acts").at(0).as_object().contains("text"));
  EXPECT_FALSE(known.contains("withheld"));
  const json::object page = server.ask("GET", "/v1/audit/stuck").json();
  const json::object& masked = array_at(page, "cases").at(0).as_object();
  EXPECT_EQ(text_at(masked, "id"), id);
  EXPECT_FALSE(masked.contains("unit"));
  EXPECT_FALSE(array_at(masked, "acts").at(0).as_object().contains("text"));
  EXPECT_FALSE(array_at(masked, "withheld").empty());
  const test::CommandRun printed =
      test::run_command({"audit", "stuck", "--server", "http://127.0.0.1:" + std::to_string(server.port()),
                         "--token", server.administrator()});
  EXPECT_EQ(printed.exit, 0) << printed.err;
  EXPECT_NE(printed.out.find("/acts/0/text"), std::string::npos)
      << "and the command line says what is withheld";
  const json::object supervisor = get("supervisor", "/v1/audit/stuck");
  EXPECT_TRUE(array_at(supervisor, "cases").empty());
  EXPECT_EQ(int_at(supervisor, "hidden"), 1);
}

TEST_F(SheetRights, AttemptsAndReadersCannotPushAStepOutOfTheSheet) {
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(server
                  .ask_as("token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
                          R"({"act":"propose","revision":1})", "in-vain-" + std::to_string(i))
                  .status,
              422u);
  const json::object sheet = get("inspector", "/v1/cases/" + id + "/route");
  EXPECT_EQ(array_at(sheet, "steps").size(), 2u);
  EXPECT_TRUE(sheet.at("cut").is_null());
}

// Bounded, and never silently: behind 2,000 entries the sheet says where it ends and how much it leaves out.
TEST_F(SheetRights, ACaseThatIsLongerThanASheetSaysWhereTheSheetEnds) {
  constexpr std::uint64_t kMany = 2100;
  note_on_case(kMany);
  const std::uint64_t last = server.server().engine().figures().log_size;
  const RawAnswer acted = server.ask_as(
      "token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
      R"({"act":"record-talk","revision":1,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})",
      "talk-2");
  ASSERT_EQ(acted.status, 200u) << acted.body;
  const json::object sheet = get("inspector", "/v1/cases/" + id + "/route");
  EXPECT_EQ(array_at(sheet, "steps").size(), 1u) << "not where it lay at the cut, as if it lay there still";
  const json::object& cut = object_at(sheet, "cut");
  EXPECT_EQ(int_at(cut, "entries"), static_cast<std::int64_t>(kMany + 3 - 2000));
  EXPECT_TRUE(bool_at(cut, "exact"));
  const json::object rest =
      get("inspector",
          "/v1/cases/" + id + "/history?cursor=" + std::to_string(int_at(cut, "from")) + "&limit=500");
  EXPECT_EQ(array_at(rest, "entries").size(), kMany + 3 - 2000) << "the history goes on where it ends";
  const json::object moved = get("inspector", "/v1/route?actor=personnel");
  const json::object& behind = array_at(moved, "steps").at(0).as_object();
  EXPECT_EQ(int_at(behind, "position"), static_cast<std::int64_t>(last));
  EXPECT_TRUE(bool_at(behind, "cut"));
}

}  // namespace
}  // namespace cadre
