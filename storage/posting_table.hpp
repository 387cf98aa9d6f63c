// The postings table over LMDB (FORMAT.md): the blocks of one term found, walked and added to.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "storage/lmdb.hpp"
#include "storage/posting_block.hpp"

namespace cadre {

// The blocks of one term. Dies with the cursor's transaction; `cursor` is of the postings table and used by
// nobody else meanwhile. A block is valid until the next call. `term` outlives it; a term of no or too many
// bytes has no blocks.
class TermBlocks {
 public:
  TermBlocks(MDB_cursor* cursor, std::string_view term) : cursor_(cursor), term_(term) {}

  // The first block that does not end before `position`, or the growing one. nullopt: there is no such term.
  std::optional<PostingBlock> seek(std::uint64_t position);
  std::optional<PostingBlock> next() { return step(MDB_NEXT); }
  std::optional<PostingBlock> previous() { return step(MDB_PREV); }

 private:
  std::optional<PostingBlock> step(MDB_cursor_op way);
  std::optional<PostingBlock> block(int code, const MDB_val& key, const MDB_val& value) const;

  MDB_cursor* cursor_;
  std::string_view term_;
};

// Adds `positions`, at least one and ascending, behind those that the term has. Errors: unavailable (map
// full, or they do not lie behind). Then the transaction must not be committed.
Result<void> append_postings(MDB_cursor* cursor, std::string_view term,
                             std::span<const std::uint64_t> positions);

// Reading a map fails only when its pages are damaged; the views are remade from the log then, not mended.
void must_be_sound(int code);

}  // namespace cadre
