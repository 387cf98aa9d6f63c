// What reading a personal file demands: a purpose of a kind that is the reader's, and measure. Data
// (workflows/rights/reading.json); the office's own limits are facts about setting/reading. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/facts.hpp"
#include "workflows/rights/rights.hpp"

namespace cadre {

struct PurposeKind {
  std::string name;  // "case", as in "case:MN-2026-0017"
  std::vector<std::string> groups;
  Text title;
};

struct ReadingLimits {
  std::uint64_t per_day_max = 0;  // reads of one account on one office day
  std::uint64_t alarm_at = 0;
};

struct ReadingRules {
  std::string article;
  Mark mark = Mark::verified;
  std::vector<PurposeKind> purposes;
  ReadingLimits limits;
};
const Result<ReadingRules>& shipped_reading_rules();  // errors: invalid_argument; asked at start

// "case:MN-2026-0017": a kind that one of the groups may name, and the number of a paper or a case, 1 to 80
// characters. Errors: invalid_argument "purpose.required", "purpose.kind".
Result<void> check_purpose(std::string_view purpose, const std::vector<std::string_view>& groups,
                           const ReadingRules& rules);

// Those in force on the day, else those of the rules.
ReadingLimits reading_limits(const Facts& facts, Date on, const ReadingRules& rules);

}  // namespace cadre
