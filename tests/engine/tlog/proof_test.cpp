// Proofs against the definition, on every small tree and on random large ones.
#include "engine/tlog/proof.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>

#include "engine/tlog/tile.hpp"
#include "engine/tlog/tile_stack.hpp"
#include "tests/support/plain_tree.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using test::PlainTree;

PlainTree tree_of(std::size_t size) {
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < size; ++i) entries.push_back("entry " + std::to_string(i));
  return PlainTree(std::move(entries));
}

// Rows as a log stores them, made by the definition.
RowReader rows_of(const PlainTree& tree) {
  return [&tree](unsigned level, std::uint64_t from, std::uint64_t count) -> Result<std::vector<Hash>> {
    EXPECT_LE(count, kTileWidth);
    EXPECT_EQ(from / kTileWidth, (from + count - 1) / kTileWidth) << "rows of two tiles were asked for";
    EXPECT_LE(from + count, rows_at(level, tree.size())) << "a row was asked for that is not complete";
    const std::size_t width = std::size_t{1} << (kTileHeight * level);
    std::vector<Hash> rows;
    for (std::uint64_t i = from; i < from + count; ++i)
      rows.push_back(tree.root(static_cast<std::size_t>(i) * width, static_cast<std::size_t>(i + 1) * width));
    return rows;
  };
}

Hash flipped(Hash hash, std::size_t bit) {
  hash[bit / 8 % 32] = static_cast<std::uint8_t>(hash[bit / 8 % 32] ^ (1u << bit % 8));
  return hash;
}

void expect_inclusion(const PlainTree& tree, std::size_t index, std::size_t size) {
  const auto made = inclusion_proof(rows_of(tree), Position{index}, size);
  ASSERT_TRUE(made) << made.error().message.en;
  ASSERT_EQ(*made, tree.path(index, size)) << index << " of " << size;
  const TreeHead head{size, tree.root(0, size)};
  const Hash leaf = PlainTree::leaf(tree.entry(index));
  ASSERT_TRUE(check_inclusion(Position{index}, leaf, *made, head)) << index << " of " << size;
  ASSERT_FALSE(check_inclusion(Position{index}, flipped(leaf, index), *made, head));
  ASSERT_FALSE(check_inclusion(Position{index}, leaf, *made, {size, flipped(head.root, index)}));
  ASSERT_FALSE(check_inclusion(Position{size}, leaf, *made, head));
}

void expect_consistency(const PlainTree& tree, std::size_t old_size, std::size_t size) {
  const auto made = consistency_proof(rows_of(tree), old_size, size);
  ASSERT_TRUE(made) << made.error().message.en;
  if (old_size > 0) {
    ASSERT_EQ(*made, tree.proof(old_size, size)) << old_size << " to " << size;
  }
  const TreeHead old_head{old_size, tree.root(0, old_size)};
  const TreeHead head{size, tree.root(0, size)};
  ASSERT_TRUE(check_consistency(old_head, head, *made)) << old_size << " to " << size;
  ASSERT_FALSE(check_consistency({old_size, flipped(old_head.root, size)}, head, *made));
  if (old_size > 0) {
    ASSERT_FALSE(check_consistency(old_head, {size, flipped(head.root, size)}, *made));
  }
}

TEST(InclusionProof, IsThatOfTheDefinitionForEveryEntryOfEverySmallTree) {
  const PlainTree tree = tree_of(70);
  for (std::size_t size = 1; size <= tree.size(); ++size)
    for (std::size_t index = 0; index < size; ++index) expect_inclusion(tree, index, size);
}

TEST(ConsistencyProof, IsThatOfTheDefinitionForEveryPairOfSmallTrees) {
  const PlainTree tree = tree_of(70);
  for (std::size_t size = 0; size <= tree.size(); ++size)
    for (std::size_t old_size = 0; old_size <= size; ++old_size) expect_consistency(tree, old_size, size);
}

TEST(Proofs, OfRandomLargeTreesAreThoseOfTheDefinition) {
  const std::uint32_t seed = test::seed_from_environment();
  std::printf("CADRE_SEED=%u\n", seed);
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 6; ++round) {
    const PlainTree tree = tree_of(1 + random() % 3000);
    const std::size_t size = 1 + random() % tree.size();
    for (int i = 0; i < 4; ++i) {
      expect_inclusion(tree, random() % size, size);
      expect_consistency(tree, random() % (size + 1), size);
    }
  }
}

// No bit of a proof can change, no hash can be left out, added or moved.
TEST(Proofs, AreTheOnlyOnesOfTheirLength) {
  const PlainTree tree = tree_of(45);
  const TreeHead head{45, tree.root()};
  const TreeHead old_head{22, tree.root(0, 22)};
  const std::vector<Hash> inclusion = tree.path(21, 45);
  const std::vector<Hash> consistency = tree.proof(22, 45);
  const Hash leaf = PlainTree::leaf(tree.entry(21));
  for (std::size_t bit = 0; bit < 256 * inclusion.size(); ++bit) {
    std::vector<Hash> forged = inclusion;
    forged[bit / 256] = flipped(forged[bit / 256], bit % 256);
    ASSERT_FALSE(check_inclusion(Position{21}, leaf, forged, head));
  }
  for (std::size_t bit = 0; bit < 256 * consistency.size(); ++bit) {
    std::vector<Hash> forged = consistency;
    forged[bit / 256] = flipped(forged[bit / 256], bit % 256);
    ASSERT_FALSE(check_consistency(old_head, head, forged));
  }
  for (std::vector<Hash> wrong : {inclusion, consistency}) {
    const bool of_entry = wrong == inclusion;
    const auto refused = [&](const std::vector<Hash>& proof) {
      return of_entry ? !check_inclusion(Position{21}, leaf, proof, head)
                      : !check_consistency(old_head, head, proof);
    };
    std::vector<Hash> swapped = wrong;
    std::swap(swapped[0], swapped[1]);
    EXPECT_TRUE(refused(swapped));
    wrong.push_back(head.root);
    EXPECT_TRUE(refused(wrong));
    wrong.resize(wrong.size() - 2);
    EXPECT_TRUE(refused(wrong));
    EXPECT_TRUE(refused({}));
  }
}

