// The power goes in the middle of a commit. The disk then holds any part of the pages that were on their way,
// whole or torn, and the header of before, or one torn on its way: the log opens as it stood before the
// batch, or after it.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "storage/lmdb_journal.hpp"
#include "storage/verify.hpp"
#include "tests/storage/folder.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kSector = 512;       // written as a whole by any disk
constexpr std::size_t kHeaderPages = 2;    // LMDB writes one of them last, behind the sync of all others
constexpr std::size_t kHeaderBytes = 256;  // more than what a commit changes of a header

// One commit, as the disk saw it.
struct Commit {
  std::string before, after;  // the file
  std::uint64_t size_before = 0, size_after = 0;

  std::string page(const std::string& file, std::size_t number) const {
    const std::size_t at = number * kPage;
    return at < file.size() ? file.substr(at, kPage) : std::string(kPage, '\0');
  }
  std::vector<std::size_t> changed_pages(bool headers) const {
    std::vector<std::size_t> changed;
    for (std::size_t n = 0; n * kPage < after.size(); ++n)
      if ((n < kHeaderPages) == headers && page(before, n) != page(after, n)) changed.push_back(n);
    return changed;
  }
};

void put(std::string& file, std::size_t at, std::string_view bytes) {
  if (file.size() < at + bytes.size()) file.resize(at + bytes.size(), '\0');  // a hole reads as zeros
  file.replace(at, bytes.size(), bytes);
}

class PowerCut : public ::testing::Test {
 protected:
  PowerCut() { std::printf("CADRE_SEED=%u\n", seed_); }
  // Batches of one to five entries, from a few bytes to several pages: new pages, reused ones, overflow
  // pages.
  std::vector<Commit> commits(int count) {
    std::vector<Commit> all;
    const TemporaryFolder folder;
    auto journal = LmdbJournal::open(folder);
    EXPECT_TRUE(journal);
    const auto file = folder.path() / "log" / "data.mdb";
    for (int n = 0; n < count; ++n) {
      Commit commit{file_bytes(file), {}, (*journal)->head().size, 0};
      const std::size_t bytes = random_() % 5 == 0 ? 9000 : 100 + random_() % 1500;
      EXPECT_TRUE((*journal)->append(made_entries(commit.size_before, 1 + random_() % 5, bytes)));
      commit.after = file_bytes(file);
      commit.size_after = (*journal)->head().size;
      roots_[commit.size_after] = (*journal)->head().root;
      all.push_back(std::move(commit));
    }
    return all;
  }

  // The log comes up as it stood before or after, whole, and goes on.
  std::uint64_t expect_sound(const std::string& file, const Commit& commit) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "log");
    write_file(folder.path() / "log" / "data.mdb", file);
    auto journal = LmdbJournal::open(folder);
    EXPECT_TRUE(journal) << journal.error().message.en;
    if (!journal) return UINT64_MAX;
    const TreeHead head = (*journal)->head();
    EXPECT_TRUE(head.size == commit.size_before || head.size == commit.size_after) << head.size;
    const auto verified = verify(**journal);
    EXPECT_TRUE(verified && *verified == head) << "every hash recomputes";
    if (head.size > 0 && roots_.contains(head.size)) {
      EXPECT_EQ(head.root, roots_[head.size]);
    }
    EXPECT_TRUE((*journal)->append(made_entries(head.size, 2)));
    EXPECT_TRUE(verify(**journal));
    return head.size;
  }

  std::uint32_t seed_ = test::seed_from_environment();
  std::mt19937 random_{seed_};
  std::map<std::uint64_t, Hash> roots_;
};

TEST_F(PowerCut, BeforeTheHeaderLeavesTheLogOfBefore) {
  SCOPED_TRACE("seed " + std::to_string(seed_));
  constexpr int kStatesOfACommit = 12;
  for (const Commit& commit : commits(16)) {
    const auto pages = commit.changed_pages(false);
    ASSERT_FALSE(pages.empty());
    for (int state = 0; state < kStatesOfACommit; ++state) {
      std::string file = commit.before;
      for (const std::size_t page : pages) {
        const std::string bytes = commit.page(commit.after, page);
        for (std::size_t sector = 0; sector < kPage; sector += kSector) {
          // The first state has every page, the second none; the others tear pages apart.
          const bool written = state == 0 || (state != 1 && random_() % 2 == 0);
          if (written) put(file, page * kPage + sector, std::string_view(bytes).substr(sector, kSector));
        }
      }
      file.resize((file.size() + kPage - 1) / kPage * kPage, '\0');
      EXPECT_EQ(expect_sound(file, commit), commit.size_before) << "state " << state;
      if (HasFailure()) return;
    }
  }
}

TEST_F(PowerCut, InTheHeaderLeavesTheLogOfBeforeOrAfter) {
  SCOPED_TRACE("seed " + std::to_string(seed_));
  for (const Commit& commit : commits(4)) {
    const auto headers = commit.changed_pages(true);
    ASSERT_EQ(headers.size(), 1u) << "one header a commit, so that the other stays as it was";
    const std::size_t at = headers.front() * kPage;
    std::set<std::uint64_t> came_up;
    for (std::size_t written = 0; written <= kHeaderBytes; written += 8) {
      std::string file = commit.after;
      put(file, at, commit.page(commit.before, headers.front()));
      put(file, at, std::string_view(commit.after).substr(at, written));
      came_up.insert(expect_sound(file, commit));
      if (HasFailure()) return;
    }
    EXPECT_EQ(came_up, (std::set<std::uint64_t>{commit.size_before, commit.size_after}));
  }
}

}  // namespace
}  // namespace cadre
