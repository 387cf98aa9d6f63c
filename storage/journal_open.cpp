#include "storage/journal_open.hpp"

#include "storage/journal_format.hpp"

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

// LMDB takes an empty file for a new environment, and reading beyond the end of a short one kills the
// process.
Result<void> check_length(const fs::path& file, std::uint64_t bytes_expected) {
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(file, error);
  if (!error && bytes >= bytes_expected) return {};
  const std::string expected = std::to_string(bytes_expected);
  const std::string found = error ? "?" : std::to_string(bytes);
  return fail(ErrorCode::corruption,
              {"cần tệp nhật ký '" + file.string() + "' dài ít nhất " + expected + " byte, nhưng có " + found,
               "expected the log file '" + file.string() + "' to have at least " + expected +
                   " bytes, but it has " + found});
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

// Recomputes the leaves of the last, unfinished tile from the entries' bytes.
Result<void> add_last_leaves(const Transaction& transaction, const JournalTables& tables, std::uint64_t size,
                             Frontier& frontier) {
  std::vector<TileRow> none;
  for (std::uint64_t i = frontier.size(); i < size; ++i) {
    TRY(value, transaction.get(tables.entries, IntegerKey(i).view()));
    if (!value) return missing_entry(Position{i}, size);
    const StoredEntry entry = stored_entry(*value);
    const Hash leaf = leaf_hash(entry.bytes);
    if (leaf != entry.leaf) return damaged_entry(Position{i}, entry.leaf, leaf);
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
  CHECK(add_last_leaves(transaction, tables, size, frontier));
  return frontier;
}

Result<TreeHead> load_head(const Transaction& transaction, const JournalTables& tables) {
  TRY(record, transaction.get(tables.main, kHeadKey));
  TRY(head, decode_head(record.value_or(std::string_view{})));
  TRY(entries, transaction.rows(tables.entries));
  if (entries != head.size) return missing_entry(Position{std::min(entries, head.size)}, head.size);
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
  CHECK(check_length(file, 2 * kPageBytesMin));
  TRY(environment, Environment::open(folder.log(), environment_options(options)));
  CHECK(check_length(file, environment.used_bytes()));
  TRY(transaction, Transaction::write(environment));
  TRY(main, transaction.open_table(nullptr, 0));
  CHECK(check_format(transaction, main));
  TRY(tables, open_tables(transaction, 0));
  TRY(frontier, check_tree(transaction, tables));
  CHECK(commit(std::move(transaction), {"mở nhật ký", "open the log"}));
  return OpenedLog{std::move(environment), tables, frontier};
}

}  // namespace cadre
