#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Migration : public ::testing::Test {
 protected:
  Migration() { desk.set_day("2026-02-02"); }
  Outcome migrate(const std::string& id, std::vector<std::pair<std::string, std::string>> states = {},
                  std::string account = "bo", std::string version = "2-2026") {
    return desk.run(std::move(account),
                    MigrateCase{id, desk.state(id).revision, std::move(version), std::move(states),
                                "the new rules are better for the reader", "9-QD"});
  }
  std::string deciding() {
    desk.set_day("2025-12-20");
    const std::string id = desk.before_ruling("R-2", "2025-12-20");
    desk.set_day("2026-01-05");
    return id;
  }
  void publish(const json::object& definition) {
    desk.must(desk.run("quan", PublishProcedure{definition}));
    desk.must(desk.run("quan", MakeCurrent{"loan", std::string(text_at(definition, "version"))}));
  }
  static Reason reason_of(const Outcome& outcome) {
    return refusal_from_json(object_at(outcome.entries.at(0).data, "refusal")).reasons.at(0);
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Migration, MovesTheCaseAndItsDeadlinesAlongTheMap) {
  const std::string id = deciding();
  const std::vector<Timer> before = desk.state(id).timers;
  ASSERT_TRUE(accepted(migrate(id, {{"loan.deciding", "loan.judging"}})));
  EXPECT_EQ(desk.leaves(id), Words{"loan.judging"});
  EXPECT_TRUE(desk.state(id).procedure.starts_with("loan@2-2026#"));
  ASSERT_EQ(desk.state(id).timers.size(), 1u);
  EXPECT_EQ(desk.state(id).timers[0].due, before[0].due) << "armed deadlines keep their days";
  EXPECT_TRUE(accepted(
      desk.act(id, "rule", on("2026-01-05", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi")));
  desk.restart();
  EXPECT_EQ(desk.leaves(id), Words{"loan.lent.out"});
}

TEST_F(Migration, LetsTheSystemElapseWhatItCarriedOver) {
  const std::string id = deciding();
  desk.must(migrate(id, {{"loan.deciding", "loan.judging"}}));
  desk.set_day("2026-03-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_EQ(desk.state(id).outcome, "refused");
}

TEST_F(Migration, IsRefusedWithoutAMapOntoARestingState) {
  const std::string id = deciding();
  EXPECT_EQ(reasons(migrate(id)), Words{"migration.state"});
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.nowhere"}})), Words{"migration.state"});
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.returned"}})), Words{"migration.state"});
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.examining.shelf.looking"}})),
            Words{"migration.state"});
}

TEST_F(Migration, IsRefusedWhenADeadlineWouldBeLost) {
  const std::string id = deciding();
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.asked"}})), Words{"migration.timer"});
}

TEST_F(Migration, IsTheBusinessOfThoseTheVersionNames) {
  const std::string id = deciding();
  EXPECT_EQ(reasons(migrate(id, {}, "chi")), Words{"actor.role"});
  EXPECT_EQ(reasons(migrate(id, {}, "quan")), (Words{"actor.role", "actor.administrator"}));
}

TEST_F(Migration, NeedsAReasonAndAPaper) {
  const std::string id = deciding();
  EXPECT_EQ(reasons(desk.run("bo", MigrateCase{id, 3, "2-2026", {}, "", "9-QD"})), Words{"migration.reason"});
  EXPECT_EQ(reasons(desk.run("bo", MigrateCase{id, 3, "2-2026", {}, "because", ""})),
            Words{"migration.reason"});
}

TEST_F(Migration, GoesToAnotherVersionThatIsThere) {
  const std::string id = deciding();
  EXPECT_EQ(reasons(migrate(id, {}, "bo", "1-2024")), Words{"migration.same-version"});
  const Outcome unknown = migrate(id, {}, "bo", "3-2030");
  ASSERT_TRUE(unknown.error);
  EXPECT_EQ(unknown.error->code, ErrorCode::not_found);
}

TEST_F(Migration, ListsWhatHappenedMeanwhileToo) {
  const std::string id = deciding();
  const Outcome stale = desk.run("bo", MigrateCase{id, 2, "2-2026", {}, "because", "9-QD"});
  EXPECT_EQ(rule_of(stale), "revision.stale");
  ASSERT_EQ(stale.meanwhile.size(), 1u);
  EXPECT_EQ(stale.meanwhile[0].act, "check");
}

TEST_F(Migration, OfACaseThatHasEndedIsRefused) {
  const std::string id = deciding();
  desk.set_day("2026-06-01");
  ASSERT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.judging"}})), Words{"case.closed"});
}

TEST_F(Migration, GoesToAVersionThatIsInForceThatDay) {
  desk.set_day("2025-12-20");
  const std::string id = desk.before_ruling("R-2", "2025-12-20");
  const Outcome early = migrate(id, {{"loan.deciding", "loan.judging"}});
  ASSERT_EQ(reasons(early), Words{"regime.not-in-force"});
  const Reason reason = reason_of(early);
  EXPECT_EQ(text_at(reason.figures, "from"), "2026-01-01");
  EXPECT_FALSE(reason.article.empty());
  desk.set_day("2026-01-01");
  EXPECT_TRUE(accepted(migrate(id, {{"loan.deciding", "loan.judging"}})));
}

TEST_F(Migration, GoesToTheCurrentVersionOnly) {
  const std::string id = deciding();
  json::object draft = loan_definition("2-2026");
  draft["version"] = "2b-2026";
  desk.must(desk.run("quan", PublishProcedure{draft}));
  EXPECT_EQ(rule_of(migrate(id, {{"loan.deciding", "loan.judging"}}, "bo", "2b-2026")),
            "version.not-current");
  desk.must(desk.run("quan", MakeCurrent{"loan", "2b-2026"}));
  EXPECT_TRUE(accepted(migrate(id, {{"loan.deciding", "loan.judging"}}, "bo", "2b-2026")));
}

TEST_F(Migration, ArmsTheDeadlinesThatOnlyTheNewVersionHas) {
  const std::string id = deciding();
  const Date ruling = desk.state(id).timers.at(0).due;
  json::object definition = loan_definition("2-2026");
  definition["version"] = "2b-2026";
  definition["meta"].as_object()["delays"].as_object()["second-look"] =
      object_of(R"({"days": 7, "article": "6", "mark": "V"})");
  definition["states"].as_object()["judging"].as_object()["after"].as_object()["second-look"] =
      object_of(R"({"actions": "remind"})");
  publish(definition);
  desk.must(migrate(id, {{"loan.deciding", "loan.judging"}}, "bo", "2b-2026"));
  const std::vector<Timer> timers = desk.state(id).timers;
  ASSERT_EQ(timers.size(), 2u);
  EXPECT_EQ(timers[0].delay, "ruling");
  EXPECT_EQ(timers[0].due, ruling);
  EXPECT_EQ(timers[1].delay, "second-look");
  EXPECT_EQ(timers[1].due, date("2026-01-12")) << "seven days from the migration";
  desk.set_day("2026-01-13");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  desk.restart();
  EXPECT_EQ(desk.state(id).timers.size(), 1u);
}

TEST_F(Migration, DoesNotArmAgainWhatIsOver) {
  desk.set_day("2025-12-01");
  const std::string id = desk.opened("R-1", "2025-12-01");
  desk.set_day("2026-01-05");
  ASSERT_EQ(desk.engine().elapse_due_delays(), 1u);
  desk.must(migrate(id));
  EXPECT_TRUE(desk.state(id).timers.empty());
  ASSERT_EQ(desk.state(id).overdue.size(), 1u) << "it stays overdue under the new version";
  EXPECT_EQ(desk.state(id).overdue[0].due, date("2025-12-08"));
}

TEST_F(Migration, NamesTheKeyOfTheMapThatIsNoState) {
  const std::string id = deciding();
  const Outcome outcome = migrate(id, {{"loan.deciding", "loan.judging"}, {"loan.decidng", "loan.judging"}});
  ASSERT_EQ(reasons(outcome), Words{"migration.state-unknown"});
  EXPECT_EQ(reason_of(outcome).field, "/states/loan.decidng");
  EXPECT_NE(reason_of(outcome).text.en.find("'loan.decidng'"), std::string::npos);
  EXPECT_EQ(reasons(migrate(id, {{"loan.deciding", "loan.judging"}, {"loan.deciding", "loan.asked"}})),
            Words{"migration.state-twice"});
  EXPECT_TRUE(accepted(migrate(id, {{"loan.deciding", "loan.judging"}, {"loan.asked", "loan.asked"}})))
      << "one map may serve many cases";
}

TEST_F(Migration, WaitsUntilThePartsOfACaseHaveEndedTogether) {
  desk.set_day("2025-12-20");
  const std::string id = desk.in_examination("R-2", "2025-12-20");
  desk.must(desk.act(id, "find", on("2025-12-20", R"({"shelf":"A1"})"), "du"));
  desk.set_day("2026-01-05");
  const Outcome outcome = migrate(id, {{"loan.examining.shelf.there", "loan.examining.shelf.looking"}});
  EXPECT_EQ(reasons(outcome), Words{"migration.not-resting"}) << "the book would be looked for again";
  desk.must(desk.act(id, "check", on("2025-12-20"), "bo"));
  EXPECT_TRUE(accepted(migrate(id, {{"loan.deciding", "loan.judging"}})));
}

TEST_F(Migration, LeavesAStateAloneThatSaysWhy) {
  json::object definition = loan_definition();
  definition["version"] = "1b-2024";
  definition["states"].as_object()["deciding"].as_object()["meta"] =
      object_of(R"({"no_migration": {"vi": "Đang kiểm phiếu", "en": "Votes are being counted"}})");
  desk.set_day("2025-12-20");
  publish(definition);
  const std::string id = deciding();
  const Outcome outcome = migrate(id, {{"loan.deciding", "loan.judging"}});
  ASSERT_EQ(reasons(outcome), Words{"migration.not-here"});
  EXPECT_NE(reason_of(outcome).text.vi.find("Đang kiểm phiếu"), std::string::npos);
}

}  // namespace
}  // namespace cadre::test
