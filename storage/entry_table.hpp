// The table of entries over LMDB (FORMAT.md): rows of several entries, read one by one and filled up in turn.
//
// A row grows until the next entry would pass kRowBytesMax; then another is begun. Where rows end follows
// from the entries alone, not from the batches they came in; but readers take any row that is whole.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/base/position.hpp"
#include "storage/entry_row.hpp"
#include "storage/lmdb.hpp"

namespace cadre {

// A longer row holds a single entry. LMDB keeps a value above half a page on whole pages of its own, the
// first with a header of 16 bytes. More pages would leave less room unused at their end, and make an append
// of one entry write more: it rewrites the last row.
inline constexpr std::size_t kRowBytesMax = 3 * 4096 - 16;

// Entries in order of position: one seek, then forward from row to row. Dies with the cursor's transaction.
class EntryWalk {
 public:
  // Begins with the entry at `from`. `cursor` is of the table of entries and used by nobody else meanwhile.
  EntryWalk(MDB_cursor* cursor, Position from) : cursor_(cursor), at_(from.value) {}

  // The next one, as stored: its hash is not looked at. nullopt: it cannot be read (its row is absent or
  // unreadable, or is not what it should be), or there is none.
  std::optional<StoredEntry> next();

 private:
  std::optional<EntryRow> seek();
  std::optional<EntryRow> next_row();

  MDB_cursor* cursor_;
  std::uint64_t at_;
  std::optional<EntryRow> row_{};
};

// The last row of a log of `size` entries; one without an entry if there is none. Hashes are not looked at.
// Errors: corruption: it does not end with the last entry (names a position that cannot be read).
Result<EntryRow> last_row(MDB_cursor* cursor, std::uint64_t size);

// Appends `entries`, whose leaf hashes are `leaves`, behind the `size` that are there: the last row is filled
// up, new ones follow, each is put once. Errors: corruption, as last_row; unavailable (map full). Then the
// transaction must not be committed.
Result<void> append_entries(MDB_cursor* cursor, std::uint64_t size, std::span<const std::string> entries,
                            std::span<const Hash> leaves);

}  // namespace cadre
