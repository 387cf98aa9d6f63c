// The rows of a log as they lie on disk, read and made without the journal.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "storage/entry_row.hpp"
#include "storage/journal_format.hpp"
#include "storage/lmdb.hpp"

namespace cadre {

// By first position. Nobody holds the log open.
inline std::map<std::uint64_t, std::string> rows_of(const std::filesystem::path& log) {
  std::map<std::uint64_t, std::string> rows;
  auto environment = Environment::open(log, {.map_bytes = 1 << 30});
  EXPECT_TRUE(environment);
  auto transaction = Transaction::read(*environment);
  const auto table = transaction->open_table(kEntriesTable, MDB_INTEGERKEY);
  EXPECT_TRUE(table);
  const auto cursor = Cursor::open(transaction->handle(), *table);
  MDB_val key{};
  MDB_val value{};
  while (mdb_cursor_get(cursor->handle(), &key, &value, MDB_NEXT) == 0)
    rows.emplace(integer_of(as_view(key)), as_view(value));
  return rows;
}

inline std::vector<std::string> entries_of(const std::string& row) {
  std::vector<std::string> entries;
  const auto read = EntryRow::read(row);
  EXPECT_TRUE(read && read->whole());
  for (std::uint64_t at = read->first(); at < read->end(); ++at) entries.emplace_back(read->at(at)->bytes);
  return entries;
}

inline std::string row_of(std::uint64_t first, const std::vector<std::string>& entries) {
  std::size_t bytes = kRowHeaderBytes;
  std::vector<Hash> leaves;
  for (const std::string& entry : entries) {
    bytes += EntryRow::added_bytes(entry.size());
    leaves.push_back(leaf_hash(entry));
  }
  std::string row(bytes, '\0');
  EntryRow(first).write(row.data(), entries, leaves);
  return row;
}

}  // namespace cadre
