#include "storage/journal_open.hpp"

#include "storage/entry_table.hpp"
#include "storage/journal_format.hpp"
#include "storage/page_check.hpp"
#include "storage/salvage.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kPageBytesMin = 4096;

EnvironmentOptions environment_options(const JournalOptions& options) {
  return {.map_bytes = options.map_bytes,
          .tables_max = 8,
          .readers_max = options.readers_max,
          .flags = MDB_NOTLS | MDB_NORDAHEAD | options.environment_flags};
}

Result<JournalTables> open_tables(Transaction& transaction, unsigned create) {
  TRY(main, transaction.open_table(nullptr, 0));
  TRY(entries, transaction.open_table(kEntriesTable, MDB_INTEGERKEY | create));
  TRY(tree, transaction.open_table(kTreeTable, MDB_INTEGERKEY | create));
  return JournalTables{main, entries, tree};
}

Result<void> commit(Transaction transaction, const Text& doing) {
  if (const int code = std::move(transaction).commit()) return lmdb_fail(code, doing);
  return {};
}

Result<void> write_first_records(const Environment& environment) {
  TRY(transaction, Transaction::write(environment));
  TRY(tables, open_tables(transaction, MDB_CREATE));
  const std::uint32_t format = kJournalFormat;
  CHECK(transaction.put(tables.main, kFormatKey, {reinterpret_cast<const char*>(&format), sizeof format}));
  CHECK(transaction.put(tables.main, kHeadKey, encode_head({0, empty_root()})));
  return commit(std::move(transaction), {"tạo nhật ký", "make the log"});
}

std::uint64_t length_of(const fs::path& file) {
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(file, error);
  return error ? 0 : bytes;
}

tl::unexpected<Error> cut_short(const fs::path& file, std::uint64_t found, std::uint64_t expected) {
  const auto missing = first_missing_entry(file);
  const std::string from = missing ? std::to_string(missing->value) : "0";
  return fail(ErrorCode::corruption,
              {"cần tệp nhật ký dài " + std::to_string(expected) + " byte, nhưng chỉ có " +
                   std::to_string(found) + "; mất các mục từ vị trí " + from,
               "expected a log file of " + std::to_string(expected) + " bytes, but it has " +
                   std::to_string(found) + "; entries are missing from position " + from + " on"});
}

// What LMDB cannot walk without harm: with what can still be found in it.
tl::unexpected<Error> out_of_order(const fs::path& file, Error error) {
  const auto missing = error.code == ErrorCode::corruption ? first_missing_entry(file) : Position{0};
  if (error.code == ErrorCode::corruption && missing) {
    const std::string from = std::to_string(missing->value);
    error.message.vi += "; mất các mục từ vị trí " + from;
    error.message.en += "; entries are missing from position " + from + " on";
  }
  return tl::make_unexpected(std::move(error));
}

Result<void> check_format(const Transaction& transaction, TableHandle main) {
  TRY(record, transaction.get(main, kFormatKey));
  std::uint32_t format = 0;
  if (record && record->size() == sizeof format) std::memcpy(&format, record->data(), sizeof format);
  const std::string found = std::to_string(format);
  const std::string known = std::to_string(kJournalFormat);
  if (format == 0)
    return fail(ErrorCode::corruption, {"cần bản ghi phiên bản định dạng, nhưng không có",
                                        "expected a record of the format version, but there is none"});
  if (format > kJournalFormat)
    return fail(ErrorCode::unavailable, {"cần thư mục dữ liệu định dạng " + known +
                                             " trở xuống, nhưng phiên bản mới hơn đã ghi định dạng " + found,
                                         "expected a data folder of format " + known +
                                             " or older, but a newer version wrote format " + found});
  return {};
}

// Adds the leaves that the frontier lacks, computed from the entries' bytes.
Result<void> add_leaves(const Transaction& transaction, const JournalTables& tables, std::uint64_t size,
                        Frontier& frontier) {
  TRY(cursor, Cursor::open(transaction.handle(), tables.entries));
  EntryWalk walk(cursor.handle(), Position{frontier.size()});
  std::vector<TileRow> none;
  for (std::uint64_t i = frontier.size(); i < size; ++i) {
    const auto entry = walk.next();
    if (!entry) return missing_entry(Position{i}, size);
    const Hash leaf = leaf_hash(entry->bytes);
    if (leaf != entry->leaf) return damaged_entry(Position{i}, entry->leaf, leaf);
    frontier.append(leaf, none);
  }
  return {};
}

