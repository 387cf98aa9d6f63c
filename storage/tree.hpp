// The tree over the log, as RFC 6962 defines it: hashes of leaves and nodes, and what must be remembered to
// go on.
//
// Pure: no files, no LMDB. A leaf is the hash of an entry's bytes (leaf_hash in engine/log/journal.hpp); a
// node the hash of its two halves, the left half being the largest power of two below the size. Rows follow
// the C2SP tlog-tiles format: the row `index` of level L is the root of the 256^L leaves from index * 256^L
// on; level 0 holds the leaf hashes; a tile is 256 rows of one level.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/log/journal.hpp"

namespace cadre {

inline constexpr unsigned kTileHeight = 8;  // bits of an index that one level covers
inline constexpr std::uint64_t kTileWidth = 1u << kTileHeight;
inline constexpr unsigned kTileLevels = 8;  // 256^8 leaves are more than positions

Hash node_hash(const Hash& left, const Hash& right);  // SHA-256(0x01 || left || right)
Hash empty_root();                                    // SHA-256 of nothing

// One stored hash: a row of a tile of level 1 or above.
struct TileRow {
  unsigned level = 1;
  std::uint64_t index = 0;
  Hash hash{};
  friend bool operator==(const TileRow&, const TileRow&) = default;
};

// How many complete rows a level has in a tree of that size.
constexpr std::uint64_t rows_at(unsigned level, std::uint64_t size) {
  return kTileHeight * level >= 64 ? 0 : size >> (kTileHeight * level);
}

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

// "tile/0/x001/x234/067", or "tile/0/x001/x234/067.p/12" for a tile with fewer than 256 rows.
std::string tile_path(unsigned level, std::uint64_t index, std::uint64_t width = kTileWidth);

}  // namespace cadre
