#include "storage/documents.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>

#include "tests/storage/folder.hpp"
#include "tests/support/fault_disk.hpp"

namespace cadre {
namespace {

std::unique_ptr<Documents> opened(const std::filesystem::path& folder, const DocumentsOptions& options = {}) {
  auto documents = Documents::open(folder, options);
  EXPECT_TRUE(documents) << documents.error().message.en;
  return std::move(*documents);
}

std::size_t files_in(const std::filesystem::path& folder) {
  std::size_t files = 0;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder))
    files += item.is_regular_file();
  return files;
}

TEST(Documents, GiveBackWhatWasPut) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  const std::string minutes("biên bản\0họp", 16);
  const auto hash = documents->put(minutes);
  ASSERT_TRUE(hash);
  EXPECT_EQ(*hash, sha256(minutes));
  EXPECT_TRUE(documents->exists(*hash));
  EXPECT_EQ(*documents->get(*hash), minutes);
  EXPECT_EQ(*documents->size(*hash), minutes.size());
  EXPECT_EQ(*opened(folder)->get(*hash), minutes) << "and after a reopening";
}

TEST(Documents, ArriveInPieces) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  auto upload = documents->begin();
  ASSERT_TRUE(upload && upload->add("first ") && upload->add("second"));
  EXPECT_FALSE(documents->exists(sha256("first second"))) << "whole or absent";
  EXPECT_EQ(*upload->finish(), sha256("first second"));
  EXPECT_EQ(*documents->get(sha256("first second")), "first second");
}

TEST(Documents, AnUploadThatIsGivenUpLeavesNothing) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  {
    auto upload = documents->begin();
    ASSERT_TRUE(upload && upload->add("half a"));
  }
  EXPECT_EQ(files_in(folder), 0u);
}

TEST(Documents, UploadsOfADeadProcessAreRemoved) {
  const TemporaryFolder folder;
  opened(folder).reset();
  write_file(folder.path() / "documents" / "incoming" / "7", "half a");
  const auto documents = opened(folder);
  EXPECT_EQ(files_in(folder), 0u);
  EXPECT_TRUE(documents->all()->empty());
}

TEST(Documents, TheSameBytesTwiceAreOneDocument) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  ASSERT_TRUE(documents->put("same"));
  ASSERT_TRUE(documents->put("same"));
  EXPECT_EQ(files_in(folder), 1u);
}

TEST(Documents, OneThatIsTooLongOrEmptyIsRefused) {
  const TemporaryFolder folder;
  const auto documents = opened(folder, {.bytes_max = 10});
  EXPECT_TRUE(documents->put("0123456789"));
  EXPECT_EQ(documents->put("01234567890").error().rule, "document.size");
  EXPECT_EQ(documents->put("").error().rule, "document.size");
  auto upload = documents->begin();
  ASSERT_TRUE(upload && upload->add("012345"));
  EXPECT_EQ(upload->add("67890").error().rule, "document.size");
  EXPECT_EQ(upload->finish().error().rule, "document.size");
}

TEST(Documents, OneThatWasNeverPutIsNotFound) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  EXPECT_EQ(documents->get(sha256("x")).error().code, ErrorCode::not_found);
  EXPECT_EQ(documents->size(sha256("x")).error().code, ErrorCode::not_found);
}

TEST(Documents, AFlippedBitIsNoticedAndPuttingItAgainMendsIt) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  const Hash hash = *documents->put("minutes of the meeting");
  ASSERT_EQ(flip_bit_of(documents->path_of(hash), "meeting"), 1);
  const auto got = documents->get(hash);
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::corruption);
  EXPECT_NE(got.error().message.en.find(to_hex(hash)), std::string::npos);
  ASSERT_TRUE(documents->put("minutes of the meeting"));
  EXPECT_TRUE(documents->get(hash));
}

TEST(Documents, AreListedInOrder) {
  const TemporaryFolder folder;
  const auto documents = opened(folder);
  std::vector<Hash> hashes;
  for (int i = 0; i < 20; ++i) hashes.push_back(*documents->put(std::to_string(i)));
  std::ranges::sort(hashes);
  EXPECT_EQ(*documents->all(), hashes);
}

TEST(Documents, AreWholeOrAbsentWhereverTheDiskFails) {
  for (int nth = 0; nth < 100; ++nth) {
    const TemporaryFolder folder;
    const auto documents = opened(folder);
    const FaultyDisk disk(nth, ENOSPC);
    const auto put = documents->put("minutes");
    EXPECT_EQ(put.has_value(), !disk.struck()) << nth;
    const auto got = documents->get(sha256("minutes"));
    EXPECT_TRUE(got ? *got == "minutes" : got.error().code == ErrorCode::not_found);
    if (!disk.struck()) {
      EXPECT_GE(nth, 3) << "bytes, file and folder are written and synced";
      return;
    }
    EXPECT_EQ(put.error().code, ErrorCode::unavailable);
  }
  FAIL() << "expected success once the fault lies beyond the last write";
}

}  // namespace
}  // namespace cadre