// The right edge of a tree of `size`, from the unfinished tile of every level: at most 255 hashes each.
Result<Frontier> load_frontier(const Transaction& transaction, const JournalTables& tables,
                               std::uint64_t size) {
  Frontier frontier;
  for (unsigned level = kTileLevels - 1; level >= 1; --level) {
    const std::uint64_t rows = rows_at(level, size);
    for (std::uint64_t i = rows / kTileWidth * kTileWidth; i < rows; ++i) {
      TRY(value, transaction.get(tables.tree, IntegerKey(row_key(level, i)).view()));
      if (!value || value->size() != sizeof(Hash))
        return missing_entry(Position{i << (kTileHeight * level)}, size);
      frontier.append_row(level, hash_of(*value));
    }
  }
  CHECK(add_leaves(transaction, tables, size, frontier));
  return frontier;
}

Result<TreeHead> load_head(const Transaction& transaction, const JournalTables& tables) {
  TRY(record, transaction.get(tables.main, kHeadKey));
  TRY(head, decode_head(record.value_or(std::string_view{})));
  TRY(cursor, Cursor::open(transaction.handle(), tables.entries));
  CHECK(last_row(cursor.handle(), head.size));
  return head;
}

Result<Frontier> check_tree(const Transaction& transaction, const JournalTables& tables) {
  TRY(head, load_head(transaction, tables));
  TRY(frontier, load_frontier(transaction, tables, head.size));
  const Hash root = frontier.root();
  if (root == head.root) return frontier;
  const std::string size = std::to_string(head.size);
  return fail(ErrorCode::corruption,
              {"cần gốc cây của " + size + " mục là " + to_hex(head.root) + ", nhưng tính ra " + to_hex(root),
               "expected the root over " + size + " entries to be " + to_hex(head.root) +
                   ", but it computes to " + to_hex(root)});
}

// LMDB keeps the numbers of pages that may be used again in a table of its own, without which it cannot
// write.
bool check_free_pages(const Transaction& transaction) {
  constexpr TableHandle kFreePages = 0;
  const auto cursor = Cursor::open(transaction.handle(), kFreePages);
  MDB_val key{};
  MDB_val value{};
  for (const MDB_cursor_op end : {MDB_FIRST, MDB_LAST}) {
    const int code = cursor ? mdb_cursor_get(cursor->handle(), &key, &value, end) : MDB_CORRUPTED;
    if (code != 0 && code != MDB_NOTFOUND) return false;
  }
  return true;
}

// From the first entry on; open() itself looks at the last tile only.
bool check_every_entry(const OpenedLog& log) {
  const auto transaction = Transaction::read(log.environment);
  if (!transaction || !check_free_pages(*transaction)) return false;
  Frontier frontier;
  return add_leaves(*transaction, log.tables, log.frontier.size(), frontier).has_value() &&
         frontier.root() == log.frontier.root();
}

Result<OpenedLog> check_log(Environment environment) {
  TRY(transaction, Transaction::write(environment));
  TRY(main, transaction.open_table(nullptr, 0));
  CHECK(check_format(transaction, main));
  TRY(tables, open_tables(transaction, 0));
  TRY(frontier, check_tree(transaction, tables));
  CHECK(commit(std::move(transaction), {"mở nhật ký", "open the log"}));
  return OpenedLog{std::move(environment), tables, frontier};
}

// The file ends before the last page that LMDB numbers. That page may never have been used, so every entry is
// looked at; reading beyond the end of a mapped file would kill the process, so the file is filled up with
// zeros meanwhile.
Result<OpenedLog> check_short_log(Environment environment, const fs::path& file) {
  const std::uint64_t found = length_of(file);
  const std::uint64_t expected = environment.used_bytes();
  std::error_code error;
  fs::resize_file(file, expected, error);
  if (error) return file_fail(error.value(), {"xem xét", "examine"}, file);
  auto log = check_log(std::move(environment));
  const bool whole = found % kPageBytesMin == 0 && log && check_every_entry(*log);  // LMDB writes whole pages
  if (whole) return log;
  if (log) log->environment = Environment();
  fs::resize_file(file, found, error);
  return cut_short(file, found, expected);
}

}  // namespace

Result<void> make_log(const DataFolder& folder, const JournalOptions& options) {
  const fs::path beside =
      folder.log().string() + ".new";  // left behind by a process that died while making it
  std::error_code error;
  fs::remove_all(beside, error);
  CHECK(make_folder(beside));
  {
    TRY(environment, Environment::open(beside, environment_options(options)));
    CHECK(write_first_records(environment));
  }
  CHECK(sync_folder(beside));
  return rename_durably(beside, folder.log());
}

Result<OpenedLog> open_log(const DataFolder& folder, const JournalOptions& options) {
  const fs::path file = folder.log() / "data.mdb";
  // LMDB would take an empty file for a new environment.
  if (length_of(file) < 2 * kPageBytesMin) return cut_short(file, length_of(file), 2 * kPageBytesMin);
  if (auto walked = check_pages(file); !walked) return out_of_order(file, std::move(walked).error());
  TRY(environment, Environment::open(folder.log(), environment_options(options)));
  if (length_of(file) < environment.used_bytes()) return check_short_log(std::move(environment), file);
  return check_log(std::move(environment));
}

}  // namespace cadre
