// The days the sample city lives through.
#pragma once

#include "engine/base/time.hpp"

namespace cadre::sample {

constexpr Date day(int year, unsigned month, unsigned of_month) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                               std::chrono::day{of_month}};
}

inline constexpr Date kFounded = day(2016, 7, 1);      // since when the units and posts are said to exist
inline constexpr Date kFirstDay = day(2021, 11, 1);    // the log begins
inline constexpr Date kReorganised = day(2025, 7, 1);  // the district level ends, wards are merged

// What is still open when the log ends is dated for this end, and moves with the one there is.
inline constexpr Date kEndAsWritten = day(2026, 6, 30);

// The log ends on any day from the first to the second.
inline constexpr Date kEndMin = day(2026, 1, 5), kEndMax = day(2036, 12, 31);

}  // namespace cadre::sample
