// Read transactions of one environment, kept and renewed instead of made anew, behind one gate.
//
// The gate exists for one moment only: a map may be moved when no read transaction of this process is open.
// acquire and alone: any thread. A Reader may move between threads; it is used by one at a time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "storage/lmdb.hpp"

namespace cadre {

class ReaderPool;

// An open read transaction; gives its handle back to the pool when it goes.
class Reader {
 public:
  Reader(Reader&& other) noexcept;
  Reader& operator=(Reader&& other) = delete;
  ~Reader();

  MDB_txn* transaction() const { return slot_.transaction; }
  // Lets the present sight go and takes a fresh one. Errors: unavailable.
  Result<void> renew();
  // A cursor that is kept with the transaction; always asked for the same table. Errors: unavailable.
  Result<MDB_cursor*> cursor(TableHandle table);

 private:
  friend class ReaderPool;
  struct Slot {
    MDB_txn* transaction = nullptr;
    MDB_cursor* cursor = nullptr;
    bool cursor_stale = false;  // opened under an earlier renewal of the transaction
  };
  Reader(ReaderPool& pool, Slot slot) : pool_(&pool), slot_(slot) {}
  ReaderPool* pool_;
  Slot slot_;
};

class ReaderPool {
 public:
  // `environment` outlives the pool.
  explicit ReaderPool(const Environment& environment) : environment_(environment) {}
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;
  ~ReaderPool();  // no Reader is left

  // Errors: unavailable (no reader slot).
  Result<Reader> acquire();

  // Runs `action` at a moment when nobody reads, waiting for it at most `patience`; readers wait while it
  // runs only. False: there was no such moment, and nothing was done. Handles kept for reuse are dropped
  // first.
  bool alone(std::chrono::milliseconds patience, const std::function<void()>& action);

 private:
  friend class Reader;
  Result<Reader::Slot> take();
  void give_back(Reader::Slot slot);
  void drop_idle();

  const Environment& environment_;
  std::mutex mutex_;
  std::condition_variable left_;
  std::size_t inside_ = 0;
  std::vector<Reader::Slot> idle_;
};

}  // namespace cadre
