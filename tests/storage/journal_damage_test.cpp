// What a log looks like after somebody, or a disk, has changed its file.
#include <gtest/gtest.h>

#include "tests/storage/damaged_log.hpp"

namespace cadre {
namespace {

using JournalDamageTest = DamagedLog;

TEST_F(JournalDamageTest, AFlippedBitInAnEntryIsNamedByItsPosition) {
  write_log(1000);
  ASSERT_GT(flip_bit_of(data(), made_entry(417)), 0);
  auto journal = LmdbJournal::open(folder);  // not in the last tile: found when it is read
  ASSERT_TRUE(journal);
  const auto at = (*journal)->at(Position{417});
  const auto read = (*journal)->read(Position{400}, 100, [](Position position, std::string_view) {
    EXPECT_LT(position.value, 417u);
    return true;
  });
  const auto verified = verify(**journal);
  for (const Error* error : {&at.error(), &read.error(), &verified.error()}) {
    EXPECT_EQ(error->code, ErrorCode::corruption);
    EXPECT_NE(error->message.en.find("position 417 "), std::string::npos) << error->message.en;
    EXPECT_NE(error->message.en.find(to_hex(leaf_hash(made_entry(417)))), std::string::npos)
        << error->message.en;
  }
  EXPECT_EQ(*(*journal)->at(Position{416}), made_entry(416));
}

TEST_F(JournalDamageTest, AFlippedBitInTheLastTileIsFoundWhenOpening) {
  write_log(1000);
  ASSERT_GT(flip_bit_of(data(), made_entry(999)), 0);
  expect_refused("position 999 ");
}

TEST_F(JournalDamageTest, AFlippedBitInALongEntryIsFoundToo) {
  write_log(300, 9000);
  ASSERT_GT(flip_bit_of(data(), made_entry(3, 9000)), 0);
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  EXPECT_EQ((*journal)->at(Position{3}).error().code, ErrorCode::corruption);
}

TEST_F(JournalDamageTest, AChangedLeafHashIsNamedWithBothHashes) {
  write_log(600);
  const Hash leaf = leaf_hash(made_entry(5));
  ASSERT_GT(flip_bit_of(data(), view_of(leaf)), 0);
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  const auto verified = verify(**journal);
  ASSERT_FALSE(verified);
  EXPECT_NE(verified.error().message.en.find("position 5 "), std::string::npos);
  EXPECT_NE(verified.error().message.en.find("but it has " + to_hex(leaf)), std::string::npos);
}

// Who can change an entry can change its leaf hash as well; the tree still knows.
TEST_F(JournalDamageTest, AnEntryForgedTogetherWithItsLeafHashIsFoundByTheTree) {
  write_log(600);
  forge(5, "another truth");
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  const auto verified = verify(**journal);
  ASSERT_FALSE(verified);
  EXPECT_NE(verified.error().message.en.find("row 0 of 'tile/1/000' (from position 0 on)"), std::string::npos)
      << verified.error().message.en;
}

TEST_F(JournalDamageTest, AnEntryForgedInTheLastTileIsFoundWhenOpening) {
  write_log(600);
  forge(599, "another truth");
  expect_refused("root over 600 entries");
}

TEST_F(JournalDamageTest, AChangedRowOfTheTreeIsFoundWhenOpening) {
  write_log(600);
  put(kTreeTable, IntegerKey(row_key(1, 1)).view(), view_of(Hash{}));
  expect_refused("root over 600 entries");
}

TEST_F(JournalDamageTest, AChangedRowOfAFullTileIsFoundByVerifying) {
  write_log(70000, 20);
  put(kTreeTable, IntegerKey(row_key(1, 3)).view(), view_of(Hash{}));  // level 2 holds the sum of these rows
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  const auto verified = verify(**journal);
  ASSERT_FALSE(verified);
  EXPECT_NE(verified.error().message.en.find("row 3 of 'tile/1/000' (from position 768 on)"),
            std::string::npos);
}

TEST_F(JournalDamageTest, AChangedHeadIsRefused) {
  write_log(600);
  put(nullptr, kHeadKey, encode_head({600, Hash{}}));
  expect_refused("root over 600 entries to be " + to_hex(Hash{}));
}

TEST_F(JournalDamageTest, AHeadOfAnotherSizeNamesTheFirstPositionThatDiffers) {
  write_log(600);
  put(nullptr, kHeadKey, encode_head({601, Hash{}}));
  expect_refused("expected a log of 601 entries, but the one at position 600 cannot be read");
}

TEST_F(JournalDamageTest, AHeadOfTheWrongLengthIsRefused) {
  write_log(3);
  put(nullptr, kHeadKey, "short");
  expect_refused("tree head of 40 bytes, but found 5");
}

TEST_F(JournalDamageTest, ATruncatedFileIsRefusedWithThePositionAndLeftAsItWas) {
  write_log(1000);
  const std::string whole = file_bytes(data());
  for (std::size_t pages = whole.size() / 4096 - 1; pages >= 2; pages -= 1 + pages / 10) {
    for (const std::size_t more : {0, 100}) {
      const std::string cut = whole.substr(0, pages * 4096 + more);
      write_file(data(), cut);
      expect_refused("entries are missing from position ");
      ASSERT_TRUE(file_bytes(data()) == cut) << cut.size() << " of " << whole.size() << " bytes";
    }
  }
  write_file(data(), whole.substr(0, 100));
  expect_refused("entries are missing from position 0 on");
}

TEST_F(JournalDamageTest, TheFirstMissingPositionOfATruncatedFileIsTheRightOne) {
  write_log(1000);
  const std::string whole = file_bytes(data());
  const std::string cut = whole.substr(0, whole.find(made_entry(500)) / 4096 * 4096);
  std::uint64_t first = 0;
  while (cut.find(made_entry(first)) != std::string::npos) ++first;
  ASSERT_GT(first, 400u);
  ASSERT_LE(first, 500u);
  write_file(data(), cut);
  expect_refused("entries are missing from position " + std::to_string(first) + " on");
}

// LMDB would follow it to where nothing is, and take the process along.
TEST_F(JournalDamageTest, APageWhoseDirectoryLiesIsNamedBeforeLmdbReadsIt) {
  write_log(1000);
  const std::string whole = file_bytes(data());
  int named = 0;
  for (std::size_t page = 2; page < whole.size() / 4096; ++page) {
    std::string lying = whole;
    lying.replace(page * 4096 + 12, 2, "\xf0\xff");  // where its directory ends
    write_file(data(), lying);
    const auto opened = LmdbJournal::open(folder);
    if (opened || opened.error().rule != "log.page") continue;  // it holds a part of a long row, or nothing
    ++named;
    EXPECT_EQ(opened.error().code, ErrorCode::corruption);
    const std::string& said = opened.error().message.en;
    EXPECT_NE(said.find("but page " + std::to_string(page) + " is not"), std::string::npos) << said;
    EXPECT_NE(said.find("entries are missing from position "), std::string::npos) << said;
  }
  EXPECT_GT(named, 4) << "one of each table, at least";
}

TEST_F(JournalDamageTest, AnEmptyFileIsDamageAndNotANewLog) {
  write_log(3);
  write_file(data(), "");
  expect_refused("entries are missing from position 0 on");
}

TEST_F(JournalDamageTest, AMissingFileIsDamageAndNotANewLog) {
  write_log(3);
  std::filesystem::remove(data());
  expect_refused("entries are missing from position 0 on");
  EXPECT_FALSE(std::filesystem::exists(data()));
}

TEST_F(JournalDamageTest, AnotherFileInItsPlaceIsRefused) {
  write_log(3);
  write_file(data(), std::string(100000, 'x'));
  expect_refused("LMDB says");
}

// LMDB numbers pages that it never came to use; a file without them is whole.
TEST_F(JournalDamageTest, AFileWithoutItsLastUnusedPagesIsWhole) {
  write_log(600);
  std::string bytes = file_bytes(data());
  constexpr std::size_t kLastPage = 16 + 24 + 2 * 48;  // of a meta page: number of the last page used
  for (std::size_t meta = 0; meta < 2; ++meta)
    bytes[meta * 4096 + kLastPage] = static_cast<char>(bytes[meta * 4096 + kLastPage] + 1);
  write_file(data(), bytes);
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal) << journal.error().message.en;
  EXPECT_TRUE((*journal)->append(made_entries(600, 50)));
  EXPECT_TRUE(verify(**journal));
}

TEST_F(JournalDamageTest, ALogOfANewerVersionIsLeftAlone) {
  write_log(3);
  put(nullptr, kFormatKey, std::string_view("\2\0\0\0", 4));
  const auto opened = LmdbJournal::open(folder);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::unavailable);
  EXPECT_NE(opened.error().message.en.find("newer version wrote format 2"), std::string::npos);
}

TEST_F(JournalDamageTest, AnInterruptedCreationIsBegunAgain) {
  std::filesystem::create_directories(folder.path() / "log.new");
  write_file(folder.path() / "log.new" / "data.mdb", "half a page");
  write_log(3);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "log.new"));
}

}  // namespace
}  // namespace cadre
