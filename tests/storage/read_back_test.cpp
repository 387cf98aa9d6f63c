// Before a checkpoint is signed: what was written since the last one is read again.
#include <gtest/gtest.h>

#include "tests/storage/damaged_log.hpp"

namespace cadre {
namespace {

class ReadBackTest : public DamagedLog {
 protected:
  TreeHead head_at(std::uint64_t size) const { return {size, plain_root(made_entries(0, size))}; }
  Result<TreeHead> read_back_from(const TreeHead& signed_head) const {
    auto journal = LmdbJournal::open(folder);
    if (!journal) return tl::make_unexpected(journal.error());
    return read_back(**journal, signed_head);
  }
};

TEST_F(ReadBackTest, ConfirmsWhatWasWrittenSinceAnySignedSize) {
  write_log(1000);
  for (const std::uint64_t size : {0, 1, 255, 256, 257, 511, 999, 1000}) {
    const auto head = read_back_from(head_at(size));
    ASSERT_TRUE(head) << size << ": " << head.error().message.en;
    EXPECT_EQ(*head, head_at(1000)) << size;
  }
}

TEST_F(ReadBackTest, FindsADamagedNewEntry) {
  write_log(1000);
  ASSERT_GT(flip_bit_of(data(), made_entry(600)), 0);
  const auto head = read_back_from(head_at(500));
  ASSERT_FALSE(head);
  EXPECT_NE(head.error().message.en.find("position 600 "), std::string::npos) << head.error().message.en;
}

TEST_F(ReadBackTest, FindsARowThatTheNewEntriesDoNotGive) {
  write_log(70'000, 20);
  put(kTreeTable, IntegerKey(row_key(1, 200)).view(), view_of(Hash{}));  // 256 rows make one of level 2
  const auto head = read_back_from({0, empty_root()});
  ASSERT_FALSE(head);
  EXPECT_NE(head.error().message.en.find("row 200 of 'tile/1/000'"), std::string::npos);
}

// A log that does not begin with what was signed gets no further signature.
TEST_F(ReadBackTest, RefusesAForkedAndAShorterLog) {
  write_log(1000);
  TreeHead other = head_at(700);
  other.root[0] ^= 1;
  EXPECT_EQ(read_back_from(other).error().rule, "evidence.fork");
  EXPECT_EQ(read_back_from({1001, Hash{}}).error().rule, "evidence.shorter");
  EXPECT_EQ(read_back_from({0, Hash{}}).error().rule, "evidence.fork");
}

TEST_F(ReadBackTest, GivesRowsForProofs) {
  write_log(1000);
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  const auto proof = inclusion_proof(rows_of(**journal), Position{321}, 900);
  ASSERT_TRUE(proof);
  EXPECT_TRUE(check_inclusion(Position{321}, leaf_hash(made_entry(321)), *proof, head_at(900)));
  const auto growth = consistency_proof(rows_of(**journal), 333, 1000);
  ASSERT_TRUE(growth);
  EXPECT_TRUE(check_consistency(head_at(333), head_at(1000), *growth));
}

}  // namespace
}  // namespace cadre
