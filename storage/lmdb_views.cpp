#include "storage/lmdb_views.hpp"

#include <algorithm>

#include "storage/data_folder.hpp"
#include "storage/journal_format.hpp"
#include "storage/map_growth.hpp"
#include "storage/posting_table.hpp"
#include "storage/row_writes.hpp"
#include "storage/trust_marker.hpp"
#include "storage/view_snapshot.hpp"
#include "storage/view_tables.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

// Goes up when the tables change: views of another format are made anew.
constexpr const char* kFormat = "cadre-views 5";
constexpr unsigned kFlags = MDB_NOSYNC | MDB_NOTLS;
constexpr std::uint64_t kRowBytes = 64;  // beside key and value, generously
constexpr unsigned kThroughMap = MDB_WRITEMAP;

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
  auto opened = trusted ? views->open_environment(Batches::small) : views->begin_anew();
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

Result<void> LmdbViews::open_environment(Batches batches) {
  CHECK(marker().mark_open());
  TRY(possible, DiskReserve::possible(folder_ / "data.mdb"));
  const bool through_map = possible && batches == Batches::small;
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
  batches_ = batches;
  return {};
}

// Removing the files is faster than freeing their pages one by one, and leaves no page of the old tables
// behind.
Result<void> LmdbViews::begin_anew() {
  environment_ = Environment();
  CHECK(remove_environment(folder_));
  return open_environment(Batches::large);
}

Result<void> LmdbViews::alone(const std::function<Result<void>()>& action) {
  constexpr std::chrono::seconds kPatience{5};
  Result<void> done;
  if (readers_.alone(kPatience, [&] { done = action(); })) return done;
  return fail(ErrorCode::unavailable,
              {"cần không còn phiên đọc nào khi mở lại các bảng dẫn xuất, nhưng vẫn còn",
               "expected no reader while the views are opened anew, but there is one"});
}

Result<void> LmdbViews::clear() {
  return alone([this] { return begin_anew(); });
}

Result<void> LmdbViews::filled() {
  terms_ = {};  // of large batches, which a catching up has behind it
  if (batches_ == Batches::small) return {};
  return alone([this] {
    environment_ = Environment();
    return open_environment(Batches::small);
  });
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
  batch.postings.by_term(terms_);
  CHECK(check_room(pages_bytes(batch, terms_.size(), environment_.used_bytes())));
  TRY(transaction, Transaction::write(environment_));
  CHECK(put_rows(transaction, tables_, batch.writes));
  CHECK(put_postings(transaction, tables_.postings, terms_));
  const std::string stand = std::string(IntegerKey(batch.upto).view()).append(view_of(batch.last));
  CHECK(transaction.put(tables_.main, kUptoKey, stand));
  return commit(std::move(transaction));
}

Result<void> LmdbViews::close() {
  CHECK(environment_.sync());
  return marker().mark_clean();
}

}  // namespace cadre
