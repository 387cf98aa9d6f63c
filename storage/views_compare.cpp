#include <string>

#include "storage/lmdb_views.hpp"
#include "storage/view_tables.hpp"

namespace cadre {
namespace {

// Walks one table of one side; a row per step, postings one by one.
class Rows {
 public:
  static Result<Rows> open(const Reader& reader, TableHandle table) {
    TRY(cursor, Cursor::open(reader.transaction(), table));
    return Rows(std::move(cursor));
  }
  // False at the end.
  bool step() {
    code_ = mdb_cursor_get(cursor_.handle(), &key_, &value_, MDB_NEXT);
    return code_ == 0;
  }
  std::string_view key() const { return as_view(key_); }
  std::string_view value() const { return as_view(value_); }
  bool sound() const { return code_ == 0 || code_ == MDB_NOTFOUND; }

 private:
  explicit Rows(Cursor cursor) : cursor_(std::move(cursor)) {}
  Cursor cursor_;
  MDB_val key_{};
  MDB_val value_{};
  int code_ = 0;
};

// Bytes below 0x20 or above 0x7e as \xNN, cut after 120.
std::string shown(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes.substr(0, 120)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte <= 0x7e) {
      text += c;
    } else {
      text += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return bytes.size() > 120 ? text + "..." : text;
}

Result<std::string> difference(const char* table, Rows one, Rows other) {
  for (;;) {
    const bool left = one.step();
    const bool right = other.step();
    if (!one.sound() || !other.sound()) return std::string(table) + ": a page cannot be read";
    if (!left && !right) return std::string();
    if (left != right)
      return std::string(table) + ": only one side has '" + shown(left ? one.key() : other.key()) + "'";
    if (one.key() != other.key())
      return std::string(table) + ": '" + shown(one.key()) + "' against '" + shown(other.key()) + "'";
    if (one.value() != other.value())
      return std::string(table) + ": '" + shown(one.key()) + "' holds '" + shown(one.value()) +
             "' against '" + shown(other.value()) + "'";
  }
}

}  // namespace

Result<std::string> first_difference(const LmdbViews& one, const LmdbViews& other) {
  TRY(left, one.readers_.acquire());
  TRY(right, other.readers_.acquire());
  const auto compare = [&](const char* name, TableHandle a, TableHandle b) -> Result<std::string> {
    TRY(rows, Rows::open(left, a));
    TRY(others, Rows::open(right, b));
    return difference(name, std::move(rows), std::move(others));
  };
  for (std::size_t i = 0; i < kTableCount; ++i) {
    TRY(found, compare(kViewTableNames[i], one.tables_.tables[i], other.tables_.tables[i]));
    if (!found.empty()) return found;
  }
  TRY(found, compare(kPostingsTable, one.tables_.postings, other.tables_.postings));
  if (!found.empty()) return found;
  // Named tables appear in the main table as rows that differ by page numbers: only what they stand for is
  // compared there.
  LmdbViews const* const sides[] = {&one, &other};
  std::string upto[2];
  std::string last[2];
  for (std::size_t i = 0; i < 2; ++i) {
    TRY(snapshot, sides[i]->snapshot());
    upto[i] = std::to_string(snapshot->upto());
    last[i] = to_hex(snapshot->last());
  }
  if (upto[0] != upto[1]) return "upto: " + upto[0] + " against " + upto[1];
  if (last[0] != last[1]) return "last: " + last[0] + " against " + last[1];
  return std::string();
}

}  // namespace cadre
