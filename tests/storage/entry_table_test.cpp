#include "storage/entry_table.hpp"

#include <algorithm>
#include <random>

#include "storage/lmdb_journal.hpp"
#include "tests/storage/entry_rows.hpp"
#include "tests/storage/folder.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using Rows = std::map<std::uint64_t, std::string>;

// Short and long ones, and now and then one that no shared row would take.
std::vector<std::string> random_entries(std::mt19937_64& random, std::size_t count) {
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < count; ++i)
    entries.push_back(made_entry(i, random() % 20 == 0 ? random() % 30000 : 20 + random() % 2500));
  return entries;
}

// Appended in batches of at most that many.
void append_in_batches(LmdbJournal& journal, std::span<const std::string> entries, std::mt19937_64& random,
                       std::size_t batch_max) {
  while (!entries.empty()) {
    const std::size_t count = std::min(entries.size(), 1 + random() % batch_max);
    ASSERT_TRUE(journal.append(entries.first(count)));
    entries = entries.subspan(count);
  }
}

Rows rows_after(std::span<const std::string> entries, std::mt19937_64& random, std::size_t batch_max) {
  const TemporaryFolder folder;
  append_in_batches(**LmdbJournal::open(folder), entries, random, batch_max);
  return rows_of(folder.path() / "log");
}

class EntryTable : public ::testing::Test {
 protected:
  EntryTable() : trace_(__FILE__, __LINE__, "seed " + std::to_string(seed)), random(seed) {}

  const std::uint32_t seed = test::seed_from_environment();
  ::testing::ScopedTrace trace_;
  std::mt19937_64 random;
};

TEST_F(EntryTable, RowsFollowFromTheEntriesNotFromTheBatches) {
  const std::vector<std::string> entries = random_entries(random, 400);
  const Rows at_once = rows_after(entries, random, entries.size());
  EXPECT_EQ(rows_after(entries, random, 1), at_once);
  EXPECT_EQ(rows_after(entries, random, 64), at_once);
}

TEST_F(EntryTable, ARowIsFilledUpBeforeTheNextIsBegun) {
  const Rows rows = rows_after(random_entries(random, 400), random, 30);
  std::uint64_t position = 0;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    EXPECT_EQ(row->first, position);
    const std::vector<std::string> entries = entries_of(row->second);
    position += entries.size();
    EXPECT_TRUE(row->second.size() <= kRowBytesMax || entries.size() == 1);
    if (std::next(row) != rows.end()) {
      EXPECT_GT(row->second.size() + EntryRow::added_bytes(entries_of(std::next(row)->second)[0].size()),
                kRowBytesMax);
    }
  }
  EXPECT_EQ(position, 400u);
}

TEST_F(EntryTable, EveryPositionAndEveryWindowIsRead) {
  const std::vector<std::string> entries = random_entries(random, 300);
  const TemporaryFolder folder;
  auto journal = *LmdbJournal::open(folder);
  append_in_batches(*journal, entries, random, 20);
  for (std::uint64_t from = 0; from < entries.size(); ++from) {
    EXPECT_EQ(journal->at(Position{from}), entries[from]);
    const std::uint64_t limit = 1 + random() % 40;
    std::uint64_t next = from;
    ASSERT_TRUE(journal->read(Position{from}, limit, [&](Position at, std::string_view bytes) {
      EXPECT_EQ(at.value, next);
      EXPECT_EQ(bytes, entries[next++]);
      return true;
    }));
    EXPECT_EQ(next, std::min<std::uint64_t>(from + limit, entries.size()));
  }
}

TEST_F(EntryTable, AFullRowFillsWholePages) {
  for (const std::size_t more : {0, 1}) {
    const TemporaryFolder folder;
    const std::size_t alone = kRowBytesMax - kRowHeaderBytes - kDirectoryBytes;
    ASSERT_TRUE((*LmdbJournal::open(folder))->append(made_entries(0, 1, alone + more)));
    const auto environment = Environment::open(folder.path() / "log", {.map_bytes = 1 << 30});
    auto transaction = Transaction::read(*environment);
    const auto table = transaction->open_table(kEntriesTable, MDB_INTEGERKEY);
    MDB_stat stat{};
    ASSERT_EQ(mdb_stat(transaction->handle(), *table, &stat), 0);
    EXPECT_EQ(stat.ms_overflow_pages, 3 + more);
  }
}

}  // namespace
}  // namespace cadre
