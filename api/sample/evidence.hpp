// What has to stand in the log before a ground exists: facts about the cadre, by name. Tables, used by
// stories.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace cadre::sample {

struct EvidenceFact {
  std::string_view kind;
  int days_before = 0;     // calendar days before the ground arose
  std::string_view value;  // JSON; may hold $on (the fact's day) and $number
};

struct Evidence {
  std::string_view name;
  std::span<const EvidenceFact> facts;
  int bad_years = 0;             // so many years before the start are rated "not completed"
  bool low_unit_result = false;  // of the year before the start
};

const Evidence& evidence(std::string_view name);                // INVARIANT: it is in the table
std::vector<std::string_view> words_of(std::string_view text);  // separated by single spaces

}  // namespace cadre::sample
