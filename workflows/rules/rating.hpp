// Ground test: years of a failing annual rating in a row. Reads facts of kind "rating".
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Holds when the last `years` rated calendar years are consecutive and all have the grade `grade`. Older runs
// that a better rating ended do not count. With `unless_force_majeure` a year recorded as force majeure
// breaks the run. Unit: calendar years. Source: 41-QĐ/TW Art 5.4 (two consecutive years "không hoàn thành
// nhiệm vụ").
Verdict rating_consecutive(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
