// Rows and pages of a log that a disk has changed. What LMDB does with a page that lies is LMDB's affair
// until it takes the process down: so each damaged file is opened by a process of its own.
#include <sys/wait.h>
#include <unistd.h>

#include "tests/fuzz/fuzz.hpp"
#include "tests/storage/damaged_log.hpp"

namespace cadre::test {
namespace {

class FuzzedLog : public Fuzz {
 protected:
  // A page or two overwritten, emptied, exchanged, shifted, cut off; or single bits.
  std::string damaged(std::string file) {
    constexpr std::size_t kPage = 4096;
    for (std::size_t n = 1 + mutation.below(3); n > 0; --n) {
      const std::size_t at = mutation.below(file.size() / kPage) * kPage;
      const std::size_t other = mutation.below(file.size() / kPage) * kPage;
      const std::size_t byte = at + mutation.below(mutation.below(2) == 0 ? 64 : kPage);
      switch (mutation.below(6)) {
        case 0:
          file.replace(at, kPage, file.substr(other, kPage));
          break;
        case 1:
          file.replace(at, kPage, kPage, '\0');
          break;
        case 2:
          file[byte] = static_cast<char>(mutation.below(256));
          break;
        case 3:
          for (std::size_t i = byte; i < std::min(byte + 8, at + kPage); ++i)
            file[i] = static_cast<char>(mutation.below(256));
          break;
        case 4:
          if (other > 0) file.resize(other);
          break;
        default:
          file[byte] = static_cast<char>(file[byte] ^ (1 << mutation.below(8)));
      }
    }
    return file;
  }
};

// 0: refused, or every entry is read as it was written, or the position of one that is not is named.
int look_at(const std::filesystem::path& folder) {
  const auto journal = LmdbJournal::open(folder);
  if (!journal) return journal.error().message.vi.empty() ? 1 : 0;
  std::uint64_t next = 0;
  bool wrong = false;
  const auto read = (*journal)->read(Position{0}, 10'000, [&](Position at, std::string_view bytes) {
    wrong = wrong || bytes != made_entry(at.value);
    next = at.value + 1;
    return true;
  });
  if (wrong) return 2;
  if (!read && read.error().message.en.find("position " + std::to_string(next)) == std::string::npos)
    return 3;
  if (!verify(**journal)) return 0;
  return next == (*journal)->head().size ? 0 : 4;
}

TEST_F(FuzzedLog, IsRefusedOrReadAsItWasWrittenAndTakesNoProcessDown) {
  const TemporaryFolder folder;
  {
    auto journal = LmdbJournal::open(folder);
    ASSERT_TRUE(journal);
    for (std::uint64_t i = 0; i < 20; ++i) ASSERT_TRUE((*journal)->append(made_entries(i * 30, 30)));
  }
  const std::filesystem::path file = folder.path() / "log" / "data.mdb";
  const std::string whole = file_bytes(file);
  const int all = rounds(300);
  for (int n = 0; n < all; ++n) {
    write_file(file, damaged(whole));
    const pid_t child = ::fork();
    if (child == 0) ::_exit(look_at(folder));
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status)) << "round " << n << ": signal " << WTERMSIG(status);
    if (WIFEXITED(status)) {
      EXPECT_EQ(WEXITSTATUS(status), 0) << "round " << n;
    }
  }
}

class FuzzedRow : public Fuzz {};

TEST_F(FuzzedRow, IsNotWholeOrItsEntriesTellByTheirHashes) {
  const std::vector<std::string> entries = {"one", "the second", "3", std::string(100, 'x')};
  const std::string value = row_of(70, entries);
  const int all = rounds(50'000);
  for (int n = 0; n < all; ++n) {
    const std::string bytes = mutation.of_bytes(value);
    const auto row = EntryRow::read(bytes);
    if (!row || !row->whole()) continue;
    const std::uint64_t end = std::min(row->end(), row->first() + 100);
    for (std::uint64_t at = row->first(); at < end; ++at) {
      const auto entry = row->at(at);
      if (!entry || leaf_hash(entry->bytes) != entry->leaf) continue;
      EXPECT_NE(std::find(entries.begin(), entries.end(), entry->bytes), entries.end());
    }
  }
}

}  // namespace
}  // namespace cadre::test
