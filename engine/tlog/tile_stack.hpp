// The tiles at the right edge of a growing tree, one of each level: what those who check a log hold while
// they go over it. The writer has its own (storage/tree.hpp), on purpose. Pure.
#pragma once

#include <array>
#include <vector>

#include "engine/tlog/proof.hpp"
#include "engine/tlog/tile.hpp"

namespace cadre {

// A row of level 1 or above whose leaves are all there.
struct CompletedRow {
  unsigned level = 1;
  std::uint64_t index = 0;
  Hash hash{};
};

class TileStack {
 public:
  // As it stood at that size. Errors: those of `rows`.
  static Result<TileStack> load(const RowReader& rows, std::uint64_t size);

  // The next row of a level: a leaf's hash at level 0, 256 leaves' at level 1. INVARIANT: the levels below
  // are empty. Rows that are complete with it are added to `completed`, lower levels first.
  void add(unsigned level, const Hash& row, std::vector<CompletedRow>& completed);

  std::uint64_t size() const { return size_; }
  Hash root() const;

 private:
  std::uint64_t size_ = 0;
  std::array<std::vector<Hash>, kTileLevels> tiles_{};  // rows of the last tile, fewer than 256
};

}  // namespace cadre
