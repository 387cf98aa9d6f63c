#include "api/casefile/stored_zip.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

const ArchiveFiles kFiles{{"checkpoint", "a\nb\n"}, {"entries/000000000012.json", "{}"}, {"ho-so.html", ""}};

std::string archive() { return print_archive(kFiles).value(); }

// The archive with other bytes at `place`.
std::string changed(std::size_t place, std::string_view bytes) {
  std::string whole = archive();
  return whole.replace(place, bytes.size(), bytes);
}

TEST(StoredZip, ReadsBackWhatItWrote) { EXPECT_EQ(parse_archive(archive()).value(), kFiles); }

TEST(StoredZip, TheSameFilesGiveTheSameBytes) { EXPECT_EQ(archive(), archive()); }

TEST(StoredZip, AnEmptyArchiveIsAnArchive) {
  EXPECT_EQ(parse_archive(print_archive({}).value()).value(), ArchiveFiles{});
}

TEST(StoredZip, EveryFlippedBitIsNoticed) {
  const std::string whole = archive();
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    std::string damaged = whole;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    const auto read = parse_archive(damaged);
    EXPECT_FALSE(read.has_value() && *read == kFiles && damaged == whole) << "bit " << bit;
    if (read)
      ADD_FAILURE() << "bit " << bit << " of byte " << bit / 8 << " is read as if nothing were changed";
  }
}

TEST(StoredZip, EveryTruncationAndEveryByteBehindTheEndIsNoticed) {
  const std::string whole = archive();
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_EQ(parse_archive(whole.substr(0, length)).error().rule, "archive.form") << length;
  EXPECT_FALSE(parse_archive(whole + '\0'));
  EXPECT_FALSE(parse_archive('\0' + whole));
}

TEST(StoredZip, NamesThatLeadOutOfTheFolderAreRefused) {
  for (const std::string name : {"../../../c", "/heckpoint", "check//int", "check/../x", "check\\ints",
                                 ".heckpoint", "checkpoin/", "chéckpoin"}) {
    ASSERT_EQ(name.size(), 10u);
    std::string whole = archive();
    for (std::size_t at = whole.find("checkpoint"); at != std::string::npos;
         at = whole.find("checkpoint", at + 1))
      whole.replace(at, 10, name);
    EXPECT_FALSE(parse_archive(whole)) << name;
  }
}

TEST(StoredZip, APackedFileIsRefusedAndSoNothingCanGrow) {
  const std::string whole = archive();
  std::string packed = changed(8, "\x08");
  packed[whole.find("PK\x01\x02") + 10] = 8;
  EXPECT_NE(parse_archive(packed).error().message.en.find("is packed"), std::string::npos);
}

// Both headers agree, and an unpacker would still read another thing than we do: encrypted bytes, a length
// that follows the file, a day that nobody wrote.
TEST(StoredZip, FlagsAndDatesOfTheirOwnAreRefused) {
  const std::string whole = archive();
  const std::size_t record = whole.find("PK\x01\x02");
  for (const auto& [place, value] : {std::pair{std::size_t{6}, '\x01'},
                                     {6, '\x08'},
                                     {7, '\x08'},
                                     {10, '\x01'},
                                     {12, '\x22'},
                                     {4, '\x14'}}) {
    std::string odd = whole;
    odd[place] = value;               // of the local header
    odd[record + place + 2] = value;  // of the directory
    EXPECT_FALSE(parse_archive(odd)) << place;
  }
}

TEST(StoredZip, FilesOutOfOrderAreRefused) {
  std::string whole = print_archive({{"aa", "x"}, {"ab", "x"}}).value();
  for (std::size_t at = whole.find("aa"); at != std::string::npos; at = whole.find("aa", at + 1))
    whole[at + 1] = 'c';
  EXPECT_NE(parse_archive(whole).error().message.en.find("out of order"), std::string::npos);
}

TEST(StoredZip, ANameThatIsThereTwiceIsRefused) {
  std::string whole = print_archive({{"aa", "x"}, {"ab", "x"}}).value();
  for (std::size_t at = whole.find("ab"); at != std::string::npos; at = whole.find("ab", at + 1))
    whole[at + 1] = 'a';
  EXPECT_NE(parse_archive(whole).error().message.en.find("twice"), std::string::npos);
}

}  // namespace
}  // namespace cadre
