#include "storage/lmdb_views.hpp"

#include <algorithm>

#include "storage/data_folder.hpp"
#include "storage/journal_format.hpp"
#include "storage/map_growth.hpp"
#include "storage/posting_table.hpp"
#include "storage/trust_marker.hpp"
#include "storage/view_snapshot.hpp"
#include "storage/view_tables.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

// Goes up when the tables change: views of another format are made anew.
constexpr const char* kFormat = "cadre-views 5";
constexpr unsigned kFlags = MDB_NOSYNC | MDB_NOTLS;
constexpr std::uint64_t kRowBytes = 64;         // beside key and value, generously
constexpr unsigned kThroughMap = MDB_WRITEMAP;  // three times as fast for a small batch

Result<ViewTables> open_tables(Transaction& transaction) {
  ViewTables tables;
  TRY(main, transaction.open_table(nullptr, 0));
  tables.main = main;
  for (std::size_t i = 0; i < kTableCount; ++i) {
    TRY(table, transaction.open_table(kViewTableNames[i], MDB_CREATE));
    tables.tables[i] = table;
  }
  TRY(postings, transaction.open_table(kPostingsTable, MDB_CREATE));
  tables.postings = postings;
  return tables;
}

Result<void> commit(Transaction transaction) {
  if (const int code = std::move(transaction).commit())
    return lmdb_fail(code, {"ghi các bảng dẫn xuất", "write the views"});
  return {};
}

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

Result<void> put_rows(Transaction& transaction, const ViewTables& tables,
                      const std::vector<ViewWrite>& writes) {
  for (const Place& place : last_writes(writes)) {
    const ViewWrite& write = writes[place.index];
    const TableHandle table = tables.tables[static_cast<std::size_t>(write.table)];
    if (write.value) {
      CHECK(transaction.put(table, write.key, *write.value));
    } else {
      CHECK(transaction.erase(table, write.key));
    }
  }
  return {};
}

Result<void> put_postings(Transaction& transaction, TableHandle table, const Postings::ByTerm& terms) {
  TRY(cursor, Cursor::open(transaction.handle(), table));
  for (const auto& [term, positions] : terms) CHECK(append_postings(cursor.handle(), term, positions));
  return {};
}

// A generous guess of what a batch takes: two pages per row and per term, one rewritten and one split off;
// but never more than all pages once again, and three times what is new.
std::uint64_t pages_bytes(const ViewBatch& batch, std::size_t terms, std::uint64_t used_bytes) {
  std::uint64_t rewritten = terms * 8192;
  std::uint64_t added = terms * kRowBytes + batch.postings.size() * 8;
  for (const ViewWrite& write : batch.writes) {
    const std::uint64_t bytes = write.key.size() + (write.value ? write.value->size() : 0);
    rewritten += 8192 + bytes * 2;
    added += kRowBytes + (bytes < 2048 ? bytes : bytes + 4096);
  }
  return 256 * 4096 + std::min(rewritten + batch.postings.size() * 32, used_bytes + added * 3);
}

}  // namespace

Result<std::unique_ptr<LmdbViews>> LmdbViews::open(const fs::path& data_folder, const ViewsOptions& options) {
  const DataFolder folder{data_folder};
  CHECK(make_folder(folder.views()));
  CHECK(check_file_system(folder.views()));
  std::unique_ptr<LmdbViews> views(new LmdbViews(folder.views(), options));
  if (views->options_.boot_id.empty()) {
    TRY(boot_id, read_boot_id());
    views->options_.boot_id = boot_id;
  }
  TRY(trusted, views->marker().trusted());
  const bool there = fs::exists(folder.views() / "data.mdb");
  auto opened = trusted ? views->open_environment() : views->begin_anew();
  views->cleared_at_open_ = there && !trusted;
  if (!opened && opened.error().code == ErrorCode::corruption) {
    opened = views->begin_anew();
    views->cleared_at_open_ = true;
  }
  CHECK(opened);
  return views;
}

LmdbViews::~LmdbViews() = default;

TrustMarker LmdbViews::marker() const { return {folder_, kFormat, options_.boot_id}; }

Result<void> LmdbViews::open_environment() {
  CHECK(marker().mark_open());
  TRY(through_map, DiskReserve::possible(folder_ / "data.mdb"));
  TRY(environment, Environment::open(folder_, {.map_bytes = options_.map_bytes,
                                               .tables_max = kTableCount + 2,
                                               .readers_max = options_.readers_max,
                                               .flags = through_map ? kFlags | kThroughMap : kFlags}));
  TRY(transaction, Transaction::write(environment));
  TRY(tables, open_tables(transaction));
  CHECK(commit(std::move(transaction)));
  environment_ = std::move(environment);
  reserve_ = through_map ? std::optional<DiskReserve>(std::in_place) : std::nullopt;
  tables_ = tables;
  return {};
}

// Removing the files is faster than freeing their pages one by one, and leaves no page of the old tables
// behind.
Result<void> LmdbViews::begin_anew() {
  environment_ = Environment();
  CHECK(remove_environment(folder_));
  return open_environment();
}

Result<void> LmdbViews::clear() {
  constexpr std::chrono::seconds kPatience{5};
  Result<void> cleared;
  if (readers_.alone(kPatience, [&] { cleared = begin_anew(); })) return cleared;
  return fail(ErrorCode::unavailable, {"cần không còn phiên đọc nào khi xoá các bảng dẫn xuất, nhưng vẫn còn",
                                       "expected no reader while the views are cleared, but there is one"});
}

Result<std::unique_ptr<ViewSnapshot>> LmdbViews::snapshot() const {
  TRY(reader, readers_.acquire());
  return std::unique_ptr<ViewSnapshot>(std::make_unique<LmdbViewSnapshot>(std::move(reader), tables_));
}

Result<void> LmdbViews::check_room(std::uint64_t bytes) {
  if (free_bytes(folder_) < bytes + options_.free_bytes_min) {
    return fail(ErrorCode::unavailable,
                {"cần chỗ trống trên đĩa cho các bảng dẫn xuất, nhưng đĩa đã gần đầy",
                 "expected room on the disk for the views, but the disk is nearly full"});
  }
  CHECK(make_room(environment_, readers_, bytes, options_.map_bytes_max));
  if (reserve_) return reserve_->cover(environment_.descriptor(), environment_.used_bytes() + bytes);
  return {};
}

Result<void> LmdbViews::apply(const ViewBatch& batch) {
  const Postings::ByTerm terms = batch.postings.by_term();
  CHECK(check_room(pages_bytes(batch, terms.size(), environment_.used_bytes())));
  TRY(transaction, Transaction::write(environment_));
  CHECK(put_rows(transaction, tables_, batch.writes));
  CHECK(put_postings(transaction, tables_.postings, terms));
  const std::string stand = std::string(IntegerKey(batch.upto).view()).append(view_of(batch.last));
  CHECK(transaction.put(tables_.main, kUptoKey, stand));
  return commit(std::move(transaction));
}

Result<void> LmdbViews::close() {
  CHECK(environment_.sync());
  return marker().mark_clean();
}

}  // namespace cadre
