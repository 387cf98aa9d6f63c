#include "storage/row_writes.hpp"

#include <algorithm>

namespace cadre {
namespace {

// Where a write goes, of which the first bytes decide most comparisons.
struct Place {
  std::uint64_t front;  // the table and the key's first bytes, as they are ordered
  std::uint32_t index;
};

Place place_of(const ViewWrite& write, std::size_t index) {
  auto front = static_cast<std::uint64_t>(write.table);
  for (std::size_t i = 0; i < 7; ++i)
    front = front << 8 | (i < write.key.size() ? static_cast<unsigned char>(write.key[i]) : 0u);
  return {front, static_cast<std::uint32_t>(index)};
}

// The writes in order of table and key, the last of one key only.
std::vector<Place> last_writes(const std::vector<ViewWrite>& writes) {
  std::vector<Place> order;
  order.reserve(writes.size());
  for (const ViewWrite& write : writes) order.push_back(place_of(write, order.size()));
  std::ranges::sort(order, [&](const Place& a, const Place& b) {
    if (a.front != b.front) return a.front < b.front;
    const int compared = writes[a.index].key.compare(writes[b.index].key);
    return compared != 0 ? compared < 0 : a.index > b.index;
  });
  const auto same = [&](const Place& a, const Place& b) {
    return a.front == b.front && writes[a.index].key == writes[b.index].key;
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

// A cursor looks for the next key in the page where it stands before it begins at the root again.
Result<void> put_row(const Cursor& cursor, const ViewWrite& write) {
  return write.value ? cursor.put(write.key, *write.value) : cursor.erase(write.key);
}

}  // namespace

Result<void> put_rows(const Transaction& transaction, const ViewTables& tables,
                      const std::vector<ViewWrite>& writes) {
  std::optional<Cursor> cursor;
  std::optional<Table> table;
  for (const Place& place : last_writes(writes)) {
    const ViewWrite& write = writes[place.index];
    if (table != write.table) {
      TRY(opened, Cursor::open(transaction.handle(), tables.tables[static_cast<std::size_t>(write.table)]));
      cursor = std::move(opened);
      table = write.table;
    }
    CHECK(put_row(*cursor, write));
  }
  return {};
}

}  // namespace cadre
