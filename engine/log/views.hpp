// Port: the derived tables. Everything here can be deleted and made again from the log
// (engine/running/projector.hpp does). Implemented by storage/lmdb_views.hpp and by
// tests/support/memory_views.hpp.
//
// Tables are ordered maps of bytes. Beside them stands the inverted index: term -> ascending positions.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/position.hpp"
#include "engine/base/result.hpp"
#include "engine/base/sha256.hpp"
#include "engine/log/postings.hpp"

namespace cadre {

// When adding a table: name it in storage/view_tables.hpp, fill it in engine/running/projector.cpp; rebuild
// and compare are generic.
enum class Table : std::uint8_t {
  state,      // subject -> canonical state ("case/MN-2026-0017", "cadre/CB-0042", "procedure/dismissal", ...)
  worklist,   // role \0 due-date \0 case -> row, what waits for whom
  deadlines,  // due-date \0 case \0 delay \0 state -> row, armed timers of open cases
  commands,   // idempotency: hash of account and key -> payload hash, positions
  counters,   // "MN-2026" -> last number given
  definitions,  // "dismissal@41-qd-tw-2021" -> canonical definition bytes
  proposals,    // procedure \0 position -> row, cases that somebody should open
};
inline constexpr std::size_t kTableCount = 7;

struct ViewWrite {
  Table table;
  std::string key;                   // 1 to 511 bytes
  std::optional<std::string> value;  // nullopt erases
};

// What the entries of one batch change. Applied in one transaction together with `upto`.
struct ViewBatch {
  std::vector<ViewWrite> writes;  // later ones win over earlier ones on the same key
  Postings postings;
  std::uint64_t upto = 0;  // the views now stand for the first `upto` entries
  Hash last{};             // leaf_hash of entry `upto - 1`: of which log they are the views
};

// A consistent sight of all tables. Lives at most a second and never across an await: a held one keeps LMDB
// from reusing pages. Moves between threads are allowed, use from two threads at a time is not.
struct ViewSnapshot {
  virtual ~ViewSnapshot() = default;

  // How many entries these tables stand for.
  virtual std::uint64_t upto() const = 0;

  // The leaf hash of the last of them, as the batch said; zeros when there is none.
  virtual Hash last() const = 0;

  virtual std::optional<std::string> get(Table table, std::string_view key) const = 0;

  // Rows with key >= from, in key order, until `each` returns false. The views are valid during the call
  // only.
  virtual void scan(Table table, std::string_view from,
                    const std::function<bool(std::string_view key, std::string_view value)>& each) const = 0;

  // Number of postings of a term.
  virtual std::uint64_t count(std::string_view term) const = 0;

  // The first posting of `term` at or after `at` (seek_up), or the last one at or before it (seek_down).
  virtual std::optional<Position> seek_up(std::string_view term, Position at) const = 0;
  virtual std::optional<Position> seek_down(std::string_view term, Position at) const = 0;

  // Copies postings of `term` into `out`, in the order they are met: upwards from the first at or after `at`,
  // or downwards from the last at or before it. How many there were; fewer than `out` takes: there are no
  // more.
  virtual std::size_t read_up(std::string_view term, Position at, std::span<std::uint64_t> out) const = 0;
  virtual std::size_t read_down(std::string_view term, Position at, std::span<std::uint64_t> out) const = 0;

  // Every term that begins with `prefix`, in order, until `each` returns false.
  virtual void terms(std::string_view prefix,
                     const std::function<bool(std::string_view term, std::uint64_t count)>& each) const = 0;
};

struct Views {
  virtual ~Views() = default;

  // Any thread. Errors: unavailable (no reader slot).
  virtual Result<std::unique_ptr<ViewSnapshot>> snapshot() const = 0;

  // Sequencer thread only. Errors: unavailable. A failure leaves the tables as they were.
  virtual Result<void> apply(const ViewBatch& batch) = 0;

  // Empties every table; upto becomes 0. Sequencer thread (or start-up) only. Errors: unavailable.
  virtual Result<void> clear() = 0;

  // The batches to come are small: those that filled empty tables have been applied. Changes no table. Nobody
  // reads meanwhile. Sequencer thread (or start-up) only. Errors: unavailable.
  virtual Result<void> filled() = 0;
};

}  // namespace cadre
