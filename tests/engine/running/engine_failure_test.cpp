// The Nth write fails, N = 0, 1, 2 ... until none does. Nothing acknowledged is missing afterwards, and
// nothing is half-done.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/running/catch_up.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

class EngineFailure : public ::testing::Test {
 protected:
  // The same day's work each time: a case from asking to lending, a refusal, facts, a new version.
  std::vector<Command> work(Desk& desk) const {
    json::object next_version = loan_definition();
    next_version["version"] = "1b-2024";
    const std::string id = "LN-2024-0001";
    const auto act = [&](const char* name, std::uint32_t revision, const char* account,
                         const char* form = "{}") {
      return desk.command(account, SubmitAct{id, name, revision, on("2024-03-01", form, 1)});
    };
    return {desk.command("du", OpenCase{"loan", std::nullopt, "R-2", "", on("2024-03-01")}),
            act("examine", 0, "chi"),
            act("examine", 0, "bo"),
            desk.command(
                "bo", RecordFacts{{fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})"),
                                   fact("cadre/R-1", "rating", "2024-01-01", R"({"year":2023,"stars":3})")}}),
            act("find", 1, "du", R"({"shelf":"A"})"),
            desk.command("quan", PublishProcedure{next_version}),
            desk.command("quan", MakeCurrent{"loan", "1b-2024"}),
            act("check", 2, "bo"),
            act("rule", 3, "chi", R"({"votes_for":3,"votes_of":5,"shelf":"A"})"),
            desk.command("du", OpenCase{"loan", std::nullopt, "R-3", "", on("2024-03-01")})};
  }

  // Every command once; what was acknowledged is kept.
  static std::vector<Entry> carry_out(Desk& desk, const std::vector<Command>& commands) {
    std::vector<Entry> acknowledged;
    for (const Command& command : commands) {
      const Outcome outcome = desk.run(command);
      acknowledged.insert(acknowledged.end(), outcome.entries.begin(), outcome.entries.end());
      if (outcome.error && outcome.error->code == ErrorCode::unavailable) return acknowledged;
    }
    return acknowledged;
  }

  static void expect_whole(MemoryDesk& memory, const std::vector<Entry>& acknowledged) {
    const auto log = entries_of(memory.journal);
    for (const Entry& entry : acknowledged)
      EXPECT_TRUE(std::find(log.begin(), log.end(), entry) != log.end()) << entry.position.value;
    MemoryViews rebuilt;
    ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
    EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
  }

  // Retrying the whole day with the same keys ends where an undisturbed day ends.
  static void expect_same_end(MemoryDesk& memory, const std::vector<Command>& commands) {
    (void)carry_out(memory.desk, commands);
    EXPECT_EQ(memory.desk.leaves("LN-2024-0001"), std::vector<std::string>{"loan.lent.out"});
    EXPECT_TRUE(memory.desk.state("LN-2024-0002").procedure.starts_with("loan@1b-2024#"));
    EXPECT_EQ(memory.desk.read().versions("loan").size(), 3u);
    std::vector<std::string> keys;
    for (const Entry& entry : entries_of(memory.journal))
      if (int_at(entry.data, "part") == 0) keys.push_back(entry.actor + " " + entry.command_id);
    std::sort(keys.begin(), keys.end());
    EXPECT_TRUE(std::adjacent_find(keys.begin(), keys.end()) == keys.end()) << "nothing happened twice";
  }
};

TEST_F(EngineFailure, OfTheLogLosesNothingThatWasAcknowledged) {
  int failures = 0;
  for (int n = 0;; ++n) {
    MemoryDesk memory;
    const std::vector<Command> commands = work(memory.desk);
    memory.journal.appends_until_failure = n;
    const auto acknowledged = carry_out(memory.desk, commands);
    const bool failed = memory.journal.appends_until_failure == 0;
    memory.journal.appends_until_failure = -1;
    expect_whole(memory, acknowledged);
    if (n % 2 == 0) memory.desk.restart();  // both: going on, and beginning again
    expect_same_end(memory, commands);
    expect_whole(memory, acknowledged);
    if (!failed || HasFailure()) break;
    ++failures;
  }
  EXPECT_GE(failures, 9) << "one write for each command that writes";
}

TEST_F(EngineFailure, OfTheViewsStopsTheEngineAndLosesNothing) {
  int failures = 0;
  for (int n = 0;; ++n) {
    MemoryDesk memory;
    const std::vector<Command> commands = work(memory.desk);
    memory.views.applies_until_failure = n;
    const auto acknowledged = carry_out(memory.desk, commands);
    const bool failed = memory.desk.engine().failed();
    const Outcome after = memory.desk.open("R-4", on("2024-03-01"));
    EXPECT_EQ(failed, after.error && after.error->code == ErrorCode::unavailable)
        << "nothing more is acknowledged";
    memory.views.applies_until_failure = -1;
    memory.desk.restart();
    expect_whole(memory, acknowledged);
    expect_same_end(memory, commands);
    expect_whole(memory, acknowledged);
    if (!failed || HasFailure()) break;
    ++failures;
  }
  EXPECT_GE(failures, 9);
}

TEST_F(EngineFailure, OfTheViewsAtStartIsTold) {
  MemoryDesk memory;
  memory.desk.stop();
  MemoryViews views;
  views.applies_until_failure = 0;
  ManualClock clock;
  CountingIds ids;
  const auto engine = Engine::start({memory.journal, views, loan_rules(), loan_kinds(), clock, ids});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace cadre::test
