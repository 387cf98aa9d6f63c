#include <algorithm>

#include "engine/running/route_sheet.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class RouteSheet : public ::testing::Test {
 protected:
  std::vector<RouteStep> sheet(const std::string& id) const {
    const Reading reading = desk.read();
    const auto page = reading.entries({.terms = {"case:" + id}, .upto = std::nullopt, .limit = 500}).value();
    const auto procedure = reading.procedure(reading.case_state(id)->procedure).value();
    return route_sheet(page.entries, *procedure, reading.calendar(), reading.today());
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(RouteSheet, HasARowForEveryMoveAndOneForWhereTheCaseLies) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  const auto steps = sheet(id);
  ASSERT_FALSE(steps.empty());
  EXPECT_EQ(steps.size(), desk.state(id).revision + 1);
  EXPECT_EQ(steps.back().states, desk.leaves(id));
  EXPECT_FALSE(steps.back().done.has_value());
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    EXPECT_FALSE(steps[i].actor.empty());
    EXPECT_EQ(steps[i].led_to, steps[i + 1].states);
  }
}

TEST_F(RouteSheet, EndsWithTheOutcomeWhenTheCaseDoes) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  desk.must(desk.act(id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi"));
  const CaseState state = desk.state(id);
  const auto steps = sheet(id);
  EXPECT_EQ(steps.back().done.has_value(), state.done);
  EXPECT_EQ(steps.back().outcome, state.done ? state.outcome : "");
}

TEST_F(RouteSheet, LeavesRefusalsOut) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  const std::size_t before = sheet(id).size();
  ASSERT_FALSE(accepted(desk.act(id, "rule", on("2024-03-01"), "du")));
  EXPECT_EQ(sheet(id).size(), before);
}

TEST_F(RouteSheet, SaysWhichDeadlineRunsFromWhichDayAndThatItIsPast) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  const CaseState state = desk.state(id);
  ASSERT_FALSE(state.timers.empty());
  Date due = state.timers.front().due;
  for (const Timer& timer : state.timers) due = std::min(due, timer.due);
  const RouteStep lying = sheet(id).back();
  ASSERT_TRUE(lying.deadline.has_value());
  EXPECT_EQ(lying.deadline->due, due);
  ASSERT_TRUE(lying.deadline->counted.has_value());
  EXPECT_EQ(lying.deadline->counted->due, due);
  EXPECT_FALSE(lying.late);
  desk.set_day("2025-03-01");
  EXPECT_TRUE(sheet(id).back().late);
  EXPECT_GT(sheet(id).back().working_days, 200);
}

}  // namespace
}  // namespace cadre::test
