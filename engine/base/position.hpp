// Position: the place of an entry in the log and its leaf index in the tree. The first entry has position 0.
#pragma once

#include <compare>
#include <cstdint>

namespace cadre {

struct Position {
  std::uint64_t value = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};
constexpr Position next(Position p) { return Position{p.value + 1}; }

}  // namespace cadre
