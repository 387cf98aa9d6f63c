// The disk fails in the middle of an append: at the first write, the second, ... until an append goes
// through.
#include <gtest/gtest.h>

#include <cerrno>

#include "storage/lmdb_journal.hpp"
#include "storage/verify.hpp"
#include "tests/storage/folder.hpp"
#include "tests/support/fault_disk.hpp"

namespace cadre {
namespace {

// Returns whether the fault struck at all.
bool append_with_fault(int nth, int error, FaultyDisk::Then then) {
  const TemporaryFolder folder;
  {
    auto journal = LmdbJournal::open(folder);
    EXPECT_TRUE(journal && (*journal)->append(made_entries(0, 3)));
    const TreeHead before = (*journal)->head();
    {
      const FaultyDisk disk(nth, error, then);
      const auto appended = (*journal)->append(made_entries(3, 3));
      EXPECT_EQ(appended.has_value(), !disk.struck()) << "acknowledged although write " << nth << " failed";
      if (!disk.struck()) return false;
      EXPECT_EQ(appended.error().code, ErrorCode::unavailable);
    }
    EXPECT_TRUE((*journal)->poisoned());
    EXPECT_EQ((*journal)->head(), before);
    const auto again =
        (*journal)->append(made_entries(3, 3));  // the disk is well again; nobody knows what it holds
    EXPECT_FALSE(again);
    EXPECT_NE(again.error().message.en.find("must stop"), std::string::npos);
    const auto read =
        (*journal)->at(Position{2});  // LMDB may refuse to go on at all; wrong bytes it may not give
    EXPECT_TRUE(read ? *read == made_entry(2) : read.error().code == ErrorCode::unavailable);
  }
  auto reopened = LmdbJournal::open(folder);
  EXPECT_TRUE(reopened) << "after write " << nth;
  const std::uint64_t size = (*reopened)->head().size;
  EXPECT_TRUE(size == 3 || size == 6) << "a batch is there or not, but " << size << " entries are";
  EXPECT_TRUE(verify(**reopened));
  EXPECT_TRUE((*reopened)->append(made_entries(size, 3)));
  return true;
}

void expect_every_write_counts(int error, FaultyDisk::Then then) {
  int nth = 0;
  while (append_with_fault(nth, error, then)) ASSERT_LT(++nth, 100);
  EXPECT_GE(nth, 3) << "pages, their sync and the header are three calls at least";
}

TEST(JournalFaults, NothingIsAcknowledgedWhenTheDeviceFails) {
  expect_every_write_counts(EIO, FaultyDisk::Then::recovers);
}
TEST(JournalFaults, NothingIsAcknowledgedWhenTheDeviceFailsForEver) {
  expect_every_write_counts(EIO, FaultyDisk::Then::fails_for_ever);
}
TEST(JournalFaults, NothingIsAcknowledgedWhenTheDiskFillsUp) {
  expect_every_write_counts(ENOSPC, FaultyDisk::Then::fails_for_ever);
}

TEST(JournalFaults, AFullDiskIsCalledByItsName) {
  const TemporaryFolder folder;
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  const FaultyDisk disk(0, ENOSPC);
  const auto appended = (*journal)->append(made_entries(0, 1));
  ASSERT_FALSE(appended);
  EXPECT_NE(appended.error().message.en.find("the disk is full"), std::string::npos)
      << appended.error().message.en;
  EXPECT_NE(appended.error().message.vi.find("đĩa đã đầy"), std::string::npos);
}

TEST(JournalFaults, ALogIsMadeWholeOrNotAtAll) {
  for (int nth = 0; nth < 100; ++nth) {
    const TemporaryFolder folder;
    {
      const FaultyDisk disk(nth, EIO);
      const auto made = LmdbJournal::open(folder);
      if (!disk.struck()) {
        EXPECT_TRUE(made);
        EXPECT_GE(nth, 5);
        return;
      }
      EXPECT_FALSE(made);
    }
    auto again = LmdbJournal::open(folder);
    ASSERT_TRUE(again) << "after write " << nth << ": " << again.error().message.en;
    EXPECT_EQ((*again)->head().size, 0u);
  }
  FAIL() << "expected success once the fault lies beyond the last write";
}

}  // namespace
}  // namespace cadre
