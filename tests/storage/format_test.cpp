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
        records.emplace_back(line.substr(line.find("  ")));
      else if (line.starts_with("       ") && !records.empty())
        records.back() += line;
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

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
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
  const std::string key(8, '\0');
  const auto row = transaction->get(*table, key);
  const auto head = transaction->get(*main, "head");
  ASSERT_TRUE(row && *row && head && *head);
  const std::size_t directory_end = 12 + 3 * 36;
  const std::string bytes = entries[0] + entries[1] + entries[2];
  EXPECT_EQ(without_spaces(records[0]), hex_of(key));
  EXPECT_EQ(without_spaces(records[1]), hex_of((*row)->substr(0, directory_end)) + "thenthe" +
                                            std::to_string(bytes.size()) + "bytesfrom" +
                                            hex_of(bytes.substr(0, 12)) + "on");
  EXPECT_EQ((*row)->substr(directory_end), bytes);
  EXPECT_EQ(without_spaces(records[2]), hex_of(**head));
}

}  // namespace
}  // namespace cadre
