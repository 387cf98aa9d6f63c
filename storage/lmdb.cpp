#include "storage/lmdb.hpp"

#include "storage/files.hpp"

#include <cerrno>
#include <string>

namespace cadre {
namespace {

// What an officer's administrator meets, in words; LMDB's own sentence for the rest.
Text found(int code) {
  switch (code) {
    case MDB_MAP_FULL:
      return {"vùng ánh xạ bộ nhớ đã đầy", "the memory map is full"};
    case MDB_READERS_FULL:
      return {"không còn chỗ cho phiên đọc mới", "no reader slot is free"};
    case MDB_PANIC:
      return {"lần ghi trước đã thất bại, tiến trình phải khởi động lại",
              "an earlier write failed and the process must be restarted"};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {"đĩa đã đầy", "the disk is full"};
    case EROFS:
      return {"hệ thống tệp chỉ cho đọc", "the file system is read-only"};
    case EACCES:
    case EPERM:
      return {"không có quyền truy cập", "access was denied"};
    case ENOENT:
      return {"tệp không tồn tại", "there is no such file"};
    case EIO:
      return {"thiết bị lưu trữ báo lỗi vào/ra", "the device reported an input/output error"};
    default:
      return {std::string("LMDB báo: ") + mdb_strerror(code),
              std::string("LMDB says: ") + mdb_strerror(code)};
  }
}

bool is_damage(int code) {
  return code == MDB_CORRUPTED || code == MDB_PAGE_NOTFOUND || code == MDB_INVALID ||
         code == MDB_VERSION_MISMATCH || code == MDB_NOTFOUND || code == MDB_BAD_TXN ||
         code == MDB_INCOMPATIBLE || code == MDB_KEYEXIST;
}

}  // namespace

tl::unexpected<Error> lmdb_fail(int code, const Text& doing) {
  const Text what = found(code);
  return fail(is_damage(code) ? ErrorCode::corruption : ErrorCode::unavailable,
              {"cần " + doing.vi + ", nhưng " + what.vi, "expected to " + doing.en + ", but " + what.en});
}

Result<Environment> Environment::open(const std::filesystem::path& folder,
                                      const EnvironmentOptions& options) {
  const Text doing{"mở '" + folder.string() + "'", "open '" + folder.string() + "'"};
  MDB_env* raw = nullptr;
  if (const int code = mdb_env_create(&raw)) return lmdb_fail(code, doing);
  Environment environment(raw);
  if (const int code = mdb_env_set_mapsize(raw, options.map_bytes)) return lmdb_fail(code, doing);
  if (const int code = mdb_env_set_maxdbs(raw, options.tables_max)) return lmdb_fail(code, doing);
  if (const int code = mdb_env_set_maxreaders(raw, options.readers_max)) return lmdb_fail(code, doing);
  if (const int code = mdb_env_open(raw, folder.c_str(), options.flags, 0640)) return lmdb_fail(code, doing);
  CHECK(environment.check_readers());
  return environment;
}

unsigned Environment::flags() const {
  unsigned flags = 0;
  mdb_env_get_flags(env_.get(), &flags);
  return flags;
}

std::uint64_t Environment::map_bytes() const {
  MDB_envinfo info{};
  mdb_env_info(env_.get(), &info);
  return info.me_mapsize;
}

std::uint64_t Environment::used_bytes() const {
  MDB_envinfo info{};
  MDB_stat stat{};
  mdb_env_info(env_.get(), &info);
  mdb_env_stat(env_.get(), &stat);
  return (info.me_last_pgno + 1) * stat.ms_psize;
}

int Environment::descriptor() const {
  mdb_filehandle_t descriptor = -1;
  mdb_env_get_fd(env_.get(), &descriptor);
  return descriptor;
}

unsigned Environment::readers() const {
  MDB_envinfo info{};
  mdb_env_info(env_.get(), &info);
  return info.me_numreaders;
}

std::uint64_t Environment::reader_lag() const {
  struct Oldest {
    std::uint64_t transaction = 0;
  } oldest;
  // LMDB prints its reader table, one row per slot: "<pid> <thread> <transaction, or ->".
  const auto row = [](const char* text, void* context) {
    auto& seen = *static_cast<Oldest*>(context);
    const std::string_view line(text);
    const std::size_t column = line.find_last_of(' ');
    const std::uint64_t id = column == std::string_view::npos ? 0 : std::strtoull(text + column, nullptr, 10);
    if (id != 0 && (seen.transaction == 0 || id < seen.transaction)) seen.transaction = id;
    return 0;
  };
  mdb_reader_list(env_.get(), row, &oldest);
  MDB_envinfo info{};
  mdb_env_info(env_.get(), &info);
  return oldest.transaction == 0 ? 0 : info.me_last_txnid - oldest.transaction;
}

Result<void> Environment::resize(std::uint64_t map_bytes) {
  if (const int code = mdb_env_set_mapsize(env_.get(), map_bytes))
    return lmdb_fail(code, {"nới vùng ánh xạ", "grow the memory map"});
  return {};
}

Result<int> Environment::check_readers() {
  int dead = 0;
  if (const int code = mdb_reader_check(env_.get(), &dead))
    return lmdb_fail(code, {"kiểm tra các phiên đọc", "check the reader slots"});
  return dead;
}

Result<void> Environment::sync() {
  if (const int code = mdb_env_sync(env_.get(), 1)) return lmdb_fail(code, {"ghi xuống đĩa", "sync to disk"});
  return {};
}

Result<Transaction> Transaction::begin(const Environment& environment, unsigned flags) {
  MDB_txn* txn = nullptr;
  const int code =
      environment.handle() == nullptr ? ENODEV : mdb_txn_begin(environment.handle(), nullptr, flags, &txn);
  if (code != 0) return lmdb_fail(code, {"bắt đầu giao dịch", "begin a transaction"});
  return Transaction(txn);
}

Result<Transaction> Transaction::write(const Environment& environment) { return begin(environment, 0); }
Result<Transaction> Transaction::read(const Environment& environment) {
  return begin(environment, MDB_RDONLY);
}

Result<TableHandle> Transaction::open_table(const char* name, unsigned flags) {
  TableHandle table = 0;
  if (const int code = mdb_dbi_open(txn_.get(), name, flags, &table)) {
    const std::string shown = name == nullptr ? "main" : name;
    return lmdb_fail(code, {"mở bảng '" + shown + "'", "open table '" + shown + "'"});
  }
  return table;
}

Result<void> Transaction::put(TableHandle table, std::string_view key, std::string_view value,
                              unsigned flags) {
  MDB_val k = as_value(key);
  MDB_val v = as_value(value);
  if (const int code = mdb_put(txn_.get(), table, &k, &v, flags))
    return lmdb_fail(code, {"ghi một dòng", "write a row"});
  return {};
}

Result<void> Transaction::erase(TableHandle table, std::string_view key) {
  MDB_val k = as_value(key);
  const int code = mdb_del(txn_.get(), table, &k, nullptr);
  if (code != 0 && code != MDB_NOTFOUND) return lmdb_fail(code, {"xoá một dòng", "erase a row"});
  return {};
}

Result<std::optional<std::string_view>> Transaction::get(TableHandle table, std::string_view key) const {
  MDB_val k = as_value(key);
  MDB_val v{};
  const int code = mdb_get(txn_.get(), table, &k, &v);
  if (code == MDB_NOTFOUND) return std::optional<std::string_view>();
  if (code != 0) return lmdb_fail(code, {"đọc một dòng", "read a row"});
  return std::optional<std::string_view>(as_view(v));
}

int Transaction::commit() && {
  INVARIANT(txn_, "a transaction is committed once");
  return mdb_txn_commit(txn_.release());
}

Result<Cursor> Cursor::open(MDB_txn* transaction, TableHandle table) {
  MDB_cursor* cursor = nullptr;
  if (const int code = mdb_cursor_open(transaction, table, &cursor))
    return lmdb_fail(code, {"mở con trỏ", "open a cursor"});
  return Cursor(cursor);
}

Result<void> Cursor::put(std::string_view key, std::string_view value) const {
  MDB_val k = as_value(key);
  MDB_val v = as_value(value);
  if (const int code = mdb_cursor_put(cursor_.get(), &k, &v, 0))
    return lmdb_fail(code, {"ghi một dòng", "write a row"});
  return {};
}

Result<void> Cursor::erase(std::string_view key) const {
  MDB_val k = as_value(key);
  int code = mdb_cursor_get(cursor_.get(), &k, nullptr, MDB_SET);
  if (code == 0) code = mdb_cursor_del(cursor_.get(), 0);
  if (code != 0 && code != MDB_NOTFOUND) return lmdb_fail(code, {"xoá một dòng", "erase a row"});
  return {};
}

Result<void> remove_environment(const std::filesystem::path& folder) {
  for (const char* name : {"data.mdb", "lock.mdb"}) {
    std::error_code error;
    std::filesystem::remove(folder / name, error);
    if (error) return file_fail(error.value(), {"xoá", "remove"}, folder / name);
  }
  return {};
}

}  // namespace cadre
