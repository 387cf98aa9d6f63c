// A log that somebody, or a disk, changes behind the journal's back.
#pragma once

#include <gtest/gtest.h>

#include "storage/lmdb_journal.hpp"
#include "storage/verify.hpp"
#include "tests/storage/entry_rows.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {

class DamagedLog : public ::testing::Test {
 protected:
  void write_log(std::uint64_t size, std::size_t bytes = 300) {
    auto journal = LmdbJournal::open(folder);
    ASSERT_TRUE(journal);
    ASSERT_TRUE((*journal)->append(made_entries(0, size, bytes)));
  }
  void put(const char* table, std::string_view key, std::string_view value) {
    change(table, [&](Transaction& transaction, TableHandle handle) {
      EXPECT_TRUE(transaction.put(handle, key, value));
    });
  }
  void put_row(std::uint64_t first, std::string_view row) {
    put(kEntriesTable, IntegerKey(first).view(), row);
  }
  void erase_row(std::uint64_t first) {
    change(kEntriesTable, [&](Transaction& transaction, TableHandle handle) {
      EXPECT_TRUE(transaction.erase(handle, IntegerKey(first).view()));
    });
  }
  // What an evil hand would do: another entry in the place of one, its leaf hash and its row in order.
  void forge(std::uint64_t position, const std::string& forged) {
    const std::map<std::uint64_t, std::string> rows = rows_of(log());
    const auto found = std::prev(rows.upper_bound(position));
    std::vector<std::string> entries = entries_of(found->second);
    entries[position - found->first] = forged;
    put_row(found->first, row_of(found->first, entries));
  }
  void expect_refused(const std::string& telling_words) const {
    const auto opened = LmdbJournal::open(folder);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::corruption);
    EXPECT_NE(opened.error().message.en.find(telling_words), std::string::npos) << opened.error().message.en;
  }
  std::filesystem::path log() const { return folder.path() / "log"; }
  std::filesystem::path data() const { return log() / "data.mdb"; }

  TemporaryFolder folder;

 private:
  template <class Change>
  void change(const char* table, Change with) {
    auto environment = Environment::open(log(), {.map_bytes = 1 << 30});
    ASSERT_TRUE(environment);
    auto transaction = Transaction::write(*environment);
    ASSERT_TRUE(transaction);
    const auto handle = transaction->open_table(table, table == nullptr ? 0 : MDB_INTEGERKEY);
    ASSERT_TRUE(handle);
    with(*transaction, *handle);
    ASSERT_EQ(std::move(*transaction).commit(), 0);
  }
};

}  // namespace cadre
