#include "storage/entry_table.hpp"

#include <algorithm>

#include "storage/journal_format.hpp"

namespace cadre {
namespace {

// The row under that key; nullopt: it is damaged, or of another place.
std::optional<EntryRow> row_of(const MDB_val& key, const MDB_val& value) {
  const auto row = EntryRow::read(as_view(value));
  if (!row || !row->whole() || row->first() != integer_of(as_view(key))) return std::nullopt;
  return row;
}

bool has_room(const EntryRow& row, std::size_t entry_bytes) {
  return row.bytes() + EntryRow::added_bytes(entry_bytes) <= kRowBytesMax;
}

// How many of `entries` the row takes, and how long it is then. An empty row takes one, however long.
struct Filling {
  std::size_t count = 0;
  std::size_t bytes = 0;
};

Filling filling_of(const EntryRow& row, std::span<const std::string> entries) {
  Filling filling{0, row.bytes()};
  for (const std::string& entry : entries) {
    const std::size_t longer = filling.bytes + EntryRow::added_bytes(entry.size());
    const bool first = row.empty() && filling.count == 0;
    if (longer > kRowBytesMax && !first) break;
    filling = {filling.count + 1, longer};
  }
  return filling;
}

// Makes the row's value `bytes` long, to be written at once.
Result<char*> reserve(MDB_cursor* cursor, const EntryRow& row, std::size_t bytes) {
  const IntegerKey first(row.first());
  MDB_val key = as_value(first.view());
  MDB_val value{bytes, nullptr};
  const unsigned place = row.empty() ? MDB_APPEND : 0;
  if (const int code = mdb_cursor_put(cursor, &key, &value, MDB_RESERVE | place))
    return lmdb_fail(code, {"ghi mục vào nhật ký", "append an entry"});
  return static_cast<char*>(value.mv_data);
}

}  // namespace

std::optional<StoredEntry> EntryWalk::next() {
  if (!row_) row_ = seek();
  if (row_ && row_->end() == at_) row_ = next_row();
  const auto entry = row_ ? row_->at(at_) : std::nullopt;
  if (entry) ++at_;
  return entry;
}

// The last row that begins at the wanted position or before it.
std::optional<EntryRow> EntryWalk::seek() {
  const IntegerKey wanted(at_);
  MDB_val key = as_value(wanted.view());
  MDB_val value{};
  int code = mdb_cursor_get(cursor_, &key, &value, MDB_SET_RANGE);
  if (code == MDB_NOTFOUND) {
    code = mdb_cursor_get(cursor_, &key, &value, MDB_LAST);
  } else if (code == 0 && integer_of(as_view(key)) != at_) {
    code = mdb_cursor_get(cursor_, &key, &value, MDB_PREV);
  }
  if (code != 0) return std::nullopt;
  return row_of(key, value);
}

std::optional<EntryRow> EntryWalk::next_row() {
  MDB_val key{};
  MDB_val value{};
  if (mdb_cursor_get(cursor_, &key, &value, MDB_NEXT) != 0) return std::nullopt;
  return integer_of(as_view(key)) == at_ ? row_of(key, value) : std::nullopt;
}

Result<EntryRow> last_row(MDB_cursor* cursor, std::uint64_t size) {
  MDB_val key{};
  MDB_val value{};
  const int code = mdb_cursor_get(cursor, &key, &value, MDB_LAST);
  if (code == MDB_NOTFOUND && size == 0) return EntryRow(0);
  if (code != 0 && code != MDB_NOTFOUND)
    return lmdb_fail(code, {"đọc cuối nhật ký", "read the end of the log"});
  const auto row = code == 0 ? row_of(key, value) : EntryRow(0);
  if (!row) return missing_entry(Position{std::min(integer_of(as_view(key)), size)}, size);
  if (row->end() != size) return missing_entry(Position{std::min(row->end(), size)}, size);
  return *row;
}

Result<void> append_entries(MDB_cursor* cursor, std::uint64_t size, std::span<const std::string> entries,
                            std::span<const Hash> leaves) {
  if (entries.empty()) return {};
  TRY(last, last_row(cursor, size));
  EntryRow row(size);
  std::string begun;  // LMDB may move a row while it is put again
  if (!last.empty() && has_room(last, entries.front().size())) {
    begun = last.value();
    row = *EntryRow::read(begun);
  }
  for (std::size_t done = 0; done < entries.size(); row = EntryRow(size + done)) {
    const Filling filling = filling_of(row, entries.subspan(done));
    TRY(to, reserve(cursor, row, filling.bytes));
    row.write(to, entries.subspan(done, filling.count), leaves.subspan(done, filling.count));
    done += filling.count;
  }
  return {};
}

}  // namespace cadre
