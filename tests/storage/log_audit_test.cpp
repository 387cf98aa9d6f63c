// What the audit says of a log that somebody, or a disk, has changed: the first bad position, always.
#include "storage/log_audit.hpp"

#include <gtest/gtest.h>

#include <cstdio>

#include "storage/log_file.hpp"
#include "tests/storage/damaged_log.hpp"

namespace cadre {
namespace {

std::string entry_at(std::uint64_t position, std::uint64_t second) {
  char text[160];
  std::snprintf(
      text, sizeof text,
      R"({"data":{"note":"\"sequence\":\"0\""},"sequence":"%llu","time":"2026-01-01T%02llu:%02llu:%02llu.000Z"})",
      static_cast<unsigned long long>(position), static_cast<unsigned long long>(second / 3600),
      static_cast<unsigned long long>(second / 60 % 60), static_cast<unsigned long long>(second % 60));
  return text;
}

class LogAuditTest : public DamagedLog {
 protected:
  // Entries that say their positions.
  void write_entries(std::uint64_t size) {
    std::vector<std::string> entries;
    for (std::uint64_t i = 0; i < size; ++i) entries.push_back(entry_at(i, i));
    write(entries);
  }
  void write(const std::vector<std::string>& entries) {
    auto journal = LmdbJournal::open(folder);
    ASSERT_TRUE(journal);
    ASSERT_TRUE((*journal)->append(entries));
    head = (*journal)->head();
  }
  Result<Audited> audit(AuditOptions options = {}) const { return audit_log(folder, options); }
  Result<Audited> audit_bytes(AuditOptions options = {}) const {  // of made_entry(): no JSON
    options.check_sequence = false;
    return audit_log(folder, options);
  }
  void expect_says(const Result<Audited>& audited, const std::string& telling_words) const {
    ASSERT_FALSE(audited);
    EXPECT_EQ(audited.error().code, ErrorCode::corruption);
    EXPECT_NE(audited.error().message.en.find(telling_words), std::string::npos)
        << audited.error().message.en;
  }

  TreeHead head;
};