TEST(Proofs, SayWhatIsWrong) {
  const PlainTree tree = tree_of(5);
  const TreeHead head{5, tree.root()};
  const Hash leaf = PlainTree::leaf(tree.entry(1));
  const auto wrong_root = check_inclusion(Position{1}, leaf, tree.path(1, 5), {5, Hash{}});
  EXPECT_EQ(wrong_root.error().rule, "proof.root");
  EXPECT_NE(wrong_root.error().message.en.find(to_hex(Hash{})), std::string::npos);
  EXPECT_NE(wrong_root.error().message.en.find(to_hex(head.root)), std::string::npos);
  EXPECT_EQ(check_inclusion(Position{1}, leaf, {}, head).error().rule, "proof.length");
  EXPECT_EQ(check_inclusion(Position{5}, leaf, {}, head).error().rule, "proof.position");
  EXPECT_EQ(check_consistency(head, {4, tree.root(0, 4)}, {}).error().rule, "proof.size");
  EXPECT_EQ(check_consistency({5, Hash{}}, head, {}).error().rule, "proof.old-root");
  EXPECT_EQ(inclusion_proof(rows_of(tree), Position{5}, 5).error().rule, "proof.position");
  EXPECT_EQ(consistency_proof(rows_of(tree), 6, 5).error().rule, "proof.size");
}

// The proofs that other implementations publish for the tree of eight leaves (tests/storage/tree_test.cpp).
TEST(Proofs, AgreeWithOtherImplementations) {
  const auto hash = [](const char* hex) { return *hash_from_hex(hex); };
  const TreeHead eight{8, hash("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")};
  const TreeHead six{6, hash("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")};
  const std::vector<Hash> six_to_eight{
      hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
      hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
      hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")};
  EXPECT_TRUE(check_consistency(six, eight, six_to_eight));
  const std::vector<Hash> path_of_zero{
      hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
      hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
      hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")};
  EXPECT_TRUE(check_inclusion(Position{0}, leaf_hash(""), path_of_zero, eight));
}

TEST(TreeFold, KnowsTheRootAtEverySizeWhateverItIsFedWith) {
  const PlainTree tree = tree_of(300);
  TreeFold leaves;
  for (std::size_t size = 0; size <= tree.size(); ++size) {
    ASSERT_EQ(leaves.root(), tree.root(0, size));
    ASSERT_EQ(leaves.size(), size);
    ASSERT_EQ(*tree_root(rows_of(tree), size), leaves.root());
    if (size < tree.size()) leaves.add(PlainTree::leaf(tree.entry(size)));
  }
  TreeFold subtrees;
  subtrees.add(tree.root(0, 256), 8);
  subtrees.add(tree.root(256, 288), 5);
  EXPECT_EQ(subtrees.root(), tree.root(0, 288));
}

TEST(TileStack, CompletesTheRowsOfTheDefinitionFromWhereverItIsTakenUp) {
  const PlainTree tree = tree_of(1100);
  for (const std::size_t from : {0, 1, 255, 256, 300, 1023, 1100}) {
    auto stack = TileStack::load(rows_of(tree), from);
    ASSERT_TRUE(stack);
    EXPECT_EQ(stack->root(), tree.root(0, from)) << from;
    std::vector<CompletedRow> completed;
    for (std::size_t i = from; i < tree.size(); ++i) stack->add(0, PlainTree::leaf(tree.entry(i)), completed);
    EXPECT_EQ(stack->root(), tree.root());
    EXPECT_EQ(stack->size(), tree.size());
    ASSERT_EQ(completed.size(), 1100 / 256 - from / 256);
    for (const CompletedRow& row : completed) {
      EXPECT_EQ(row.level, 1u);
      EXPECT_EQ(row.hash, tree.root(row.index * 256, row.index * 256 + 256));
    }
  }
}

TEST(TileStack, TakesWholeTilesByTheirRows) {
  TileStack by_leaves, by_rows;
  std::vector<CompletedRow> completed, above;
  for (std::uint64_t i = 0; i < 65536; ++i) by_leaves.add(0, leaf_hash(std::to_string(i)), completed);
  ASSERT_EQ(completed.size(), 257u);
  EXPECT_EQ(completed.back().level, 2u);
  completed.pop_back();
  for (const CompletedRow& row : completed) by_rows.add(1, row.hash, above);
  ASSERT_EQ(above.size(), 1u);
  EXPECT_EQ(above[0].hash, by_leaves.root());
  EXPECT_EQ(by_rows.root(), by_leaves.root());
  EXPECT_EQ(by_rows.size(), 65536u);
}

TEST(Proofs, PassOnWhatTheSourceOfRowsSays) {
  const RowReader broken = [](unsigned, std::uint64_t, std::uint64_t) -> Result<std::vector<Hash>> {
    return fail(ErrorCode::corruption, {"hỏng", "broken"});
  };
  EXPECT_EQ(inclusion_proof(broken, Position{1}, 5).error().code, ErrorCode::corruption);
  EXPECT_EQ(consistency_proof(broken, 3, 5).error().code, ErrorCode::corruption);
  EXPECT_EQ(tree_root(broken, 5).error().code, ErrorCode::corruption);
}

}  // namespace
}  // namespace cadre
