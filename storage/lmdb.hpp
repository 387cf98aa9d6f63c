// LMDB without leaks: an environment, a transaction and a cursor that let go of what they hold.
//
// Thin on purpose: no table names, no formats, no policy. A Transaction rolls back unless it is committed; a
// Cursor and every view of bytes die with their transaction. One thread at a time per object; an Environment
// may be read from any.
#pragma once

#include <lmdb.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

using TableHandle = MDB_dbi;

// The one translation from LMDB's codes: corruption for damaged pages, unavailable for the rest (full,
// failed, denied).
tl::unexpected<Error> lmdb_fail(int code, const Text& doing);

struct EnvironmentOptions {
  std::uint64_t map_bytes = 0;  // address space, not disk: the file grows as it is written
  unsigned tables_max = 16;
  unsigned readers_max = 1000;
  unsigned flags = 0;
};

class Environment {
 public:
  Environment() = default;  // closed: nothing can be read or written
  // `folder` exists. Errors: unavailable, corruption (not an LMDB file, or a damaged one).
  static Result<Environment> open(const std::filesystem::path& folder, const EnvironmentOptions& options);

  MDB_env* handle() const { return env_.get(); }
  unsigned flags() const;
  std::uint64_t map_bytes() const;
  std::uint64_t used_bytes() const;  // up to the last page ever used; pages free for reuse count as used
  int descriptor() const;            // of the data file
  unsigned readers() const;          // slots in use or stale
  std::uint64_t reader_lag()
      const;  // transactions committed since the oldest open reader began; 0: none is open

  // No transaction of this process may be open. Errors: unavailable.
  Result<void> resize(std::uint64_t map_bytes);
  // Frees the slots of processes that died. Any thread. Returns how many there were.
  Result<int> check_readers();
  // Forces everything to disk.
  Result<void> sync();

 private:
  struct Close {
    void operator()(MDB_env* env) const { mdb_env_close(env); }
  };
  explicit Environment(MDB_env* env) : env_(env) {}
  std::unique_ptr<MDB_env, Close> env_;
};

class Transaction {
 public:
  // Errors: unavailable. `write` waits for the other writer of this file, if there is one.
  static Result<Transaction> write(const Environment& environment);
  static Result<Transaction> read(const Environment& environment);

  // nullptr names the main table. Errors: corruption when it is absent and may not be made.
  Result<TableHandle> open_table(const char* name, unsigned flags);
  Result<void> put(TableHandle table, std::string_view key, std::string_view value, unsigned flags = 0);
  Result<void> erase(TableHandle table, std::string_view key);  // no error when there is none
  // The view points into the map and dies with the transaction. nullopt: no such key.
  Result<std::optional<std::string_view>> get(TableHandle table, std::string_view key) const;

  // 0, or LMDB's code: the journal must tell a full map (nothing was written) from a failed sync (nobody
  // knows).
  int commit() &&;

  MDB_txn* handle() const { return txn_.get(); }

 private:
  struct Abort {
    void operator()(MDB_txn* txn) const { mdb_txn_abort(txn); }
  };
  explicit Transaction(MDB_txn* txn) : txn_(txn) {}
  static Result<Transaction> begin(const Environment& environment, unsigned flags);
  std::unique_ptr<MDB_txn, Abort> txn_;
};

class Cursor {
 public:
  static Result<Cursor> open(MDB_txn* transaction, TableHandle table);
  MDB_cursor* handle() const { return cursor_.get(); }

  Result<void> put(std::string_view key, std::string_view value) const;
  Result<void> erase(std::string_view key) const;  // no error when there is none

 private:
  struct Close {
    void operator()(MDB_cursor* cursor) const { mdb_cursor_close(cursor); }
  };
  explicit Cursor(MDB_cursor* cursor) : cursor_(cursor) {}
  std::unique_ptr<MDB_cursor, Close> cursor_;
};

// LMDB's spans are mutable by type, never by use.
inline MDB_val as_value(std::string_view bytes) { return {bytes.size(), const_cast<char*>(bytes.data())}; }
inline std::string_view as_view(const MDB_val& value) {
  return {static_cast<const char*>(value.mv_data), value.mv_size};
}

// The files of an environment that is not open; no error when there are none. Errors: unavailable.
Result<void> remove_environment(const std::filesystem::path& folder);

}  // namespace cadre
