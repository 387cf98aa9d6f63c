#include "storage/view_snapshot.hpp"

#include <algorithm>

#include "storage/journal_format.hpp"
#include "storage/posting_table.hpp"

namespace cadre {
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
  const auto growing = TermBlocks(postings(), term).seek(UINT64_MAX);
  return growing ? growing->before() + growing->size() : 0;
}

std::optional<Position> LmdbViewSnapshot::seek_up(std::string_view term, Position at) const {
  const auto block = TermBlocks(postings(), term).seek(at.value);
  const std::size_t index = block ? block->at_or_after(at.value) : 0;
  return block && index < block->size() ? std::optional(Position{block->at(index)}) : std::nullopt;
}

std::optional<Position> LmdbViewSnapshot::seek_down(std::string_view term, Position at) const {
  std::uint64_t found = 0;
  return read_down(term, at, {&found, 1}) == 1 ? std::optional(Position{found}) : std::nullopt;
}

std::size_t LmdbViewSnapshot::read_up(std::string_view term, Position at,
                                      std::span<std::uint64_t> out) const {
  TermBlocks blocks(postings(), term);
  auto block = blocks.seek(at.value);
  std::size_t read = block ? block->copy(block->at_or_after(at.value), out) : 0;
  while (read < out.size() && block && (block = blocks.next())) read += block->copy(0, out.subspan(read));
  return read;
}

std::size_t LmdbViewSnapshot::read_down(std::string_view term, Position at,
                                        std::span<std::uint64_t> out) const {
  TermBlocks blocks(postings(), term);
  auto block = blocks.seek(at.value);
  if (!block) return 0;
  std::size_t index = block->at_or_after(at.value);
  if (index < block->size() && block->at(index) == at.value) ++index;
  std::size_t read = 0;
  while (block && read < out.size()) {
    while (index > 0 && read < out.size()) out[read++] = block->at(--index);
    if (read < out.size() && (block = blocks.previous())) index = block->size();
  }
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
  while (code == 0) {
    const auto term = PostingKey::term_of(as_view(key));
    if (!term || !term->starts_with(prefix)) return;
    const auto growing = TermBlocks(cursor->handle(), *term).seek(UINT64_MAX);
    INVARIANT(growing, "every term has a block that grows");
    if (!each(*term, growing->before() + growing->size())) return;
    code = mdb_cursor_get(cursor->handle(), &key, &value, MDB_NEXT);
  }
  must_be_sound(code);
}

}  // namespace cadre
