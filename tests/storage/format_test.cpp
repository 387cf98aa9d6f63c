// Holds the program to the worked example of storage/FORMAT.md, which is read from the page itself.
#include <gtest/gtest.h>

#include <sstream>

#include "engine/log/entry.hpp"
#include "storage/data_folder.hpp"
#include "storage/journal_format.hpp"
#include "storage/lmdb_journal.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

struct ExampleRow {
  std::string bytes, leaf, root;
};

// "| 0 | 479 | `b4e2...` | `b4e2...` |"
ExampleRow row_of(const std::string& line) {
  ExampleRow row;
  std::string position, bar;
  std::istringstream(line) >> bar >> position >> bar >> row.bytes >> bar >> row.leaf >> bar >> row.root;
  for (std::string* quoted : {&row.leaf, &row.root}) *quoted = quoted->substr(1, 64);
  return row;
}

class FormatPage : public ::testing::Test {
 protected:
  void SetUp() override {
    std::ifstream page(std::string(CADRE_SOURCE_DIR) + "/storage/FORMAT.md");
    for (std::string line; std::getline(page, line);) {
      if (line.starts_with("{\"act")) entries.push_back(line);
      if (line.size() > 140 && line.starts_with("| ") && line.find("` | `") != std::string::npos)
        rows.push_back(row_of(line));
      if (line.starts_with("key  ") || line.starts_with("value  "))
        records.push_back(line.substr(line.find("  ")));
    }
    ASSERT_EQ(entries.size(), 3u);
    ASSERT_EQ(rows.size(), 3u);
    ASSERT_EQ(records.size(), 3u);
  }

  std::vector<std::string> entries;
  std::vector<ExampleRow> rows;
  std::vector<std::string> records;
};

std::string hex_of(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

TEST_F(FormatPage, ItsEntriesAreWhatEntriesLookLike) {
  for (std::size_t i = 0; i < 3; ++i) {
    const auto entry = decode(entries[i]);
    ASSERT_TRUE(entry) << entry.error().message.en;
    EXPECT_EQ(entry->position, Position{i});
    EXPECT_EQ(encode(*entry, "urn:cadre:log"), entries[i]);
  }
}

TEST_F(FormatPage, ItsHashesAreTheOnesTheLogComputes) {
  const TemporaryFolder folder;
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto head = (*journal)->append(std::span(&entries[i], 1));
    ASSERT_TRUE(head);
    EXPECT_EQ(std::to_string(entries[i].size()), rows[i].bytes);
    EXPECT_EQ(to_hex(leaf_hash(entries[i])), rows[i].leaf);
    EXPECT_EQ(to_hex(head->root), rows[i].root);
  }
}

TEST_F(FormatPage, ItsRecordsAreTheBytesOnDisk) {
  const TemporaryFolder folder;
  ASSERT_TRUE((*LmdbJournal::open(folder))->append(entries));
  auto environment = Environment::open(DataFolder{folder}.log(), {.map_bytes = 1 << 30});
  ASSERT_TRUE(environment);
  auto transaction = Transaction::write(*environment);
  ASSERT_TRUE(transaction);
  const auto main = transaction->open_table(nullptr, 0);
  const auto table = transaction->open_table("entries", MDB_INTEGERKEY);
  ASSERT_TRUE(main && table);
  const std::string key("\1\0\0\0\0\0\0\0", 8);
  const auto value = transaction->get(*table, key);
  const auto head = transaction->get(*main, "head");
  ASSERT_TRUE(value && *value && head && *head);
  EXPECT_NE(records[0].find(hex_of(key)), std::string::npos);
  EXPECT_NE(records[1].find(hex_of((*value)->substr(0, 32)) + " then the 469 bytes from " +
                            hex_of((*value)->substr(32, 12))),
            std::string::npos);
  EXPECT_EQ((*value)->substr(32), entries[1]);
  EXPECT_NE(records[2].find(hex_of(**head)), std::string::npos);
}

}  // namespace
}  // namespace cadre
