// What one loading of the sample city depends on; nothing else does it depend on.
#pragma once

#include <algorithm>
#include <cstdint>

#include "api/sample/days.hpp"

namespace cadre::sample {

inline constexpr std::uint64_t kDefaultSeed = 20211103;

struct Plan {
  std::uint64_t seed = kDefaultSeed;
  Date end = kEndAsWritten;  // the last day of the log; kEndMin to kEndMax
};

// The plan of a city that somebody begins to work with on that day: its log ends on the day before.
inline Plan plan_before(Date day, std::uint64_t seed = kDefaultSeed) {
  return {seed, std::clamp(day - std::chrono::days{1}, kEndMin, kEndMax)};
}

}  // namespace cadre::sample
