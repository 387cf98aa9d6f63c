#include "storage/salvage.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "storage/entry_row.hpp"
#include "storage/files.hpp"
#include "storage/journal_format.hpp"
#include "storage/lmdb_page.hpp"

namespace cadre {
namespace {

using lmdb_page::flags_of;
using lmdb_page::four_bytes;
using lmdb_page::kBigData;
using lmdb_page::kHeaderBytes;
using lmdb_page::kLeaf;
using lmdb_page::kLeafOfFixed;
using lmdb_page::kNodeHeaderBytes;
using lmdb_page::kOverflow;
using lmdb_page::number_of;
using lmdb_page::two_bytes;

constexpr std::uint64_t kPageBytes = 4096;
constexpr unsigned kValuePagesMax = 32;  // more than the longest entry needs

Result<std::string> read_at(const File& file, std::uint64_t offset, std::uint64_t length) {
  std::string bytes(length, '\0');
  const ssize_t got = ::pread(file.descriptor(), bytes.data(), length, static_cast<off_t>(offset));
  if (got < 0) return file_fail(errno, {"đọc", "read"}, "data.mdb");
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

class Salvage {
 public:
  explicit Salvage(const File& file) : file_(file) {}

  // `number`: which page of the file it is. Pages say so themselves; the later ones of a long value do not.
  Result<void> look_at(std::string_view page, std::uint64_t number) {
    if (number_of(page) != number) return {};
    const unsigned flags = flags_of(page);
    if ((flags & kOverflow) != 0) return look_at_long_value(page, number);
    const std::size_t lower = two_bytes(page, 12);
    if ((flags & kLeaf) == 0 || (flags & kLeafOfFixed) != 0 || lower > page.size()) return {};
    for (std::size_t at = kHeaderBytes; at + 2 <= lower; at += 2) look_at_node(page, two_bytes(page, at));
    return {};
  }

  Position first_missing() const {
    std::uint64_t position = 0;
    while (position < found_.size() && found_[position]) ++position;
    return Position{position};
  }

 private:
  Result<void> look_at_long_value(std::string_view page, std::uint64_t number) {
    const std::uint64_t pages = std::clamp(four_bytes(page, 12), 1u, kValuePagesMax);
    TRY(value, read_at(file_, number * kPageBytes + kHeaderBytes, pages * kPageBytes - kHeaderBytes));
    note(value);
    return {};
  }

  void look_at_node(std::string_view page, std::size_t at) {
    if (at + kNodeHeaderBytes > page.size() || (two_bytes(page, at + 4) & kBigData) != 0) return;
    const std::size_t data = at + kNodeHeaderBytes + two_bytes(page, at + 6);
    const std::size_t length = four_bytes(page, at);
    if (data + length <= page.size()) note(page.substr(data, length));
  }

  // A row, whose end may be cut off; behind its end on the page lies anything.
  void note(std::string_view value) {
    constexpr std::uint64_t kPositionsMax = std::uint64_t{1} << 32;
    const auto row = EntryRow::read(value);
    if (!row || row->end() > kPositionsMax) return;
    for (std::uint64_t position = row->first(); position < row->end(); ++position) {
      const auto entry = row->at(position);
      if (!entry || leaf_hash(entry->bytes) != entry->leaf) continue;
      if (position >= found_.size()) found_.resize(position + 1);
      found_[position] = true;
    }
  }

  const File& file_;
  std::vector<bool> found_;
};

}  // namespace

Result<Position> first_missing_entry(const std::filesystem::path& data_file) {
  TRY(file, File::open(data_file, O_RDONLY));
  Salvage salvage(file);
  for (std::uint64_t number = 0;; ++number) {
    TRY(page, read_at(file, number * kPageBytes, kPageBytes));
    if (page.size() < kPageBytes) return salvage.first_missing();
    CHECK(salvage.look_at(page, number));
  }
}

}  // namespace cadre
