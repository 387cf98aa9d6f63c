#include "storage/posting_block.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace cadre {
namespace {

TEST(PostingKey, OrdersTheBlocksOfATermByTheirLastPositionAndTheGrowingOneBehindThem) {
  std::string before;
  for (const std::uint64_t last : {0ull, 1ull, 255ull, 256ull, 1ull << 40}) {
    const std::string key(PostingKey("case:1", last).view());
    EXPECT_LT(before, key);
    before = key;
  }
  EXPECT_LT(before, PostingKey::growing("case:1").view());
  EXPECT_LT(PostingKey::growing("case:1").view(), PostingKey("case:10", 0).view());
  EXPECT_LT(PostingKey::growing("case:1").view(), PostingKey("case:1 ", 0).view());
}

TEST(PostingKey, SaysItsTerm) {
  EXPECT_EQ(PostingKey::term_of(PostingKey("case:1", 7).view()), "case:1");
  EXPECT_EQ(PostingKey::term_of(PostingKey::growing("t").view()), "t");
  EXPECT_EQ(PostingKey::term_of("case:1"), std::nullopt);
  EXPECT_EQ(PostingKey::term_of(std::string(9, '\0')), std::nullopt);
  EXPECT_EQ(PostingKey::term_of(""), std::nullopt);
}

TEST(GrowingBlock, TakesPositionsUntilItIsFull) {
  GrowingBlock block(7, 100);
  std::uint64_t position = 100;
  while (block.add(position + 3)) position += 3;
  EXPECT_EQ(block.value().size(), kBlockBytesMax);
  const auto read = PostingBlock::read(block.value());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->size(), kBlockPostingsMax);
  EXPECT_EQ(read->before(), 7u);
  EXPECT_EQ(block.upto(), 7 + kBlockPostingsMax);
  EXPECT_EQ(read->at(0), 100u);
  EXPECT_EQ(read->last(), position);
  EXPECT_EQ(block.last(), position);
}

TEST(GrowingBlock, GoesOnFromWhatWasWritten) {
  GrowingBlock block(0, 5);
  ASSERT_TRUE(block.add(8));
  GrowingBlock again(block.value());
  ASSERT_TRUE(again.add(9));
  EXPECT_FALSE(again.add(5 + (std::uint64_t{1} << 32))) << "too far from its first";
  ASSERT_TRUE(again.add(5 + std::uint64_t{UINT32_MAX}));
  std::vector<std::uint64_t> all(10);
  all.resize(PostingBlock::read(again.value())->copy(0, all));
  EXPECT_EQ(all, (std::vector<std::uint64_t>{5, 8, 9, 5 + std::uint64_t{UINT32_MAX}}));
}

TEST(PostingBlock, FindsTheFirstPositionAtOrAfterAny) {
  GrowingBlock grown(0, 10);
  for (std::uint64_t position = 20; position <= 90; position += 10) ASSERT_TRUE(grown.add(position));
  const auto block = PostingBlock::read(grown.value());
  ASSERT_TRUE(block);
  for (std::uint64_t at = 0; at <= 95; ++at)
    EXPECT_EQ(block->at_or_after(at), at <= 10 ? 0 : (at - 1) / 10) << at;
}

TEST(PostingBlock, RefusesWhatIsNotWrittenHere) {
  for (const std::size_t bytes : {0u, 8u, 15u, 17u, 19u, 1000000u})
    EXPECT_FALSE(PostingBlock::read(std::string(bytes, 'x'))) << bytes;
  EXPECT_TRUE(PostingBlock::read(std::string(kBlockHeaderBytes, 'x')));
}

}  // namespace
}  // namespace cadre
