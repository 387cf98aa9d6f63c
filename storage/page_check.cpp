#include "storage/page_check.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <string>
#include <vector>

#include "storage/files.hpp"
#include "storage/lmdb_page.hpp"

namespace cadre {
namespace {

using lmdb_page::eight_bytes;
using lmdb_page::flags_of;
using lmdb_page::four_bytes;
using lmdb_page::kBigData;
using lmdb_page::kBranch;
using lmdb_page::kHeaderBytes;
using lmdb_page::kLeaf;
using lmdb_page::kLeafOfFixed;
using lmdb_page::kLeafOfValues;
using lmdb_page::kMeta;
using lmdb_page::kNodeHeaderBytes;
using lmdb_page::kOverflow;
using lmdb_page::kSubTable;
using lmdb_page::number_of;
using lmdb_page::two_bytes;

constexpr std::uint32_t kMagic = 0xBEEFC0DE;
constexpr std::size_t kPageBytesMin = 512, kPageBytesMax = 65536;
constexpr std::size_t kMetaAt =
    kHeaderBytes;  // magic, version, address, map size, two tables, last page, number
constexpr std::size_t kTablesAt = kMetaAt + 24, kTableBytes = 48;
constexpr std::size_t kLastPageAt = kTablesAt + 2 * kTableBytes, kTransactionAt = kLastPageAt + 8;
constexpr std::uint64_t kNoPage = ~std::uint64_t{0};
constexpr unsigned kDepthMax = 32;       // LMDB's own
constexpr unsigned kIntegerKeys = 0x08;  // the only flag that tables of ours have
constexpr std::size_t kIntegerKeyBytes = 8;
constexpr unsigned kKinds = kBranch | kLeaf | kOverflow | kMeta | kLeafOfFixed | kLeafOfValues;

// pad (4), flags (2), depth (2), how many pages of each kind (24), entries (8), root (8)
struct Table {
  unsigned flags = 0, depth = 0;
  std::uint64_t root = kNoPage;
  explicit Table(std::string_view record)
      : flags(two_bytes(record, 4)), depth(two_bytes(record, 6)), root(eight_bytes(record, 40)) {}
};

class PageWalk {
 public:
  PageWalk(const File& file, std::uint64_t file_bytes) : file_(file), file_bytes_(file_bytes) {}

  Result<void> run() {
    TRY(meta, present_meta());
    if (meta.empty()) return {};
    page_bytes_ = four_bytes(meta, kTablesAt);
    if (!std::has_single_bit(page_bytes_) || page_bytes_ < kPageBytesMin || page_bytes_ > kPageBytesMax)
      return wrong(0, "cỡ trang sai", "its size of a page is none");
    last_ = eight_bytes(meta, kLastPageAt);
    seen_.assign(file_bytes_ / page_bytes_ + 1, false);
    const std::string_view tables = std::string_view(meta).substr(kTablesAt);
    of_free_pages_ = true;
    CHECK(walk_table(Table(tables.substr(0, kTableBytes))));
    of_free_pages_ = false;
    CHECK(walk_table(Table(tables.substr(kTableBytes, kTableBytes))));
    CHECK(check_header(last_long_value_));
    for (const std::uint64_t page : free_) CHECK(take_free(page));
    return {};
  }

 private:
  static tl::unexpected<Error> wrong(std::uint64_t page, std::string_view vi, std::string_view en) {
    const std::string number = std::to_string(page);
    return fail(ErrorCode::corruption,
                {"trang " + number + " của tệp nhật ký bị hỏng: " + std::string(vi),
                 "expected the pages of the log file to be in order, but page " + number +
                     " is not: " + std::string(en)},
                {}, "log.page");
  }

  Result<std::string> read_at(std::uint64_t offset, std::size_t length) const {
    std::string bytes(length, '\0');
    const ssize_t got = ::pread(file_.descriptor(), bytes.data(), length, static_cast<off_t>(offset));
    if (got < 0) return file_fail(errno, {"đọc", "read"}, "data.mdb");
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
  }

  // LMDB keeps two, and goes by the one that was written last. Empty: these are no pages of LMDB.
  Result<std::string> present_meta() const {
    constexpr std::size_t kBytes = kTransactionAt + 8;
    std::string present;
    std::uint64_t offset = 0;
    for (int i = 0; i < 2; ++i) {
      TRY(meta, read_at(offset, kBytes));
      const bool known =
          meta.size() == kBytes && four_bytes(meta, kMetaAt) == kMagic && (flags_of(meta) & kMeta) != 0;
      if (!known) return std::string();
      offset = four_bytes(meta, kTablesAt);  // the size of a page, as the first says it
      if (present.empty() || eight_bytes(meta, kTransactionAt) > eight_bytes(present, kTransactionAt))
        present = std::move(meta);
    }
    return present;
  }

  Result<void> walk_table(const Table& table) {
    if ((table.flags & ~kIntegerKeys) != 0)
      return wrong(0, "bảng lạ", "it names a table that is none of ours");
    if (table.root == kNoPage) return {};
    if (table.depth == 0 || table.depth > kDepthMax)
      return wrong(table.root, "độ sâu sai", "its table has an impossible depth");
    return walk(table.root, table.depth, table);
  }

  Result<void> take(std::uint64_t number) {
    if (number < 2 || number > last_ || number >= file_bytes_ / page_bytes_)
      return wrong(number, "nằm ngoài tệp", "it is not in the file");
    if (seen_[number]) return wrong(number, "dùng hai lần", "it stands in two places");
    seen_[number] = true;
    return {};
  }

