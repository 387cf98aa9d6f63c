#include "storage/lmdb_journal.hpp"

#include <algorithm>

#include "engine/log/entry.hpp"
#include "storage/entry_table.hpp"
#include "storage/journal_format.hpp"
#include "storage/journal_open.hpp"
#include "storage/map_growth.hpp"

namespace cadre {
namespace {

constexpr unsigned kWeakFlags = MDB_NOSYNC | MDB_NOMETASYNC | MDB_WRITEMAP | MDB_MAPASYNC;
constexpr std::uint64_t kEntriesPerTransaction = 1024;

Result<void> check_flags(unsigned flags) {
  if ((flags & kWeakFlags) == 0) return {};
  return fail(ErrorCode::invalid_argument,
              {"cần môi trường nhật ký luôn ghi xuống đĩa, nhưng có cờ làm yếu việc ghi",
               "expected a log environment that always syncs, but a flag that weakens the sync is set"},
              "environment_flags", "journal.durable");
}

tl::unexpected<Error> poisoned_journal() {
  return fail(ErrorCode::unavailable,
              {"cần nhật ký còn ghi được, nhưng một lần ghi trước đã thất bại; tiến trình phải dừng",
               "expected a log that can be written, but an earlier write failed and the process must stop"});
}

Result<void> check_sizes(std::span<const std::string> entries) {
  for (const std::string& entry : entries) {
    if (!entry.empty() && entry.size() <= kEntryBytesMax) continue;
    const std::string bytes = std::to_string(entry.size());
    const std::string most = std::to_string(kEntryBytesMax);
    return fail(ErrorCode::invalid_argument,
                {"cần mục dài 1 đến " + most + " byte, nhưng có " + bytes,
                 "expected an entry of 1 to " + most + " bytes, but got " + bytes},
                {}, "entry.size");
  }
  return {};
}

// What the entries may take on disk: the last row once more and pages of their own, the rewritten paths of
// the trees, LMDB's list of free pages.
std::uint64_t pages_bytes(std::span<const std::string> entries) {
  std::uint64_t bytes = 64 * 4096;
  for (const std::string& entry : entries) bytes += entry.size() + 2 * 4096;
  return bytes;
}

}  // namespace

Result<std::unique_ptr<LmdbJournal>> LmdbJournal::open(const std::filesystem::path& data_folder,
                                                       const JournalOptions& options) {
  CHECK(check_flags(options.environment_flags));
  const DataFolder folder{data_folder};
  CHECK(make_folder(folder.root));
  CHECK(check_file_system(folder.root));
  TRY(lock, FolderLock::take(folder));
  if (!std::filesystem::exists(folder.log())) CHECK(make_log(folder, options));
  TRY(log, open_log(folder, options));
  CHECK(check_flags(log.environment.flags()));
  return std::unique_ptr<LmdbJournal>(new LmdbJournal(std::move(lock), std::move(log.environment), log.tables,
                                                      log.frontier, folder.root, options));
}

LmdbJournal::LmdbJournal(FolderLock lock, Environment environment, JournalTables tables, Frontier frontier,
                         std::filesystem::path folder, const JournalOptions& options)
    : options_(options),
      folder_(std::move(folder)),
      lock_(std::move(lock)),
      environment_(std::move(environment)),
      tables_(tables),
      readers_(environment_),
      frontier_(frontier),
      head_{frontier.size(), frontier.root()} {}

Result<void> LmdbJournal::has_room_for(std::uint64_t bytes) const {
  if (free_bytes(folder_) >= bytes + options_.free_bytes_min) return {};
  return fail(ErrorCode::unavailable,
              {"cần chỗ trống trên đĩa để ghi nhật ký, nhưng đĩa đã gần đầy",
               "expected room on the disk for the log, but the disk is nearly full"},
              {}, "disk.full");
}

Result<void> LmdbJournal::check_room(std::span<const std::string> entries) {
  const std::uint64_t bytes = pages_bytes(entries);
  CHECK(has_room_for(bytes));
  CHECK(make_room(environment_, readers_, bytes, options_.map_bytes_max));
  return {};
}

Result<void> LmdbJournal::write(Transaction& transaction, std::span<const std::string> entries,
                                Frontier& frontier) const {
  const std::uint64_t size = frontier.size();
  std::vector<Hash> leaves;
  std::vector<TileRow> rows;
  for (const std::string& entry : entries) {
    leaves.push_back(leaf_hash(entry));
    frontier.append(leaves.back(), rows);
  }
  TRY(cursor, Cursor::open(transaction.handle(), tables_.entries));
  CHECK(append_entries(cursor.handle(), size, entries, leaves));
  for (const TileRow& row : rows)
    CHECK(transaction.put(tables_.tree, IntegerKey(row_key(row.level, row.index)).view(), view_of(row.hash)));
  return transaction.put(tables_.main, kHeadKey, encode_head({frontier.size(), frontier.root()}));
}

Result<TreeHead> LmdbJournal::append(std::span<const std::string> entries) {
  if (poisoned_) return poisoned_journal();
  CHECK(check_sizes(entries));
  if (entries.empty()) return head();
  CHECK(check_room(entries));
  TRY(transaction, Transaction::write(environment_));
  Frontier frontier = frontier_;
  CHECK(write(transaction, entries, frontier));
  if (const int code = std::move(transaction).commit()) {
    poisoned_ = code != MDB_MAP_FULL;  // a full map is noticed before anything is written
    return lmdb_fail(code, {"ghi nhật ký xuống đĩa", "commit the log"});
  }
  frontier_ = frontier;
  const std::lock_guard lock(head_mutex_);
  head_ = {frontier.size(), frontier.root()};
  return head_;
}

TreeHead LmdbJournal::head() const {
  const std::lock_guard lock(head_mutex_);
  return head_;
}

Result<void> LmdbJournal::scan(
    Position from, std::size_t limit,
    const std::function<bool(Position, const Hash&, std::string_view)>& each) const {
  const std::uint64_t size = head().size;
  if (from.value >= size) return {};
  const std::uint64_t end = from.value + std::min<std::uint64_t>(limit, size - from.value);
  TRY(reader, readers_.acquire());
  std::uint64_t at = from.value;
  while (at < end) {
    TRY(cursor, reader.cursor(tables_.entries));
    const std::uint64_t pause = std::min(end, at + kEntriesPerTransaction);
    for (EntryWalk walk(cursor, Position{at}); at < pause; ++at) {
      const auto entry = walk.next();
      if (!entry) return missing_entry(Position{at}, size);
      if (!each(Position{at}, entry->leaf, entry->bytes)) return {};
    }
    if (at < end) CHECK(reader.renew());
  }
  return {};
}

Result<void> LmdbJournal::read(Position from, std::size_t limit,
                               const std::function<bool(Position, std::string_view)>& each) const {
  Result<void> checked;
  CHECK(scan(from, limit, [&](Position position, const Hash& stored, std::string_view bytes) {
    if (options_.check_reads) {
      const Hash leaf = leaf_hash(bytes);
      if (leaf != stored) checked = damaged_entry(position, stored, leaf);
    }
    return checked && each(position, bytes);
  }));
  return checked;
}

Result<std::string> LmdbJournal::at(Position position) const {
  const std::uint64_t size = head().size;
  if (position.value >= size) {
    const std::string at = std::to_string(position.value);
    return fail(ErrorCode::not_found,
                {"cần vị trí nhỏ hơn " + std::to_string(size) + ", nhưng là " + at,
                 "expected a position below " + std::to_string(size) + ", but got " + at});
  }
  Result<std::string> found = missing_entry(position, size);
  CHECK(scan(position, 1, [&](Position, const Hash& stored, std::string_view bytes) {
    const Hash leaf = leaf_hash(bytes);
    if (leaf == stored) {
      found = std::string(bytes);
    } else {
      found = damaged_entry(position, stored, leaf);
    }
    return false;
  }));
  return found;
}

Result<std::vector<Hash>> LmdbJournal::rows(unsigned level, std::uint64_t from, std::uint64_t count) const {
  std::vector<Hash> hashes;
  const std::uint64_t size = head().size;
  const std::uint64_t end = std::min(rows_at(level, size), from + count);
  if (level == 0) {
    CHECK(scan(Position{from}, count, [&](Position, const Hash& stored, std::string_view) {
      hashes.push_back(stored);
      return true;
    }));
    return hashes;
  }
  TRY(reader, readers_.acquire());
  for (std::uint64_t i = from; i < end; ++i) {
    const IntegerKey key(row_key(level, i));
    MDB_val k = as_value(key.view());
    MDB_val v{};
    const int code = mdb_get(reader.transaction(), tables_.tree, &k, &v);
    if (code != 0 || v.mv_size != sizeof(Hash))
      return missing_entry(Position{i << (kTileHeight * level)}, size);
    hashes.push_back(hash_of(as_view(v)));
  }
  return hashes;
}

Result<TreeHead> LmdbJournal::stored_head() const {
  TRY(reader, readers_.acquire());
  MDB_val key = as_value(kHeadKey);
  MDB_val value{};
  if (const int code = mdb_get(reader.transaction(), tables_.main, &key, &value))
    return lmdb_fail(code, {"đọc đầu cây", "read the tree head"});
  return decode_head(as_view(value));
}

JournalFigures LmdbJournal::figures() const {
  return {.map_bytes = environment_.map_bytes(),
          .used_bytes = environment_.used_bytes(),
          .reader_lag = environment_.reader_lag(),
          .readers = environment_.readers()};
}

}  // namespace cadre
