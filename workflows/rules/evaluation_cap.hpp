// The rule on how many may be rated excellent. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// In every group of the rows of `field` (their "group"), those rated excellent are at most numerator/
// denominator of `base`: "good" (those rated good, the excellent not counted), "good-or-better", or "rated"
// (everybody). `rounding` of the number allowed: "floor", "nearest" (half upwards) or "ceiling"; compared in
// integers. `outstanding` {"field","numerator","denominator"} is the share of a unit whose truly outstanding
// results a paper recognises, which that text field names (that there is a higher one: 335/2025/NĐ-CP, V; 25
// %: R). Sources: 20 % of those rated good, in the same body and group of similar duties: HD 21/2019,
// 335/2025/NĐ-CP (V), 124-QĐ/TW (V~), 366-QĐ/TW (R). Which base and which rounding is the conflict C4 of
// workflows/README.md, hence both are parameters. Unit: persons.
Verdict excellent_cap(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
