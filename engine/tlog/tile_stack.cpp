#include "engine/tlog/tile_stack.hpp"

#include <utility>

namespace cadre {

Result<TileStack> TileStack::load(const RowReader& rows, std::uint64_t size) {
  TileStack stack;
  stack.size_ = size;
  for (unsigned level = 0; level < kTileLevels; ++level) {
    const std::uint64_t count = rows_at(level, size) % kTileWidth;
    if (count == 0) continue;
    TRY(tile, rows(level, rows_at(level, size) - count, count));
    INVARIANT(tile.size() == count, "a reader of rows gives all that were asked for");
    stack.tiles_[level] = std::move(tile);
  }
  return stack;
}

void TileStack::add(unsigned level, const Hash& row, std::vector<CompletedRow>& completed) {
  for (unsigned below = 0; below < level; ++below)
    INVARIANT(tiles_[below].empty(), "a row begins at a multiple of its width");
  size_ += std::uint64_t{1} << (kTileHeight * level);
  Hash next = row;
  for (;; ++level) {
    std::vector<Hash>& tile = tiles_[level];
    tile.push_back(next);
    if (tile.size() < kTileWidth) return;
    next = pair_up(std::exchange(tile, {}));
    completed.push_back({level + 1, (size_ >> (kTileHeight * (level + 1))) - 1, next});
  }
}

Hash TileStack::root() const {
  TreeFold fold;
  for (unsigned level = kTileLevels; level-- > 0;)
    for (const Hash& row : tiles_[level]) fold.add(row, kTileHeight * level);
  return fold.root();
}

}  // namespace cadre
