// The tree over the log as its writer grows it: what must be remembered to go on, and the rows of tiles that
// are complete with an entry (engine/tlog/tile.hpp).
//
// Pure: no files, no LMDB. Those who check a log share none of this, only the hashes (engine/tlog/proof.hpp).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "engine/tlog/tile.hpp"

namespace cadre {

// One stored hash: a row of a tile of level 1 or above.
struct TileRow {
  unsigned level = 1;
  std::uint64_t index = 0;
  Hash hash{};
  friend bool operator==(const TileRow&, const TileRow&) = default;
};

// The right edge of a growing tree: the roots of its perfect subtrees, largest first. A value of at most 64
// hashes.
class Frontier {
 public:
  std::uint64_t size() const { return size_; }
  Hash root() const;

  // Adds the next leaf. Rows that are complete with it are added to `rows`, lower levels first.
  void append(const Hash& leaf, std::vector<TileRow>& rows);

  // Adds 256^level leaves at once by the row that stands for them. INVARIANT: size() is a multiple of that
  // many.
  void append_row(unsigned level, const Hash& row);

 private:
  void push(const Hash& hash, unsigned height, std::vector<TileRow>* rows);

  std::uint64_t size_ = 0;
  std::array<Hash, 64> roots_{};  // as many as size_ has bits set
  std::size_t count_ = 0;
};

}  // namespace cadre
