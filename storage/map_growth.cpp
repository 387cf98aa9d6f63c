#include "storage/map_growth.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};

bool beyond(std::uint64_t used, std::uint64_t map, std::uint64_t percent) {
  return used / percent >= map / 100;
}

}  // namespace

Result<bool> make_room(Environment& environment, ReaderPool& readers, std::uint64_t bytes_needed,
                       std::uint64_t map_bytes_max) {
  const std::uint64_t map = environment.map_bytes();
  const std::uint64_t used = environment.used_bytes() + bytes_needed;
  if (!beyond(used, map, 80)) return false;
  std::uint64_t wanted = map;
  while (beyond(used, wanted, 80) && wanted < map_bytes_max) wanted = std::min(wanted * 2, map_bytes_max);
  if (wanted <= map) return false;
  const auto patience = beyond(used, map, 90) ? kPatience : std::chrono::milliseconds(0);
  Result<void> grown;
  const bool moved = readers.alone(patience, [&] { grown = environment.resize(wanted); });
  if (!grown) return tl::make_unexpected(grown.error());
  return moved;
}

}  // namespace cadre
