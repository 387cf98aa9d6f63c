#include "storage/lmdb_journal.hpp"

#include <gtest/gtest.h>

#include <random>

#include "engine/log/entry.hpp"
#include "storage/verify.hpp"
#include "tests/storage/folder.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

class JournalTest : public ::testing::Test {
 protected:
  void open(const JournalOptions& options = {}) {
    journal.reset();
    auto opened = LmdbJournal::open(folder, options);
    ASSERT_TRUE(opened) << opened.error().message.en;
    journal = std::move(*opened);
  }
  std::vector<std::string> all() const {
    std::vector<std::string> entries;
    const auto done = journal->read(Position{0}, SIZE_MAX, [&](Position position, std::string_view bytes) {
      EXPECT_EQ(position.value, entries.size());
      entries.emplace_back(bytes);
      return true;
    });
    EXPECT_TRUE(done);
    return entries;
  }

  TemporaryFolder folder;
  std::unique_ptr<LmdbJournal> journal;
};

TEST_F(JournalTest, IsEmptyAtFirst) {
  open();
  EXPECT_EQ(journal->head(), (TreeHead{0, sha256({})}));
  EXPECT_TRUE(all().empty());
}

TEST_F(JournalTest, GivesBackWhatWasAppended) {
  open();
  const std::vector<std::string> entries = made_entries(0, 10);
  const auto head = journal->append(entries);
  ASSERT_TRUE(head);
  EXPECT_EQ(*head, (TreeHead{10, plain_root(entries)}));
  EXPECT_EQ(journal->head(), *head);
  EXPECT_EQ(all(), entries);
  EXPECT_EQ(*journal->at(Position{7}), entries[7]);
}

TEST_F(JournalTest, KeepsEverythingOverAReopening) {
  open();
  const std::vector<std::string> entries = made_entries(0, 300);
  ASSERT_TRUE(journal->append(entries));
  open();
  EXPECT_EQ(journal->head(), (TreeHead{300, plain_root(entries)}));
  EXPECT_EQ(all(), entries);
}

TEST_F(JournalTest, ReadsAWindowAndStopsWhenTold) {
  open();
  const std::vector<std::string> entries = made_entries(0, 3000, 20);
  ASSERT_TRUE(journal->append(entries));
  std::vector<std::uint64_t> seen;
  ASSERT_TRUE(journal->read(Position{2990}, 100, [&](Position position, std::string_view bytes) {
    EXPECT_EQ(bytes, entries[position.value]);
    seen.push_back(position.value);
    return position.value < 2995;
  }));
  EXPECT_EQ(seen, (std::vector<std::uint64_t>{2990, 2991, 2992, 2993, 2994, 2995}));
  ASSERT_TRUE(journal->read(Position{3000}, 1, [](Position, std::string_view) -> bool { abort(); }));
}

TEST_F(JournalTest, ALongReadingDoesNotHoldBackThePagesForLong) {
  open();
  ASSERT_TRUE(journal->append(made_entries(0, 2000, 20)));
  std::uint64_t lag_at_first = 0;
  std::uint64_t lag_at_last = 99;
  ASSERT_TRUE(journal->read(Position{0}, 2000, [&](Position position, std::string_view) {
    if (position.value == 0) {
      for (int i = 0; i < 2; ++i) EXPECT_TRUE(journal->append(made_entries(2000, 1)));
      lag_at_first = journal->figures().reader_lag;
    }
    lag_at_last = journal->figures().reader_lag;
    return true;
  }));
  EXPECT_EQ(lag_at_first, 2u);
  EXPECT_EQ(lag_at_last, 0u) << "the transaction was renewed on the way";
  EXPECT_EQ(journal->figures().reader_lag, 0u);
}

TEST_F(JournalTest, KnowsNoPositionBeyondItsEnd) {
  open();
  ASSERT_TRUE(journal->append(made_entries(0, 2)));
  const auto beyond = journal->at(Position{2});
  ASSERT_FALSE(beyond);
  EXPECT_EQ(beyond.error().code, ErrorCode::not_found);
}

TEST_F(JournalTest, AppendingNothingChangesNothing) {
  open();
  ASSERT_TRUE(journal->append({}));
  EXPECT_EQ(journal->head().size, 0u);
}

TEST_F(JournalTest, RefusesAnEntryThatIsTooLongAndTheWholeBatchWithIt) {
  open();
  std::vector<std::string> batch = {made_entry(0), std::string(kEntryBytesMax + 1, 'x')};
  const auto refused = journal->append(batch);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(refused.error().rule, "entry.size");
  EXPECT_EQ(journal->head().size, 0u);
  batch[1].resize(kEntryBytesMax);
  ASSERT_TRUE(journal->append(batch));
  EXPECT_EQ(all(), batch);
  EXPECT_TRUE(verify(*journal));
}

