#include "storage/data_folder.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "storage/lmdb_journal.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

// Runs `body` in a process of its own; its result is the exit status.
template <class Body>
int in_child(Body body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(DataFolder, ASecondProcessIsToldWhoHoldsIt) {
  const TemporaryFolder folder;
  auto held = LmdbJournal::open(folder);
  ASSERT_TRUE(held);
  const std::string holder = "process " + std::to_string(::getpid()) + " holds it";
  EXPECT_EQ(in_child([&] {
              const auto second = LmdbJournal::open(folder);
              if (second || second.error().code != ErrorCode::unavailable) return 1;
              return second.error().message.en.find(holder) == std::string::npos ? 2 : 0;
            }),
            0);
}

TEST(DataFolder, ASecondOpeningInTheSameProcessIsRefused) {
  const TemporaryFolder folder;
  auto held = LmdbJournal::open(folder);
  ASSERT_TRUE(held);
  EXPECT_FALSE(LmdbJournal::open(folder));
  held->reset();
  EXPECT_TRUE(LmdbJournal::open(folder));
}

TEST(DataFolder, AKilledProcessLetsGoOfItAndWhatItAppendedStays) {
  const TemporaryFolder folder;
  const int status = in_child([&] {
    auto journal = LmdbJournal::open(folder);
    if (!journal || !(*journal)->append(made_entries(0, 5))) return 1;
    ::raise(SIGKILL);
    return 2;
  });
  ASSERT_EQ(status, 128 + SIGKILL);
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal);
  EXPECT_EQ((*journal)->head().size, 5u);
}

TEST(DataFolder, SlotsOfKilledReadersAreFreed) {
  const TemporaryFolder folder;
  auto journal = LmdbJournal::open(folder);
  ASSERT_TRUE(journal && (*journal)->append(made_entries(0, 5)));
  const int status = in_child([&] {
    auto environment =
        Environment::open(DataFolder{folder}.log(), {.map_bytes = 1 << 30, .flags = MDB_NOTLS});
    if (!environment) return 1;
    const auto reading = Transaction::read(*environment);
    if (!reading) return 2;
    ::raise(SIGKILL);
    return 3;
  });
  ASSERT_EQ(status, 128 + SIGKILL);
  const auto freed = (*journal)->check_readers();
  ASSERT_TRUE(freed);
  EXPECT_EQ(*freed, 1);
  EXPECT_EQ(*(*journal)->check_readers(), 0);
}

struct FileSystemRow {
  const char* name;
  FileSystemFacts facts;
  const char* refused_for;  // nullptr: accepted
};

TEST(DataFolder, LiesOnALocalFileSystemThatCanBeWritten) {
  const FileSystemRow rows[] = {
      {"ext4", {0xEF53, false}, nullptr},          {"xfs", {0x58465342, false}, nullptr},
      {"btrfs", {0x9123683E, false}, nullptr},     {"tmpfs", {0x01021994, false}, nullptr},
      {"overlay", {0x794c7630, false}, nullptr},   {"ext4, read-only", {0xEF53, true}, "read-only"},
      {"NFS", {0x6969, false}, "(NFS)"},           {"CIFS", {0xFF534D42, false}, "(CIFS)"},
      {"SMB 2", {0xFE534D42, false}, "(SMB2)"},    {"9P", {0x01021997, false}, "(9P)"},
      {"FUSE", {0x65735546, false}, "(FUSE)"},     {"Ceph", {0x00C36400, false}, "(Ceph)"},
      {"NFS, read-only", {0x6969, true}, "(NFS)"},
  };
  for (const FileSystemRow& row : rows) {
    SCOPED_TRACE(row.name);
    const auto checked = check_file_system(row.facts, "/srv/cadre");
    EXPECT_EQ(checked.has_value(), row.refused_for == nullptr);
    if (row.refused_for == nullptr || checked) continue;
    EXPECT_EQ(checked.error().code, ErrorCode::unavailable);
    EXPECT_NE(checked.error().message.en.find(row.refused_for), std::string::npos)
        << checked.error().message.en;
    EXPECT_NE(checked.error().message.en.find("/srv/cadre"), std::string::npos);
  }
}

TEST(DataFolder, AFolderThatCannotBeMadeIsNamed) {
  const auto opened = LmdbJournal::open("/proc/cadre-data");  // no process, root or not, makes folders there
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().message.en.find("/proc/cadre-data"), std::string::npos);
}

TEST(DataFolder, AFileInItsPlaceIsAnError) {
  const TemporaryFolder folder;
  write_file(folder.path() / "data", "a file");
  EXPECT_FALSE(LmdbJournal::open(folder.path() / "data"));
}

}  // namespace
}  // namespace cadre
