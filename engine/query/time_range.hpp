// Ranges of time as people write them in a query. Part of question.hpp.
#pragma once

#include <string_view>

#include "engine/base/result.hpp"
#include "engine/query/intervals.hpp"

namespace cadre {

// Milliseconds since 1970 (UTC) of "2026", "2026-02", "2026-02-12", "12/02/2026", "02/2026" or a moment, as
// A, A..B, A.., ..B, >=A, >A, <=B, <B. Days are those of the office. Errors: invalid_argument "query.time";
// `term` is named in it.
Result<Interval> parse_time_range(std::string_view text, std::string_view term);

// The same in days since 1970; moments are not taken.
Result<Interval> parse_day_range(std::string_view text, std::string_view term);

}  // namespace cadre
