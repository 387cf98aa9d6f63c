#include "storage/log_file.hpp"

#include <algorithm>

#include "storage/data_folder.hpp"
#include "storage/journal_format.hpp"
#include "storage/page_check.hpp"
#include "storage/salvage.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kPageBytesMin = 4096;

std::uint64_t length_of(const fs::path& file) {
  std::error_code error;
  const std::uint64_t length = fs::file_size(file, error);
  return error ? 0 : length;
}

// Reading beyond the end of a mapped file would kill the process.
tl::unexpected<Error> cut_short(const fs::path& file) {
  const auto first = first_missing_entry(file);
  const std::string from = first ? std::to_string(first->value) : "?";
  return fail(ErrorCode::corruption, {"tệp nhật ký bị cắt ngắn: thiếu các mục từ vị trí " + from,
                                      "expected the whole file of the log, but it was cut short: entries are "
                                      "missing from position " +
                                          from + " on"});
}

Result<void> check_format(const std::optional<std::string_view>& record) {
  std::uint32_t format = 0;
  if (record && record->size() == sizeof format) std::memcpy(&format, record->data(), sizeof format);
  if (format == kJournalFormat) return {};
  return fail(
      ErrorCode::corruption,
      {"cần nhật ký định dạng " + std::to_string(kJournalFormat) + ", nhưng là " + std::to_string(format),
       "expected a log of format " + std::to_string(kJournalFormat) + ", but it is " +
           std::to_string(format)},
      {}, "log.format");
}

// Rows one after the other, as the table holds them.
class Rows {
 public:
  explicit Rows(MDB_cursor* cursor) : cursor_(cursor) {}

  // The row that holds `position`; nullopt: it is absent, damaged or of another place.
  std::optional<EntryRow> at(std::uint64_t position) {
    const IntegerKey wanted(position);
    MDB_val key = as_value(wanted.view());
    MDB_val value{};
    int code = mdb_cursor_get(cursor_, &key, &value, MDB_SET_RANGE);
    if (code == MDB_NOTFOUND)
      code = mdb_cursor_get(cursor_, &key, &value, MDB_LAST);
    else if (code == 0 && integer_of(as_view(key)) > position)
      code = mdb_cursor_get(cursor_, &key, &value, MDB_PREV);
    if (code != 0) return std::nullopt;
    return sound(key, value, position);
  }
  std::optional<EntryRow> next(std::uint64_t position) {
    MDB_val key{};
    MDB_val value{};
    if (mdb_cursor_get(cursor_, &key, &value, MDB_NEXT) != 0) return std::nullopt;
    if (integer_of(as_view(key)) != position) return std::nullopt;
    return sound(key, value, position);
  }

 private:
  static std::optional<EntryRow> sound(const MDB_val& key, const MDB_val& value, std::uint64_t position) {
    const auto row = EntryRow::read(as_view(value));
    if (!row || !row->whole() || row->first() != integer_of(as_view(key))) return std::nullopt;
    return row->first() <= position ? row : std::nullopt;
  }
  MDB_cursor* cursor_;
};

// A head that claims more or fewer entries than there are is damaged: nobody goes looking for them.
Result<void> check_end(const Transaction& transaction, TableHandle entries, std::uint64_t size) {
  TRY(cursor, Cursor::open(transaction.handle(), entries));
  MDB_val key{};
  MDB_val value{};
  const int code = mdb_cursor_get(cursor.handle(), &key, &value, MDB_LAST);
  if (code != 0 && code != MDB_NOTFOUND)
    return lmdb_fail(code, {"đọc cuối nhật ký", "read the end of the log"});
  const auto row = code == 0 ? EntryRow::read(as_view(value)) : EntryRow(0);
  if (!row || !(row->empty() || row->whole()))
    return missing_entry(Position{std::min(integer_of(as_view(key)), size)}, size);
  if (row->end() != size) return missing_entry(Position{std::min(row->end(), size)}, size);
  return {};
}

// LMDB follows the numbers of pages that lie in the file, wherever they lead: with nobody writing, they can
// be walked before.
Result<void> walk_pages(const fs::path& folder) {
  if (!FolderLock::take(DataFolder{folder.parent_path()})) return {};
  return check_pages(folder / "data.mdb");
}

}  // namespace

Result<LogFile> LogFile::open(const fs::path& folder) {
  const fs::path file = folder / "data.mdb";
  if (!fs::exists(folder))
    return fail(ErrorCode::invalid_argument,
                {"không có nhật ký trong \"" + folder.string() + "\"",
                 "expected a log in '" + folder.string() + "', but there is none"},
                "--data", "data.none");
  if (length_of(file) < 2 * kPageBytesMin) return cut_short(file);
  TRY(environment, Environment::open(folder, {.flags = MDB_RDONLY | MDB_NOTLS}));
  if (length_of(file) < environment.used_bytes()) return cut_short(file);
  CHECK(walk_pages(folder));
  LogFile log(std::move(environment));
  CHECK(log.load());
  return log;
}

Result<void> LogFile::load() {
  TRY(transaction, Transaction::read(environment_));
  TRY(main, transaction.open_table(nullptr, 0));
  TRY(entries, transaction.open_table(kEntriesTable, MDB_INTEGERKEY));
  TRY(tree, transaction.open_table(kTreeTable, MDB_INTEGERKEY));
  TRY(format, transaction.get(main, kFormatKey));
  CHECK(check_format(format));
  TRY(record, transaction.get(main, kHeadKey));
  TRY(head, decode_head(record.value_or(std::string_view{})));
  CHECK(check_end(transaction, entries, head.size));
  entries_ = entries;
  tree_ = tree;
  head_ = head;
  if (const int code = std::move(transaction).commit())  // keeps the handles
    return lmdb_fail(code, {"mở nhật ký", "open the log"});
  return {};
}

Result<void> LogFile::read(std::uint64_t from, std::uint64_t upto, const Each& each) const {
  TRY(transaction, Transaction::read(environment_));
  TRY(cursor, Cursor::open(transaction.handle(), entries_));
  Rows rows(cursor.handle());
  std::optional<EntryRow> row;
  for (std::uint64_t at = from; at < upto; ++at) {
    if (!row)
      row = rows.at(at);
    else if (row->end() == at)
      row = rows.next(at);
    const auto entry = row ? row->at(at) : std::nullopt;
    if (!entry) return missing_entry(Position{at}, head_.size);
    if (!each(Position{at}, *entry)) return {};
  }
  return {};
}

Result<std::vector<Hash>> LogFile::stored_rows(unsigned level, std::uint64_t from,
                                               std::uint64_t count) const {
  std::vector<Hash> rows;
  if (level == 0) {
    CHECK(read(from, from + count, [&](Position, const StoredEntry& entry) {
      rows.push_back(entry.leaf);
      return true;
    }));
    return rows;
  }
  TRY(transaction, Transaction::read(environment_));
  for (std::uint64_t i = from; i < from + count; ++i) {
    TRY(value, transaction.get(tree_, IntegerKey(row_key(level, i)).view()));
    if (!value || value->size() != sizeof(Hash))
      return missing_entry(Position{i << (kTileHeight * level)}, head_.size);
    rows.push_back(hash_of(*value));
  }
  return rows;
}

RowReader LogFile::rows() const {
  return [this](unsigned level, std::uint64_t from, std::uint64_t count) {
    return stored_rows(level, from, count);
  };
}

}  // namespace cadre
