#include "engine/running/read_ahead.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

TEST(LogPage, HoldsWhatTheLogHoldsHoweverOftenItIsReadIntoTooSmallAnArena) {
  MemoryDesk memory;
  memory.desk.opened("R-1", "2024-03-01");
  const std::size_t size = memory.journal.head().size;
  ASSERT_GT(size, 5u);
  LogPage page(16);
  for (int times = 0; times < 100; ++times) ASSERT_TRUE(page.read(memory.journal, Position{0}, size));
  ASSERT_EQ(page.entries().size(), size);
  for (std::size_t i = 0; i < size; ++i)
    EXPECT_EQ(page.entries()[i], *decode_for_replay(*memory.journal.at(Position{i})));
}

TEST(LogPage, TellsOfALogThatEndsEarly) {
  MemoryDesk memory;
  LogPage page;
  const auto read = page.read(memory.journal, Position{0}, memory.journal.head().size + 1);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::corruption);
}

}  // namespace
}  // namespace cadre::test
