#include "storage/view_snapshot.hpp"

#include <algorithm>

#include "storage/journal_format.hpp"

namespace cadre {
namespace {

// Reading a map fails only when its pages are damaged; the views are remade from the log then, not mended.
void must_be_sound(int code) {
  INVARIANT(code == 0 || code == MDB_NOTFOUND,
            "the pages of the views are sound; `cadre rebuild` makes them anew");
}

// The postings of one of LMDB's pages; it keeps them aligned.
std::span<const std::uint64_t> page_of(const MDB_val& page) {
  return {static_cast<const std::uint64_t*>(page.mv_data), page.mv_size / sizeof(std::uint64_t)};
}

Position position_of(const MDB_val& value) { return Position{integer_of(as_view(value))}; }

}  // namespace

std::optional<std::string_view> LmdbViewSnapshot::find(TableHandle table, std::string_view key) const {
  MDB_val k = as_value(key);
  MDB_val v{};
  const int code = mdb_get(reader_.transaction(), table, &k, &v);
  if (code == MDB_BAD_VALSIZE) return std::nullopt;  // no key is that long, or empty
  must_be_sound(code);
  if (code != 0) return std::nullopt;
  return as_view(v);
}

MDB_cursor* LmdbViewSnapshot::postings() const {
  auto cursor = reader_.cursor(tables_.postings);
  INVARIANT(cursor, "a cursor needs memory only");
  return *cursor;
}

std::uint64_t LmdbViewSnapshot::upto() const {
  return integer_of(find(tables_.main, kUptoKey).value_or("").substr(0, sizeof(std::uint64_t)));
}

Hash LmdbViewSnapshot::last() const {
  const std::string_view record = find(tables_.main, kUptoKey).value_or("");
  return hash_of(record.substr(std::min(record.size(), sizeof(std::uint64_t))));
}

std::optional<std::string> LmdbViewSnapshot::get(Table table, std::string_view key) const {
  const auto value = find(tables_.tables[static_cast<std::size_t>(table)], key);
  if (!value) return std::nullopt;
  return std::string(*value);
}

void LmdbViewSnapshot::scan(Table table, std::string_view from,
                            const std::function<bool(std::string_view, std::string_view)>& each) const {
  auto cursor = Cursor::open(reader_.transaction(), tables_.tables[static_cast<std::size_t>(table)]);
  INVARIANT(cursor, "a cursor needs memory only");
  MDB_val key = as_value(from);
  MDB_val value{};
  int code = mdb_cursor_get(cursor->handle(), &key, &value, from.empty() ? MDB_FIRST : MDB_SET_RANGE);
  while (code == 0 && each(as_view(key), as_view(value)))
    code = mdb_cursor_get(cursor->handle(), &key, &value, MDB_NEXT);
  must_be_sound(code);
}

std::uint64_t LmdbViewSnapshot::count(std::string_view term) const {
  if (term.empty() || term.size() > 511) return 0;
  MDB_cursor* const cursor = postings();
  MDB_val key = as_value(term);
  MDB_val value{};
  const int code = mdb_cursor_get(cursor, &key, &value, MDB_SET);
  must_be_sound(code);
  std::size_t count = 0;
  if (code == 0) must_be_sound(mdb_cursor_count(cursor, &count));
  return count;
}

std::optional<Position> LmdbViewSnapshot::seek_up(std::string_view term, Position at) const {
  if (term.empty() || term.size() > 511) return std::nullopt;
  const IntegerKey wanted(at.value);
  MDB_val key = as_value(term);
  MDB_val value = as_value(wanted.view());
  const int code = mdb_cursor_get(postings(), &key, &value, MDB_GET_BOTH_RANGE);
  must_be_sound(code);
  if (code != 0) return std::nullopt;
  return position_of(value);
}

std::optional<Position> LmdbViewSnapshot::seek_down(std::string_view term, Position at) const {
  if (term.empty() || term.size() > 511) return std::nullopt;
  MDB_cursor* const cursor = postings();
  const IntegerKey wanted(at.value);
  MDB_val key = as_value(term);
  MDB_val value = as_value(wanted.view());
  int code = mdb_cursor_get(cursor, &key, &value, MDB_GET_BOTH_RANGE);
  must_be_sound(code);
  if (code == 0 && position_of(value) == at) return at;
  if (code == 0) {
    code = mdb_cursor_get(cursor, &key, &value, MDB_PREV_DUP);
  } else {  // all postings lie below, or there is no such term
    key = as_value(term);
    code = mdb_cursor_get(cursor, &key, &value, MDB_SET);
    if (code == 0) code = mdb_cursor_get(cursor, &key, &value, MDB_LAST_DUP);
  }
  must_be_sound(code);
  if (code != 0) return std::nullopt;
  return position_of(value);
}

std::size_t LmdbViewSnapshot::read_up(std::string_view term, Position at,
                                      std::span<std::uint64_t> out) const {
  const auto first = out.empty() ? std::nullopt : seek_up(term, at);
  if (!first) return 0;
  MDB_cursor* const cursor = postings();  // seek_up left it at the first
  std::size_t read = 0;
  MDB_val key{};
  MDB_val page{};
  int code = mdb_cursor_get(cursor, &key, &page, MDB_GET_MULTIPLE);
  // LMDB gives whole pages: of the first one, what lies before `at` is passed over. A term with one posting
  // has no page.
  for (std::uint64_t from = first->value; code == 0 && read < out.size(); from = 0) {
    const auto values = page_of(page);
    const auto begin = std::lower_bound(values.begin(), values.end(), from);
    const auto count =
        std::min<std::size_t>(static_cast<std::size_t>(values.end() - begin), out.size() - read);
    std::copy_n(begin, count, out.begin() + static_cast<std::ptrdiff_t>(read));
    read += count;
    if (read == 0) out[read++] = first->value;
    if (read < out.size()) code = mdb_cursor_get(cursor, &key, &page, MDB_NEXT_MULTIPLE);
  }
  must_be_sound(code);
  return read;
}

std::size_t LmdbViewSnapshot::read_down(std::string_view term, Position at,
                                        std::span<std::uint64_t> out) const {
  const auto first = out.empty() ? std::nullopt : seek_down(term, at);
  if (!first) return 0;
  MDB_cursor* const cursor = postings();
  std::size_t read = 0;
  out[read++] = first->value;
  MDB_val key{};
  MDB_val value{};
  int code = 0;
  while (read < out.size() && (code = mdb_cursor_get(cursor, &key, &value, MDB_PREV_DUP)) == 0)
    out[read++] = integer_of(as_view(value));
  must_be_sound(code);
  return read;
}

void LmdbViewSnapshot::terms(
    std::string_view prefix,
    const std::function<bool(std::string_view term, std::uint64_t count)>& each) const {
  auto cursor = Cursor::open(reader_.transaction(), tables_.postings);
  INVARIANT(cursor, "a cursor needs memory only");
  MDB_val key = as_value(prefix);
  MDB_val value{};
  int code = mdb_cursor_get(cursor->handle(), &key, &value, prefix.empty() ? MDB_FIRST : MDB_SET_RANGE);
  while (code == 0 && as_view(key).starts_with(prefix)) {
    std::size_t count = 0;
    must_be_sound(mdb_cursor_count(cursor->handle(), &count));
    if (!each(as_view(key), count)) return;
    code = mdb_cursor_get(cursor->handle(), &key, &value, MDB_NEXT_NODUP);
  }
  must_be_sound(code);
}

}  // namespace cadre
