// Deadlines that are over: elapsed once, by a command of their own, also after the server was down.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Delays : public ::testing::Test {
 protected:
  std::size_t elapsed_entries() const {
    const auto all = entries_of(memory.journal);
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const Entry& e) { return e.type == "cadre.case.delay-elapsed.v1"; }));
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Delays, ElapseWhenTheirLastDayIsOver) {
  const std::string id = desk.opened("R-1", "2024-03-01");  // a Friday; five working days end on the next
  EXPECT_EQ(format_date(desk.state(id).timers.at(0).due), "2024-03-08");
  desk.set_day("2024-03-08");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
  desk.set_day("2024-03-09");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_TRUE(desk.state(id).timers.empty());
  EXPECT_EQ(desk.state(id).revision, 1u);
  EXPECT_EQ(desk.leaves(id), Words{"loan.asked"});
}

TEST_F(Delays, ElapseOnceAlsoAfterTheServerWasDown) {
  desk.opened("R-1", "2024-03-01");
  desk.opened("R-2", "2024-03-01");
  desk.stop();
  desk.set_day("2024-05-01");
  desk.start();
  EXPECT_EQ(desk.engine().elapse_due_delays(), 2u);
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
  desk.restart();
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
  EXPECT_EQ(elapsed_entries(), 2u);
}

TEST_F(Delays, MoveTheCaseAndNameTheSystem) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  desk.set_day("2024-04-03");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_TRUE(desk.state(id).done);
  EXPECT_EQ(desk.state(id).outcome, "refused");
  const Entry last = entries_of(memory.journal).back();
  EXPECT_EQ(last.actor, "system");
  EXPECT_EQ(text_at(last.data, "delay"), "ruling");
  EXPECT_EQ(format_date(*last.effective), "2024-04-01");
}

TEST_F(Delays, AreOverOnceEvenWhenNoBranchApplies) {
  const std::string id = desk.in_examination("R-1", "2024-03-01");
  desk.set_day("2024-04-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_EQ(desk.leaves(id), (Words{"loan.examining.card.checking", "loan.examining.shelf.looking"}));
  EXPECT_TRUE(desk.state(id).timers.empty());
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
}

TEST_F(Delays, AskTheirGuardsWhenTheyElapse) {
  const std::string id = desk.in_examination("R-1", "2024-03-01");
  desk.must(desk.facts("du", {fact("cadre/R-1", "reserved", "2024-03-02", "{}")}));
  desk.set_day("2024-04-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_EQ(desk.state(id).outcome, "refused");
}

TEST_F(Delays, StopWhenTheirStateIsLeft) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  desk.set_day("2025-01-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
  EXPECT_TRUE(memory.views.tables().tables[static_cast<std::size_t>(Table::deadlines)].empty());
}

TEST_F(Delays, FollowEachOtherInOneGo) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  desk.must(desk.act(
      id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A","back_on":"2024-03-10"})", 1),
      "chi"));
  EXPECT_EQ(format_date(desk.state(id).timers.at(0).due), "2024-03-13")
      << "counted from the date the form names";
  for (const char* reader : {"R-1", "R-3"}) desk.opened(reader, "2024-03-01");
  desk.set_day("2024-06-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 3u);
  EXPECT_EQ(desk.leaves(id), Words{"loan.lent.overdue"});
}

// A date at the end of all calendars is a date; what counts from it must still be one.
TEST_F(Delays, StayWithinTheDaysThatCanBeWritten) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  ASSERT_TRUE(accepted(desk.act(
      id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A","back_on":"2199-12-31"})", 1),
      "chi")));
  EXPECT_EQ(format_date(desk.state(id).timers.at(0).due), "2199-12-31");
  desk.restart();
  EXPECT_EQ(desk.leaves(id), Words{"loan.lent.out"});
}

TEST_F(Delays, ThatAreStaleChangeNothingAndAreNotLogged) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const std::uint64_t before = memory.journal.head().size;
  const auto elapse = [&](const char* delay, const char* state, const char* due) {
    return desk.run({ElapseDelay{id, delay, state, date(due)}, "system", "", {}});
  };
  EXPECT_EQ(rule_of(elapse("answer", "loan.asked", "2024-03-08")), "timer.stale") << "not over yet";
  desk.set_day("2024-04-01");
  EXPECT_EQ(rule_of(elapse("answer", "loan.asked", "2024-03-07")), "timer.stale");
  EXPECT_EQ(rule_of(elapse("look", "loan.asked", "2024-03-08")), "timer.stale");
  EXPECT_EQ(rule_of(elapse("answer", "loan.nowhere", "2024-03-08")), "timer.stale");
  EXPECT_EQ(memory.journal.head().size, before);
  EXPECT_TRUE(accepted(elapse("answer", "loan.asked", "2024-03-08")));
}

// Rows that cannot elapse, for whatever reason, stand in front of those that can.
TEST_F(Delays, AreNotHeldUpByHundredsThatAreStuck) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  ViewBatch stuck;
  for (int n = 0; n < 600; ++n)
    stuck.writes.push_back({Table::deadlines,
                            std::string("2024-01-01\0LN-2023-", 19) + std::to_string(n) +
                                std::string("\0answer\0loan.asked", 18),
                            ""});
  const MemoryTables stand = memory.views.tables();
  stuck.upto = stand.upto;
  stuck.last = stand.last;
  ASSERT_TRUE(memory.views.apply(stuck));
  desk.set_day("2024-04-01");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_TRUE(desk.state(id).timers.empty());
}

TEST_F(Delays, AreElapsedThroughAQueueThatIsTooSmallForThem) {
  MemoryJournal journal;
  MemoryViews views;
  Desk small(journal, views, {.queue_max = 1, .batch_max = 1});
  small.furnish();
  for (const char* reader : {"R-1", "R-2", "R-3"}) small.opened(reader, "2024-03-01");
  small.set_day("2024-06-01");
  std::size_t elapsed = 0;
  for (int tick = 0; tick < 10; ++tick) elapsed += small.engine().elapse_due_delays();
  EXPECT_EQ(elapsed, 3u);
}

}  // namespace
}  // namespace cadre::test
