// What becomes of a log whose rows of entries are not what they should be.
#include "tests/storage/damaged_log.hpp"

namespace cadre {
namespace {

// A log of 1000 entries with one damaged row, of which the test says what can no longer be read.
class RowDamage : public DamagedLog {
 protected:
  void SetUp() override {
    write_log(1000);
    rows = rows_of(log());
    ASSERT_GT(rows.size(), 20u);
    const auto place = std::next(rows.begin(), 10);
    first = place->first;
    row = place->second;
    after = std::next(place)->first;
    ASSERT_GT(after, first + 10);
  }
  // Whoever meets `position` names it; all before it and all from `sound` on is read as before.
  void expect_lost(std::uint64_t position, std::uint64_t sound) const {
    auto opened = LmdbJournal::open(folder);  // not in the last tile: found when it is read
    ASSERT_TRUE(opened) << opened.error().message.en;
    const LmdbJournal& journal = **opened;
    std::uint64_t next = 0;
    const auto read = journal.read(Position{0}, 1000, [&](Position at, std::string_view bytes) {
      EXPECT_EQ(bytes, made_entry(at.value));
      return next = at.value + 1, true;
    });
    EXPECT_EQ(next, position);
    const auto at = journal.at(Position{position});
    const auto verified = verify(journal);
    ASSERT_FALSE(read || at || verified);
    for (const Error* error : {&read.error(), &at.error(), &verified.error()}) expect_named(position, *error);
    for (std::uint64_t i = 0; i < position; ++i) EXPECT_EQ(journal.at(Position{i}), made_entry(i));
    for (std::uint64_t i = sound; i < 1000; ++i) EXPECT_EQ(journal.at(Position{i}), made_entry(i));
  }
  static void expect_named(std::uint64_t position, const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::corruption);
    EXPECT_NE(error.message.en.find("at position " + std::to_string(position) + " "), std::string::npos)
        << error.message.en;
  }

  std::map<std::uint64_t, std::string> rows;
  std::uint64_t first = 0, after = 0;  // of the damaged row, and of the row behind it
  std::string row;
};

TEST_F(RowDamage, AMissingRowIsNamedByItsFirstPosition) {
  erase_row(first);
  expect_lost(first, after);
}

TEST_F(RowDamage, AMissingFirstRowIsNamedByPositionZero) {
  erase_row(0);
  expect_lost(0, std::next(rows.begin())->first);
}

TEST_F(RowDamage, ARowInThePlaceOfAnotherIsNoRow) {
  put_row(first, rows[after]);
  expect_lost(first, after);
}

TEST_F(RowDamage, ARowUnderAKeyWithinItIsNoRow) {
  erase_row(first);
  put_row(first + 1, row);
  expect_lost(first, after);
}

TEST_F(RowDamage, ARowThatIsCutShortIsNoRow) {
  for (const std::size_t left : {std::size_t{0}, std::size_t{11}, std::size_t{12}, row.size() - 1}) {
    put_row(first, row.substr(0, left));
    expect_lost(first, after);
  }
}

TEST_F(RowDamage, ARowWithMoreThanItsEntriesIsNoRow) {
  put_row(first, row + "x");
  expect_lost(first, after);
}

TEST_F(RowDamage, AnEntryThatItsRowLacksIsNamed) {
  put_row(first, row_of(first, made_entries(first, after - first - 2)));
  expect_lost(after - 2, after);
}

TEST_F(RowDamage, ARowThatReachesIntoTheNextIsFoundThere) {
  put_row(first, row_of(first, made_entries(first, after - first + 1)));
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  EXPECT_EQ((*journal)->at(Position{after}), made_entry(after));
  const auto verified = verify(**journal);
  ASSERT_FALSE(verified);
  expect_named(after + 1, verified.error());
}

TEST_F(RowDamage, AWrongEndOfAnEntryTouchesItAndTheNextOnly) {
  constexpr std::size_t kSixth = 6;
  row[kRowHeaderBytes + kSixth * kDirectoryBytes] ^= 1;
  put_row(first, row);
  expect_lost(first + kSixth, first + kSixth + 2);
}

TEST_F(RowDamage, AnEndBeyondTheRowIsNotFollowed) {
  constexpr std::size_t kSixth = 6;
  row[kRowHeaderBytes + kSixth * kDirectoryBytes + 3] ^= 0x40;
  put_row(first, row);
  expect_lost(first + kSixth, first + kSixth + 2);
}

TEST_F(RowDamage, AMissingLastRowIsFoundWhenOpening) {
  erase_row(rows.rbegin()->first);
  expect_refused("the one at position " + std::to_string(rows.rbegin()->first) + " cannot be read");
}

TEST_F(RowDamage, AnUnreadableLastRowIsFoundWhenOpening) {
  put_row(rows.rbegin()->first, rows.rbegin()->second + "x");
  expect_refused("the one at position " + std::to_string(rows.rbegin()->first) + " cannot be read");
}

TEST_F(RowDamage, ALastRowThatGoesBeyondTheHeadIsFoundWhenOpening) {
  const std::uint64_t last = rows.rbegin()->first;
  put_row(last, row_of(last, made_entries(last, 1000 - last + 1)));
  expect_refused("expected a log of 1000 entries, but the one at position 1000 cannot be read");
}

TEST_F(RowDamage, ARowBehindTheLastIsFoundWhenOpening) {
  put_row(1000, row_of(1000, made_entries(1000, 1)));
  expect_refused("expected a log of 1000 entries, but the one at position 1000 cannot be read");
}

TEST_F(RowDamage, AllRowsGoneIsFoundWhenOpening) {
  for (const auto& [position, value] : rows) erase_row(position);
  expect_refused("the one at position 0 cannot be read");
}

// Many commits leave old copies of the last row all over the file, and pages that came to hold other rows.
TEST_F(DamagedLog, NothingThatATruncatedLogIsSaidToHoldIsMissingFromIt) {
  {
    auto journal = LmdbJournal::open(folder);
    ASSERT_TRUE(journal);
    for (std::uint64_t i = 0; i < 120; ++i) ASSERT_TRUE((*journal)->append(made_entries(i, 1, 700 + i)));
  }
  const std::string whole = file_bytes(data());
  for (std::size_t pages = 2; pages + 1 < whole.size() / 4096; pages += 3) {
    const std::string cut = whole.substr(0, pages * 4096);
    write_file(data(), cut);
    const auto opened = LmdbJournal::open(folder);
    ASSERT_FALSE(opened);
    const std::string& said = opened.error().message.en;
    const std::size_t words = said.find("missing from position ");
    ASSERT_NE(words, std::string::npos) << said;
    for (std::uint64_t i = 0; i < std::stoull(said.substr(words + 22)); ++i)
      EXPECT_NE(cut.find(made_entry(i, 700 + i)), std::string::npos) << i << " with " << pages << " pages";
  }
}

}  // namespace
}  // namespace cadre
