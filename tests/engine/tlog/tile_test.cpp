#include "engine/tlog/tile.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

TEST(TileName, IsWrittenInGroupsOfThreeDigits) {
  EXPECT_EQ(tile_name({0}), "000");
  EXPECT_EQ(tile_name({999}), "999");
  EXPECT_EQ(tile_name({1000}), "x001/000");
  EXPECT_EQ(tile_name({1234067}), "x001/x234/067");
  EXPECT_EQ(tile_name({1234067, 12}), "x001/x234/067.p/12");
  EXPECT_EQ(tile_path(1, 1234067, 255), "tile/1/x001/x234/067.p/255");
}

TEST(TileName, HasOneInverse) {
  for (const std::uint64_t index : {0ull, 7ull, 999ull, 1000ull, 1234067ull, 999999999ull, 1ull << 53})
    for (const std::uint64_t width : {1ull, 42ull, 255ull, 256ull})
      EXPECT_EQ(parse_tile_name(tile_name({index, width})), (Tile{index, width})) << index << " " << width;
  for (const char* name : {"",
                           "0",
                           "00",
                           "0000",
                           "x000/000",
                           "x001",
                           "x001/",
                           "/000",
                           "001/000",
                           "x001/x000",
                           "x01/000",
                           "000.p/0",
                           "000.p/256",
                           "000.p/01",
                           "000.p/",
                           "000.p/-1",
                           "000.p",
                           "000/",
                           "000.p/1/",
                           "x001//000",
                           "0x0",
                           "+00",
                           "x999/x999/x999/x999/x999/x999/999",
                           "x018/x446/x744/x073/x709/x551/616",
                           "abc",
                           "00\xc2\xb2"})
    EXPECT_FALSE(parse_tile_name(name)) << name;
}

// The example of the format: a tree of 70,000 leaves.
TEST(Tiles, AreThoseOfTheFormatsExample) {
  EXPECT_TRUE(has_tile(0, {272}, 70000));
  EXPECT_FALSE(has_tile(0, {273}, 70000));
  EXPECT_TRUE(has_tile(0, {273, 112}, 70000));
  EXPECT_FALSE(has_tile(0, {273, 113}, 70000));
  EXPECT_TRUE(has_tile(1, {0}, 70000));
  EXPECT_TRUE(has_tile(1, {1, 17}, 70000));
  EXPECT_FALSE(has_tile(1, {1, 18}, 70000));
  EXPECT_TRUE(has_tile(2, {0, 1}, 70000));
  EXPECT_FALSE(has_tile(3, {0, 1}, 70000));
  EXPECT_FALSE(has_tile(63, {0, 1}, 70000));
}

TEST(Tiles, ThatWereFilledUpKeepTheirPartialNames) {
  EXPECT_TRUE(has_tile(0, {0, 12}, 256));
  EXPECT_TRUE(has_tile(1, {0, 1}, 256));
  EXPECT_FALSE(has_tile(0, {1, 1}, 256));
}

TEST(Bundle, GivesBackItsEntries) {
  const std::vector<std::string> entries{"", "one", std::string(60 * 1024, 'x'), "three"};
  std::string bundle;
  for (const std::string& entry : entries) append_bundled(bundle, entry);
  EXPECT_EQ(bundle.substr(0, 7), std::string("\0\0\0\3one", 7));
  const auto parsed = parse_bundle(bundle);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(std::vector<std::string>(parsed->begin(), parsed->end()), entries);
}

TEST(Bundle, ThatEndsWithinAnEntryIsDamaged) {
  std::string bundle;
  append_bundled(bundle, "one");
  append_bundled(bundle, "two");
  for (std::size_t size = 1; size < bundle.size(); ++size) {
    if (size == 5) continue;  // the first entry, whole
    EXPECT_EQ(parse_bundle(bundle.substr(0, size)).error().code, ErrorCode::corruption) << size;
  }
}

}  // namespace
}  // namespace cadre
