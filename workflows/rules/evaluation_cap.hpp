// The rule on how many may be rated excellent. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// In every group of the rows of `field` (their "group"), those rated excellent are at most numerator/
// denominator of `base`: "good" (those rated good, the excellent not counted), "good-or-better", or "rated"
// (everybody). `rounding` of the number allowed: "floor", "nearest" (half upwards) or "ceiling"; compared in
// integers. Sources: 20 % of those rated good, in the same body and group of similar duties: HD 21/2019,
// 335/2025/NĐ-CP (V), 124-QĐ/TW (V~), 366-QĐ/TW (R). Which base and which rounding is the conflict C4 of
// workflows/README.md, hence both are parameters. Unit: persons.
Verdict excellent_cap(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
