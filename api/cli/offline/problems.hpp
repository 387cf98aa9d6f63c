// How a list of what is wrong with a definition is shown. Sets console.exit to refused.
#pragma once

#include <vector>

#include "api/cli/console.hpp"
#include "engine/chart/chart.hpp"

namespace cadre {

json::object to_json(const Problem& problem);  // {"state","act","reason","text":{"vi","en"}}
json::object to_json(const Error& problem);    // {"state","act","pointer","reason","text":{"vi","en"}}
void print_problems(Console& console, const std::vector<Problem>& problems);
void print_problems(Console& console, const std::vector<Error>& problems);

}  // namespace cadre
