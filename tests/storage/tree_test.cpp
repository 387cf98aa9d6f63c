#include "storage/tree.hpp"

#include <gtest/gtest.h>

#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

// The inputs and roots that Certificate Transparency implementations publish for RFC 6962.
TEST(Tree, HasTheRootsThatOtherImplementationsPublish) {
  const char* const leaves[] = {
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
  const char* const roots[] = {
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  };
  Frontier frontier;
  std::vector<TileRow> rows;
  EXPECT_EQ(to_hex(frontier.root()), roots[0]);
  for (std::size_t i = 0; i < std::size(leaves); ++i) {
    frontier.append(leaf_hash(from_hex(leaves[i])), rows);
    EXPECT_EQ(to_hex(frontier.root()), roots[i + 1]) << i + 1 << " leaves";
  }
}

TEST(Tree, RootEqualsTheDefinitionForEverySize) {
  const std::vector<std::string> entries = made_entries(0, 600, 20);
  Frontier frontier;
  std::vector<TileRow> rows;
  for (std::size_t size = 0; size <= entries.size(); ++size) {
    ASSERT_EQ(frontier.root(), plain_root(entries, 0, size)) << "size " << size;
    if (size < entries.size()) frontier.append(leaf_hash(entries[size]), rows);
  }
}

TEST(Tree, AFullTileBecomesOneRowOfTheLevelAbove) {
  const std::vector<std::string> entries = made_entries(0, 600, 20);
  Frontier frontier;
  std::vector<TileRow> rows;
  for (const std::string& entry : entries) frontier.append(leaf_hash(entry), rows);
  const std::vector<TileRow> expected = {{1, 0, plain_root(entries, 0, 256)},
                                         {1, 1, plain_root(entries, 256, 512)}};
  EXPECT_EQ(rows, expected);
}

TEST(Tree, RowsOfTwoLevelsAreFinishedByOneLeaf) {
  Frontier frontier;
  std::vector<TileRow> rows;
  for (std::uint64_t i = 0; i < 65536; ++i) frontier.append(leaf_hash(std::to_string(i)), rows);
  ASSERT_EQ(rows.size(), 257u);
  EXPECT_EQ(rows[255].level, 1u);
  EXPECT_EQ(rows[255].index, 255u);
  EXPECT_EQ(rows[256].level, 2u);
  EXPECT_EQ(rows[256].index, 0u);
  EXPECT_EQ(rows[256].hash, frontier.root());
}

TEST(Tree, IsTakenUpAgainFromItsRows) {
  Frontier grown;
  std::vector<TileRow> rows;
  for (std::uint64_t i = 0; i < 1000; ++i) grown.append(leaf_hash(std::to_string(i)), rows);
  Frontier taken_up;
  for (const TileRow& row : rows) taken_up.append_row(row.level, row.hash);
  std::vector<TileRow> none;
  for (std::uint64_t i = taken_up.size(); i < 1000; ++i) taken_up.append(leaf_hash(std::to_string(i)), none);
  EXPECT_EQ(taken_up.size(), 1000u);
  EXPECT_EQ(taken_up.root(), grown.root());
}

TEST(Tree, TilesAreNamedAsTheFormatSays) {
  EXPECT_EQ(tile_path(0, 0), "tile/0/000");
  EXPECT_EQ(tile_path(1, 67), "tile/1/067");
  EXPECT_EQ(tile_path(0, 1234067), "tile/0/x001/x234/067");
  EXPECT_EQ(tile_path(2, 1000, 12), "tile/2/x001/000.p/12");
}

}  // namespace
}  // namespace cadre