TEST_F(LogAuditTest, ConfirmsAWholeLogOnAnyNumberOfThreads) {
  write_entries(10'000);
  for (const unsigned threads : {1u, 2u, 5u}) {
    std::uint64_t last = 0;
    AuditOptions options{.threads = threads, .progress = [&](std::uint64_t done, std::uint64_t all) {
                           EXPECT_GT(done, last);
                           EXPECT_EQ(all, 10'000u);
                           last = done;
                         }};
    const auto audited = audit(options);
    ASSERT_TRUE(audited) << audited.error().message.en;
    EXPECT_EQ(audited->head, head);
    EXPECT_EQ(audited->entries, 10'000u);
    EXPECT_EQ(last, 10'000u);
  }
}

TEST_F(LogAuditTest, ConfirmsAnEmptyLog) {
  ASSERT_TRUE(LmdbJournal::open(folder));
  const auto audited = audit();
  ASSERT_TRUE(audited) << audited.error().message.en;
  EXPECT_EQ(audited->head.size, 0u);
}

TEST_F(LogAuditTest, NamesTheEntryWhoseBitWasFlippedAndBothHashes) {
  write_log(9000);
  ASSERT_GT(flip_bit_of(data(), made_entry(417)), 0);
  ASSERT_GT(flip_bit_of(data(), made_entry(8000)), 0);
  for (const unsigned threads : {1u, 3u}) {
    const auto audited = audit_bytes({.threads = threads});
    expect_says(audited, "position 417 ");
    EXPECT_NE(audited.error().message.en.find(to_hex(leaf_hash(made_entry(417)))), std::string::npos);
  }
}

TEST_F(LogAuditTest, HashesTheRangeItIsAskedForAndTakesTheRestAsStored) {
  write_log(9000);
  ASSERT_GT(flip_bit_of(data(), made_entry(417)), 0);
  const auto later = audit_bytes({.from = 5000, .upto = 6000});
  ASSERT_TRUE(later) << later.error().message.en;
  EXPECT_EQ(later->entries, 1280u);  // whole tiles
  expect_says(audit_bytes({.from = 400, .upto = 500}), "position 417 ");
  EXPECT_EQ(audit_bytes({.from = 9001}).error().rule, "audit.range");
  EXPECT_EQ(audit_bytes({.from = 6, .upto = 5}).error().rule, "audit.range");
}

// Who rewrites the leaf hash as well is told by the tree.
TEST_F(LogAuditTest, FindsAnEntryForgedTogetherWithItsLeafHash) {
  write_log(600);
  forge(5, "another truth");
  expect_says(audit_bytes(), "row 0 of 'tile/1/000' (from position 0 on)");
}

TEST_F(LogAuditTest, FindsAForgedRowOfTheTree) {
  write_log(70'000, 20);
  put(kTreeTable, IntegerKey(row_key(1, 3)).view(), view_of(Hash{}));
  expect_says(audit_bytes({.threads = 2}), "row 3 of 'tile/1/000' (from position 768 on)");
}

TEST_F(LogAuditTest, FindsAForgedHead) {
  write_log(600);
  put(nullptr, kHeadKey, encode_head({600, Hash{}}));
  expect_says(audit_bytes(), "root over 600 entries");
  put(nullptr, kHeadKey, encode_head({601, Hash{}}));
  expect_says(audit_bytes(), "position 600 ");
}

// Whoever rewrites a whole log leaves its entries at other positions than they say, or knows no checkpoint.
TEST_F(LogAuditTest, FindsADeletedASwappedADuplicatedAndAnAppendedEntryOfARewrittenLog) {
  std::vector<std::string> entries;
  for (std::uint64_t i = 0; i < 700; ++i) entries.push_back(entry_at(i, i));
  const auto rewritten = [&](const std::vector<std::string>& others) {
    std::filesystem::remove_all(log());
    write(others);
    return audit();
  };
  ASSERT_TRUE(rewritten(entries));
  std::vector<std::string> deleted = entries, swapped = entries, doubled = entries;
  deleted.erase(deleted.begin() + 300);
  expect_says(rewritten(deleted), "position 300 to say so, but it says '301'");
  std::swap(swapped[10], swapped[20]);
  expect_says(rewritten(swapped), "position 10 to say so, but it says '20'");
  doubled.insert(doubled.begin() + 500, doubled[499]);
  expect_says(rewritten(doubled), "position 500 to say so, but it says '499'");
  std::vector<std::string> appended = entries;
  appended.push_back(entries[3]);
  expect_says(rewritten(appended), "position 700 to say so, but it says '3'");
}

TEST_F(LogAuditTest, FindsTimeThatRunsBackwards) {
  write({entry_at(0, 5), entry_at(1, 6), entry_at(2, 4)});
  expect_says(audit(), "position 2 to be recorded no earlier than 2026-01-01T00:00:06.000Z");
}

TEST_F(LogAuditTest, HoldsALogToItsCheckpoints) {
  write_entries(700);
  const TreeHead signed_head = head;
  ASSERT_TRUE(audit({.signed_heads = {signed_head}}));
  write({entry_at(700, 700)});  // appended: still consistent
  EXPECT_TRUE(audit({.signed_heads = {signed_head, head}}));
  std::filesystem::remove_all(log());
  write_entries(650);  // truncated, or an older backup restored in place
  EXPECT_EQ(audit({.signed_heads = {signed_head}}).error().rule, "evidence.shorter");
  std::vector<std::string> forked;  // the same length, another entry, everything else in order
  for (std::uint64_t i = 0; i < 800; ++i) forked.push_back(entry_at(i, i == 333 ? i + 1 : i));
  std::filesystem::remove_all(log());
  write(forked);
  ASSERT_TRUE(audit());
  const auto audited = audit({.signed_heads = {signed_head}});
  ASSERT_FALSE(audited);
  EXPECT_EQ(audited.error().rule, "evidence.fork");
  EXPECT_NE(audited.error().message.en.find(to_hex(signed_head.root)), std::string::npos);
}

TEST_F(LogAuditTest, RefusesATruncatedFileWithoutTouchingIt) {
  write_log(1000);
  const std::string whole = file_bytes(data());
  for (const std::size_t size :
       {whole.size() - 4096, whole.size() / 2, std::size_t{8192}, std::size_t{100}, std::size_t{0}}) {
    write_file(data(), whole.substr(0, size));
    expect_says(audit_bytes(), "missing from position ");
    EXPECT_EQ(file_bytes(data()).size(), size);
  }
  std::filesystem::remove_all(log());
  EXPECT_EQ(audit_bytes().error().rule, "data.none");
}

TEST_F(LogAuditTest, NamesTheFirstPositionOfAMissingRow) {
  write_log(1000);
  const auto rows = rows_of(log());
  const auto row = std::next(rows.begin(), 7);
  erase_row(row->first);
  expect_says(audit_bytes(), "position " + std::to_string(row->first) + " ");
}

}  // namespace
}  // namespace cadre
