// Port: the append-only log. Implemented by storage/lmdb_journal.hpp and by tests/support/memory_journal.hpp.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/position.hpp"
#include "engine/base/result.hpp"
#include "engine/base/sha256.hpp"

namespace cadre {

struct TreeHead {
  std::uint64_t size = 0;  // entries
  Hash root{};             // RFC 6962; of the empty tree: SHA-256 of nothing
  friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

// The leaf of an entry in the log's tree (RFC 6962): SHA-256(0x00 || bytes).
inline Hash leaf_hash(std::string_view entry) { return sha256_prefixed(0, entry); }

struct Journal {
  virtual ~Journal() = default;

  // Appends all of `entries` at positions size(), size()+1, ... in one durable transaction, or none of them.
  // Returns after the sync. Sequencer thread only. Errors: unavailable (disk full, map full, sync failed).
  // After an error from a sync the journal is poisoned: every later append fails, and the process must stop.
  virtual Result<TreeHead> append(std::span<const std::string> entries) = 0;

  // Whether a sync failed: nobody knows what is on the disk, and nothing may be acknowledged any more. Any
  // thread.
  virtual bool poisoned() const = 0;

  // Whether a small append would find room now. Any thread. Errors: unavailable (the disk is nearly full).
  virtual Result<void> has_room() const { return {}; }

  // The head after the last append that returned. Any thread.
  virtual TreeHead head() const = 0;

  // Calls `each` for the entries from `from` up to `limit` of them, oldest first; stops early when it returns
  // false. The view is valid during the call only. Any thread. Errors: corruption (names the position).
  virtual Result<void> read(Position from, std::size_t limit,
                            const std::function<bool(Position, std::string_view)>& each) const = 0;

  // One entry, copied. Errors: not_found, corruption.
  virtual Result<std::string> at(Position position) const = 0;
};

}  // namespace cadre
