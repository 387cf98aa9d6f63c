// Ground test: the share of low confidence in the latest vote of confidence. Reads facts of kind
// "confidence".
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Holds when the low-confidence ballots of the latest vote in the appointment period reach the fraction
// {"numerator","denominator","inclusive"} of `base` ("returned" or "valid"). Several votes on one day: the
// worst counts. Exactly 2/3 is the conflict C1 of workflows/README.md, hence `inclusive`. Unit: ballots.
// Sources: 41-QĐ/TW Art 5.3, 6.3; 96-QĐ/TW; the base is unknown for 96-QĐ/TW (workflows/README.md), hence
// `base`.
Verdict confidence_low(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
