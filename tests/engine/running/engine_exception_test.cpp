// A library throws, in each stretch of a batch. What the log holds is acknowledged, what it may hold is never
// called unwritten, and the engine goes no further.
#include <gtest/gtest.h>

#include <future>

#include "tests/support/desk.hpp"
#include "tests/support/gated_journal.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/throwing_ports.hpp"

namespace cadre::test {
namespace {

class EngineException : public ::testing::Test {
 protected:
  EngineException() { desk.furnish(); }

  Command opening() {
    return desk.command("du", OpenCase{"loan", std::nullopt, "R-2", "", on("2024-03-01")});
  }
  void expect_to_stand_still() {
    EXPECT_TRUE(desk.engine().failed());
    const std::uint64_t size = memory.head().size;
    EXPECT_EQ(desk.open("R-3", on("2024-03-01")).error->code, ErrorCode::unavailable);
    EXPECT_EQ(memory.head().size, size);
  }
  void begin_again() {
    journal.at_append = Throws::never;
    views.at_apply = views.at_snapshot = Throws::never;
    desk.restart();
  }

  MemoryJournal memory;
  MemoryViews tables;
  ThrowingJournal journal{memory};
  ThrowingViews views{tables};
  Desk desk{journal, views};
};

TEST_F(EngineException, OfTheViewsLeavesWhatWasAppendedAcknowledged) {
  for (const Throws when : {Throws::before, Throws::after}) {
    views.at_apply = when;
    const std::uint64_t before = memory.head().size;
    const Outcome outcome = desk.open(when == Throws::before ? "R-2" : "R-1", on("2024-03-01"));
    ASSERT_TRUE(accepted(outcome)) << "it is in the log";
    EXPECT_EQ(memory.head().size, before + 1);
    EXPECT_EQ(outcome.bytes.size(), 1u) << "stored bytes are served bytes";
    expect_to_stand_still();
    begin_again();
    EXPECT_TRUE(desk.read().case_state(outcome.entries[0].case_id));
  }
}

TEST_F(EngineException, OfTheLogIsNeverCalledUnwritten) {
  for (const Throws when : {Throws::before, Throws::after}) {
    const Command command = desk.command(
        "du", OpenCase{"loan", std::nullopt, when == Throws::before ? "R-2" : "R-1", "", on("2024-03-01")});
    journal.at_append = when;
    const Outcome outcome = desk.run(command);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->rule, "log.unsure");
    EXPECT_EQ(outcome.error->message.en.find("nothing was written"), std::string::npos);
    expect_to_stand_still();
    begin_again();
    const Outcome again = desk.run(command);
    EXPECT_TRUE(accepted(again));
    EXPECT_EQ(again.repeated, when == Throws::after) << "the same key finds what was written";
  }
}

TEST_F(EngineException, WhileDecidingWritesNothing) {
  const std::uint64_t before = memory.head().size;
  views.at_snapshot = Throws::before;
  EXPECT_EQ(desk.run(opening()).error->code, ErrorCode::unavailable);
  EXPECT_EQ(memory.head().size, before);
  expect_to_stand_still();
}

TEST(EngineAnswers, ReachTheOthersWhenOneCannotBeTaken) {
  MemoryJournal memory;
  MemoryViews views;
  GatedJournal journal(memory);
  Desk desk(journal, views);
  desk.furnish();
  journal.close();
  std::promise<Outcome> first;
  std::promise<Outcome> last;
  const auto keep = [](std::promise<Outcome>& promise) {
    return [&promise](Outcome outcome) { promise.set_value(std::move(outcome)); };
  };
  const auto opening = [&](const char* reader) {
    return desk.command("du", OpenCase{"loan", std::nullopt, reader, "", on("2024-03-01")});
  };
  desk.engine().submit(opening("R-1"), keep(first));
  journal.wait_until_entered();  // the next two become one batch
  desk.engine().submit(opening("R-2"), [](const Outcome&) { throw std::bad_alloc(); });
  desk.engine().submit(opening("R-3"), keep(last));
  journal.open();
  EXPECT_TRUE(accepted(first.get_future().get()));
  EXPECT_TRUE(accepted(last.get_future().get()));
  desk.engine().stop();
  EXPECT_TRUE(desk.engine().failed()) << "somebody waits for an answer that nobody has any more";
}

}  // namespace
}  // namespace cadre::test
