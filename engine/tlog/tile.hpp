// Tiles: how the C2SP format tlog-tiles cuts a tree into files that never change. Pure.
//
// The row `index` of level L is the root of the 256^L leaves from index * 256^L on; level 0 holds the leaf
// hashes. 256 rows of one level are a tile; the last one of a level may have fewer. A bundle holds the
// entries below a tile of level 0, each behind its length.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/tlog/tree_hash.hpp"

namespace cadre {

inline constexpr unsigned kTileHeight = 8;  // bits of an index that one level covers
inline constexpr std::uint64_t kTileWidth = 1u << kTileHeight;
inline constexpr unsigned kTileLevels = 8;  // 256^8 leaves are more than positions

// How many complete rows a level has in a tree of that size.
constexpr std::uint64_t rows_at(unsigned level, std::uint64_t size) {
  return kTileHeight * level >= 64 ? 0 : size >> (kTileHeight * level);
}

struct Tile {
  std::uint64_t index = 0;
  std::uint64_t width = kTileWidth;  // rows: 1 to kTileWidth
  friend bool operator==(const Tile&, const Tile&) = default;
};

// "x001/x234/067", or "x001/x234/067.p/12" for a tile with fewer than 256 rows.
std::string tile_name(const Tile& tile);
// Its one inverse: nothing for a name that is written otherwise (leading zeroes, a width of 256, ...), or
// whose index is above 2^53.
std::optional<Tile> parse_tile_name(std::string_view name);

// "tile/0/x001/x234/067".
std::string tile_path(unsigned level, std::uint64_t index, std::uint64_t width = kTileWidth);

// Whether a tree of that size has the tile: full ones for good, and the one partial tile of the level as it
// stands. `level` 0 for bundles.
bool has_tile(unsigned level, const Tile& tile, std::uint64_t size);

// A bundle of entries: each is its length in two bytes, most significant first, and its bytes.
void append_bundled(std::string& bundle, std::string_view entry);  // INVARIANT: at most 65,535 bytes
// The entries, as views into it. Errors: corruption: it ends within an entry.
Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle);

}  // namespace cadre
