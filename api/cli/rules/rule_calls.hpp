// Where definitions call a rule: the article and the mark stand there, not at the rule. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

struct FoundCall {
  std::string procedure;  // "dismissal@41-qd-tw-2021"
  std::string where;      // "open", "review.deciding record-ballot", "ground D3"
  std::string article, mark;
  json::object params;
};

// Every call of the rule in a complete definition, in document order: what acts require, guards, tests of
// grounds, and whatever else is an object {"type": RULE}. A test of a ground has the ground's article and
// mark.
std::vector<FoundCall> calls_of(std::string_view rule, const json::object& definition);

}  // namespace cadre
