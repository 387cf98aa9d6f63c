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

}  // namespace
}  // namespace cadre::test
