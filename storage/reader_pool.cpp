#include "storage/reader_pool.hpp"

#include <cerrno>

namespace cadre {
namespace {

constexpr std::size_t kIdleMax = 64;  // more than that many handles are not worth their slots

void close(MDB_cursor* cursor, MDB_txn* transaction) {
  if (cursor != nullptr) mdb_cursor_close(cursor);
  if (transaction != nullptr) mdb_txn_abort(transaction);
}

}  // namespace

Reader::Reader(Reader&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)), slot_(other.slot_) {}

Reader::~Reader() {
  if (pool_ != nullptr) pool_->give_back(slot_);
}

Result<void> Reader::renew() {
  mdb_txn_reset(slot_.transaction);
  slot_.cursor_stale = true;
  if (const int code = mdb_txn_renew(slot_.transaction))
    return lmdb_fail(code, {"bắt đầu phiên đọc", "begin a read transaction"});
  return {};
}

Result<MDB_cursor*> Reader::cursor(TableHandle table) {
  const int code = slot_.cursor == nullptr ? mdb_cursor_open(slot_.transaction, table, &slot_.cursor)
                   : slot_.cursor_stale    ? mdb_cursor_renew(slot_.transaction, slot_.cursor)
                                           : 0;
  if (code != 0) return lmdb_fail(code, {"mở con trỏ", "open a cursor"});
  slot_.cursor_stale = false;
  return slot_.cursor;
}

ReaderPool::~ReaderPool() {
  INVARIANT(inside_ == 0, "readers end before their environment");
  drop_idle();
}

void ReaderPool::drop_idle() {
  for (const Reader::Slot& slot : idle_) close(slot.cursor, slot.transaction);
  idle_.clear();
}

Result<Reader> ReaderPool::acquire() {
  {
    const std::lock_guard lock(mutex_);
    ++inside_;
  }
  auto slot = take();
  if (!slot) {
    const std::lock_guard lock(mutex_);
    --inside_;
    left_.notify_all();
    return tl::make_unexpected(std::move(slot).error());
  }
  return Reader(*this, *slot);
}

Result<Reader::Slot> ReaderPool::take() {
  Reader::Slot slot;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      slot = idle_.back();
      idle_.pop_back();
    }
  }
  const int code = slot.transaction != nullptr ? mdb_txn_renew(slot.transaction)
                   : environment_.handle() == nullptr
                       ? ENODEV
                       : mdb_txn_begin(environment_.handle(), nullptr, MDB_RDONLY, &slot.transaction);
  if (code == 0) return slot;
  close(slot.cursor, slot.transaction);
  return lmdb_fail(code, {"bắt đầu phiên đọc", "begin a read transaction"});
}

void ReaderPool::give_back(Reader::Slot slot) {
  mdb_txn_reset(slot.transaction);
  slot.cursor_stale = true;
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kIdleMax) {
    idle_.push_back(slot);
  } else {
    close(slot.cursor, slot.transaction);
  }
  --inside_;
  if (inside_ == 0) left_.notify_all();
}

bool ReaderPool::alone(std::chrono::milliseconds patience, const std::function<void()>& action) {
  std::unique_lock lock(mutex_);
  if (!left_.wait_for(lock, patience, [&] { return inside_ == 0; })) return false;
  drop_idle();
  action();
  return true;
}

}  // namespace cadre
