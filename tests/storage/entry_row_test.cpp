#include "storage/entry_row.hpp"

#include "tests/storage/entry_rows.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kFirst = 70;

class Row : public ::testing::Test {
 protected:
  const std::vector<std::string> entries = {"one", "the second", "3", std::string(100, 'x')};
  const std::string value = row_of(kFirst, entries);
};

TEST_F(Row, GivesBackItsEntriesByPosition) {
  const auto row = EntryRow::read(value);
  ASSERT_TRUE(row && row->whole());
  EXPECT_EQ(row->first(), kFirst);
  EXPECT_EQ(row->end(), kFirst + 4);
  for (std::uint64_t i = 0; i < 4; ++i) {
    const auto entry = row->at(kFirst + i);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->bytes, entries[i]);
    EXPECT_EQ(entry->leaf, leaf_hash(entries[i]));
  }
  EXPECT_FALSE(row->at(kFirst - 1));
  EXPECT_FALSE(row->at(kFirst + 4));
}

TEST_F(Row, IsTheSameWhetherItGrewOrWasWrittenAtOnce) {
  for (std::size_t some = 1; some < entries.size(); ++some) {
    const std::string begun = row_of(kFirst, {entries.begin(), entries.begin() + static_cast<long>(some)});
    std::vector<std::string> rest(entries.begin() + static_cast<long>(some), entries.end());
    std::vector<Hash> leaves;
    for (const std::string& entry : rest) leaves.push_back(leaf_hash(entry));
    std::string grown(value.size(), '\0');
    EntryRow::read(begun)->write(grown.data(), rest, leaves);
    EXPECT_EQ(grown, value) << some;
  }
}

TEST_F(Row, CutShortAnywhereIsNeverWholeAndGivesNoWrongBytes) {
  for (std::size_t left = 0; left < value.size(); ++left) {
    const auto row = EntryRow::read(std::string_view(value).substr(0, left));
    if (!row) continue;
    EXPECT_FALSE(row->whole()) << left;
    for (std::uint64_t i = 0; i < 4; ++i) {
      const auto entry = row->at(kFirst + i);
      if (entry) {
        EXPECT_EQ(entry->bytes, entries[i]) << left;
      }
    }
  }
}

// A row and the hashes in it leave no bit unguarded: no entry comes out changed with a hash that fits, or at
// another position, unless the row is known for damaged.
TEST_F(Row, EveryFlippedBitIsNoticed) {
  for (std::size_t bit = 0; bit < value.size() * 8; ++bit) {
    std::string flipped = value;
    flipped[bit / 8] ^= static_cast<char>(1 << bit % 8);
    const auto row = EntryRow::read(flipped);
    if (!row || !row->whole() || row->first() != kFirst) continue;
    bool noticed = false;
    for (std::uint64_t at = row->first(); at < row->end(); ++at) {
      const auto entry = row->at(at);
      noticed |= !entry || leaf_hash(entry->bytes) != entry->leaf;
    }
    EXPECT_TRUE(noticed) << "bit " << bit;
  }
}

}  // namespace
}  // namespace cadre