  Result<void> walk(std::uint64_t number, unsigned levels, const Table& table) {
    CHECK(take(number));
    TRY(page, read_at(number * page_bytes_, page_bytes_));
    const unsigned kind = levels > 1 ? kBranch : kLeaf;
    if (page.size() != page_bytes_ || number_of(page) != number || (flags_of(page) & kKinds) != kind)
      return wrong(number, "không phải trang mà bảng cần", "it is not the page that its table needs");
    const std::size_t lower = two_bytes(page, 12), upper = two_bytes(page, 14);
    const std::size_t nodes = (std::max(lower, kHeaderBytes) - kHeaderBytes) / 2;
    if (lower % 2 != 0 || lower > upper || upper > page_bytes_ || nodes < (levels > 1 ? 2u : 1u))
      return wrong(number, "mục lục sai", "its directory is damaged");
    for (std::size_t i = 0; i < nodes; ++i) {
      const std::size_t at = two_bytes(page, kHeaderBytes + 2 * i);
      const bool here = at % 2 == 0 && at >= upper && at + kNodeHeaderBytes <= page_bytes_;
      if (!here || at + kNodeHeaderBytes + two_bytes(page, at + 6) > page_bytes_)
        return wrong(number, "mục nằm ngoài trang", "a row does not lie in it");
      CHECK(levels > 1 ? below(page, at, i, levels, table) : look_at_row(page, at, table));
    }
    return {};
  }

  static bool is_key_of(const Table& table, std::size_t bytes) {
    return (table.flags & kIntegerKeys) == 0 || bytes == kIntegerKeyBytes;
  }

  // The first key of a branch is never looked at, and may be left out.
  Result<void> below(const std::string& page, std::size_t at, std::size_t index, unsigned levels,
                     const Table& table) {
    if (index > 0 && !is_key_of(table, two_bytes(page, at + 6)))
      return wrong(number_of(page), "khóa sai cỡ", "a key has the wrong size");
    const std::uint64_t child = four_bytes(page, at) | std::uint64_t{two_bytes(page, at + 4)} << 32;
    return walk(child, levels - 1, table);
  }

  Result<void> look_at_row(const std::string& page, std::size_t at, const Table& table) {
    const std::size_t size = four_bytes(page, at), key = two_bytes(page, at + 6);
    const unsigned flags = two_bytes(page, at + 4);
    const std::size_t value = at + kNodeHeaderBytes + key;
    const std::size_t here = flags == kBigData ? sizeof(std::uint64_t) : size;
    if (!is_key_of(table, key) || (flags & ~(kBigData | kSubTable)) != 0 || value + here > page_bytes_)
      return wrong(number_of(page), "mục nằm ngoài trang", "a row does not lie in it");
    if (flags == kBigData) return take_long_value({eight_bytes(page, value), size});
    const std::string_view bytes = std::string_view(page).substr(value, size);
    if (of_free_pages_) return note_free(bytes, number_of(page));
    if (flags != kSubTable) return {};
    if (size != kTableBytes) return wrong(number_of(page), "bảng sai cỡ", "the record of a table is damaged");
    return walk_table(Table(bytes));
  }

  struct LongValue {
    std::uint64_t first = 0;
    std::size_t bytes = 0;
  };

  std::uint64_t pages_of(const LongValue& value) const {
    return (kHeaderBytes + value.bytes + page_bytes_ - 1) / page_bytes_;
  }

  Result<void> take_long_value(const LongValue& value) {
    for (std::uint64_t i = 0; i < pages_of(value); ++i) CHECK(take(value.first + i));
    if (!of_free_pages_) return last_long_value_ = value, Result<void>();
    CHECK(check_header(value));
    TRY(bytes, read_at(value.first * page_bytes_ + kHeaderBytes, value.bytes));
    return note_free(bytes, value.first);
  }

  // LMDB asks pages that it gives back how many they are. Of long values these are its own lists, and the
  // last row of entries: the others are never written again.
  Result<void> check_header(const LongValue& value) const {
    if (value.bytes == 0) return {};
    TRY(page, read_at(value.first * page_bytes_, kHeaderBytes));
    const bool right = page.size() == kHeaderBytes && number_of(page) == value.first &&
                       (flags_of(page) & kKinds) == kOverflow && four_bytes(page, 12) == pages_of(value);
    return right ? Result<void>() : wrong(value.first, "đầu trang sai", "its header is damaged");
  }

  // A list of pages that may be used again: how many, then their numbers.
  Result<void> note_free(std::string_view bytes, std::uint64_t page) {
    const std::size_t held = bytes.size() / sizeof(std::uint64_t);
    if (held == 0 || eight_bytes(bytes, 0) >= held)
      return wrong(page, "danh sách trang trống sai", "its list of free pages is damaged");
    for (std::size_t i = 1; i <= eight_bytes(bytes, 0); ++i)
      free_.push_back(eight_bytes(bytes, i * sizeof(std::uint64_t)));
    return {};
  }

  // It may lie behind the end of the file: LMDB numbers pages that it never came to use.
  Result<void> take_free(std::uint64_t page) {
    if (page < seen_.size() || page < 2 || page > last_) return take(page);
    return {};
  }

  const File& file_;
  std::uint64_t file_bytes_;
  std::size_t page_bytes_ = 0;
  std::uint64_t last_ = 0;  // that was ever used
  std::vector<bool> seen_;
  LongValue last_long_value_;
  bool of_free_pages_ = false;  // the table that is walked
  std::vector<std::uint64_t> free_;
};

}  // namespace

Result<void> check_pages(const std::filesystem::path& data_file) {
  TRY(file, File::open(data_file, O_RDONLY));
  std::error_code error;
  const std::uint64_t bytes = std::filesystem::file_size(data_file, error);
  if (error) return file_fail(error.value(), {"đọc", "read"}, data_file);
  return PageWalk(file, bytes).run();
}

}  // namespace cadre
