#include "storage/salvage.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "storage/files.hpp"
#include "storage/journal_format.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kPageBytes = 4096;
constexpr std::size_t kPageHeader = 16;  // number, pad, flags, lower, upper
constexpr std::size_t kNodeHeader = 8;   // size low, size high, flags, key size
constexpr unsigned kLeafPage = 0x02;
constexpr unsigned kLeafOfFixed = 0x20;
constexpr unsigned kBigData = 0x01;  // the value lies on pages of its own; the node holds their number

unsigned two_bytes(std::string_view page, std::size_t at) {
  return static_cast<unsigned char>(page[at]) |
         static_cast<unsigned>(static_cast<unsigned char>(page[at + 1])) << 8;
}

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

  Result<void> look_at(std::string_view page) {
    const unsigned flags = two_bytes(page, 10);
    const std::size_t lower = two_bytes(page, 12);
    if ((flags & kLeafPage) == 0 || (flags & kLeafOfFixed) != 0 || lower > page.size()) return {};
    for (std::size_t at = kPageHeader; at + 2 <= lower; at += 2)
      CHECK(look_at_node(page, two_bytes(page, at)));
    return {};
  }

  Position first_missing() const {
    std::uint64_t position = 0;
    while (position < found_.size() && found_[position]) ++position;
    return Position{position};
  }

 private:
  Result<void> look_at_node(std::string_view page, std::size_t at) {
    if (at + kNodeHeader + 8 > page.size() || two_bytes(page, at + 6) != 8) return {};
    const std::uint64_t length = two_bytes(page, at) | std::uint64_t{two_bytes(page, at + 2)} << 16;
    const std::uint64_t position = integer_of(page.substr(at + kNodeHeader, 8));
    const std::size_t data = at + kNodeHeader + 8;
    if ((two_bytes(page, at + 4) & kBigData) == 0) {
      if (data + length <= page.size()) note(position, page.substr(data, length));
      return {};
    }
    if (data + 8 > page.size() || length > kPageBytes * 32) return {};
    const std::uint64_t overflow = integer_of(page.substr(data, 8)) * kPageBytes + kPageHeader;
    TRY(value, read_at(file_, overflow, length));
    note(position, value);
    return {};
  }

  void note(std::uint64_t position, std::string_view value) {
    constexpr std::uint64_t kPositionsMax = std::uint64_t{1} << 32;
    const StoredEntry entry = stored_entry(value);
    if (entry.bytes.empty() || position >= kPositionsMax || leaf_hash(entry.bytes) != entry.leaf) return;
    if (position >= found_.size()) found_.resize(position + 1);
    found_[position] = true;
  }

  const File& file_;
  std::vector<bool> found_;
};

}  // namespace

Result<Position> first_missing_entry(const std::filesystem::path& data_file) {
  TRY(file, File::open(data_file, O_RDONLY));
  Salvage salvage(file);
  for (std::uint64_t offset = 0;; offset += kPageBytes) {
    TRY(page, read_at(file, offset, kPageBytes));
    if (page.size() < kPageBytes) return salvage.first_missing();
    CHECK(salvage.look_at(page));
  }
}

}  // namespace cadre
