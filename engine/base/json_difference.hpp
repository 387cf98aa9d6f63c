// Where two JSON values differ, member by member: for people who compare two texts of a definition. Pure.
//
// Arrays are compared place by place between the elements that both begin with and those that both end with:
// an element put in or taken out in one place does not make all that follow it differ.
#pragma once

#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

struct JsonDifference {
  std::string path;  // JSON pointer: in the first value, or, of what was added, in the second
  const json::value* before = nullptr;  // nullptr: added. Both live with the values compared
  const json::value* after = nullptr;   // nullptr: removed
};

struct JsonDifferences {
  std::vector<JsonDifference> found;  // in the order of the first value's keys
  std::size_t left_out = 0;           // beyond the most
};

JsonDifferences differences(const json::value& before, const json::value& after, std::size_t most);

}  // namespace cadre
