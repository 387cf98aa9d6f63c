// The engine over the real ports: what random people did is in the log, and the tables are what the log says.
#include <gtest/gtest.h>

#include <iostream>

#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "tests/storage/folder.hpp"
#include "tests/support/loan_walk.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

TEST(EngineOverLmdb, RebuildsTheTablesByteForByteAfterARandomWalk) {
  const std::uint32_t seed = seed_from_environment();
  std::cout << "CADRE_SEED=" << seed << std::endl;
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder, other;
  auto journal = LmdbJournal::open(folder.path());
  auto views = LmdbViews::open(folder.path());
  ASSERT_TRUE(journal && views);
  Desk desk(**journal, **views);
  desk.furnish();
  LoanWalk walk(desk, random);
  for (int i = 0; i < 120 && !testing::Test::HasFailure(); ++i) {
    walk.step();
    if (random() % 40 == 0) walk.restart();
  }
  desk.stop();
  auto rebuilt = LmdbViews::open(other.path());
  ASSERT_TRUE(rebuilt);
  ASSERT_TRUE(rebuild(**journal, **rebuilt, loan_rules()));
  EXPECT_EQ(*first_difference(**views, **rebuilt), "");
}

TEST(EngineOverLmdb, FindsEverythingAgainAfterItWasOpenedAnew) {
  const TemporaryFolder folder;
  std::string id;
  std::vector<Entry> before;
  {
    auto journal = LmdbJournal::open(folder.path());
    auto views = LmdbViews::open(folder.path());
    ASSERT_TRUE(journal && views);
    Desk desk(**journal, **views);
    desk.furnish();
    id = desk.before_ruling("R-2", "2024-03-01");
    before = entries_of(**journal);
  }
  auto journal = LmdbJournal::open(folder.path());
  auto views = LmdbViews::open(folder.path());
  ASSERT_TRUE(journal && views);
  Desk desk(**journal, **views);
  desk.start();
  EXPECT_EQ(entries_of(**journal), before);
  EXPECT_EQ(desk.leaves(id), std::vector<std::string>{"loan.deciding"});
  const std::string long_name(2000, 'x');
  EXPECT_FALSE(desk.read().case_state(long_name)) << "longer than a key can be";
  EXPECT_FALSE(desk.read().case_state(""));
  EXPECT_TRUE(desk.read().worklist(desk.read().own_actor("bo"), {}, long_name, 10)->items.empty());
  EXPECT_TRUE(desk.read().entries({{long_name, ""}, {}, {}, false, 10})->entries.empty());
}

}  // namespace
}  // namespace cadre::test