TEST_F(JournalTest, RefusesAnEmptyEntry) {
  open();
  EXPECT_FALSE(journal->append(std::vector<std::string>{""}));
}

TEST_F(JournalTest, KeepsTheRowsOfItsTilesAsTheFormatSays) {
  open();
  const std::vector<std::string> entries = made_entries(0, 600, 20);
  ASSERT_TRUE(journal->append(entries));
  const auto leaves = journal->rows(0, 254, 4);
  const auto above = journal->rows(1, 0, 256);
  ASSERT_TRUE(leaves && above);
  ASSERT_EQ(leaves->size(), 4u);
  EXPECT_EQ((*leaves)[3], leaf_hash(entries[257]));
  EXPECT_EQ(*above, (std::vector<Hash>{plain_root(entries, 0, 256), plain_root(entries, 256, 512)}));
}

// Random batches, closing and opening in between: the head is always the definition's.
TEST_F(JournalTest, RootEqualsTheDefinitionWhateverTheBatches) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  std::vector<std::string> entries;
  open();
  while (entries.size() < 600) {
    const std::vector<std::string> batch =
        made_entries(entries.size(), 1 + random() % 40, 10 + random() % 3000);
    entries.insert(entries.end(), batch.begin(), batch.end());
    const auto head = journal->append(batch);
    ASSERT_TRUE(head) << head.error().message.en;
    ASSERT_EQ(*head, (TreeHead{entries.size(), plain_root(entries)}));
    if (random() % 4 == 0) open();
    ASSERT_EQ(journal->head(), (TreeHead{entries.size(), plain_root(entries)}));
  }
  EXPECT_EQ(all(), entries);
  const auto verified = verify(*journal);
  ASSERT_TRUE(verified) << verified.error().message.en;
  EXPECT_EQ(*verified, journal->head());
}

TEST_F(JournalTest, RefusesToRunWithoutASync) {
  for (const int flag : {MDB_NOSYNC, MDB_NOMETASYNC, MDB_WRITEMAP, MDB_MAPASYNC}) {
    const auto opened = LmdbJournal::open(folder, {.environment_flags = static_cast<unsigned>(flag)});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(opened.error().rule, "journal.durable");
  }
}

TEST_F(JournalTest, AFullMapRefusesTheBatchAndLosesNothing) {
  constexpr std::uint64_t kMap = std::uint64_t{1} << 20;
  open({.map_bytes = kMap, .map_bytes_max = kMap});
  Result<TreeHead> appended;
  std::uint64_t size = 0;
  while ((appended = journal->append(made_entries(size, 100)))) size += 100;
  EXPECT_EQ(appended.error().code, ErrorCode::unavailable);
  EXPECT_NE(appended.error().message.en.find("memory map is full"), std::string::npos)
      << appended.error().message.en;
  EXPECT_FALSE(journal->poisoned());
  EXPECT_GT(size, 1000u);
  EXPECT_EQ(journal->head().size, size);
  EXPECT_EQ(all(), made_entries(0, size));
  open();  // with a larger map it goes on where it was
  EXPECT_EQ(journal->head().size, size);
  EXPECT_TRUE(journal->append(made_entries(size, 20)));
  EXPECT_TRUE(verify(*journal));
}

TEST_F(JournalTest, TheMapGrowsBeforeItIsFull) {
  open({.map_bytes = std::uint64_t{2} << 20});
  for (std::uint64_t size = 0; size < 6000; size += 100)
    ASSERT_TRUE(journal->append(made_entries(size, 100)));
  EXPECT_GT(journal->figures().map_bytes, std::uint64_t{2} << 20);
  EXPECT_LT(journal->figures().used_bytes * 10, journal->figures().map_bytes * 8);
  EXPECT_TRUE(verify(*journal));
}

TEST_F(JournalTest, StopsBeforeTheDiskIsFull) {
  open();
  ASSERT_TRUE(journal->append(made_entries(0, 3)));
  const std::uint64_t more_than_any_disk = std::uint64_t{1} << 62;
  EXPECT_TRUE(journal->has_room());
  open({.free_bytes_min = more_than_any_disk});
  EXPECT_FALSE(journal->has_room());
  const auto refused = journal->append(made_entries(3, 1));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::unavailable);
  EXPECT_NE(refused.error().message.en.find("nearly full"), std::string::npos);
  EXPECT_FALSE(journal->poisoned());
  EXPECT_EQ(all(), made_entries(0, 3));
}

}  // namespace
}  // namespace cadre
