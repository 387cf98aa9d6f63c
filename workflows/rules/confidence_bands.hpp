// Rules about what a confidence vote leads to. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// low/of reaches `above` and does not reach `below`, both {"numerator","denominator","inclusive"}; either may
// be left out. With "planned" (a cadre) it fails for whoever stands in no plan. The parameters "low" and "of"
// are values, not fields: an effect asks for each row of a ballot. Exactly 2/3 is the conflict C1 of
// workflows/README.md. Unit: ballots.
Verdict confidence_band(const RuleContext& context, const json::object& params);

// A no-confidence ballot may be called: the trigger in `field` is a line of `table` for the kind of body in
// field `body` ({"body","trigger","needs"?}). needs "motion": those who ask (field "motion":
// {"asking","all"}) reach the line's fraction; "band": the latest vote on the cadre lies in the line's
// "above" and "below" of the ballots returned. Source: 96/2023/QH15 Art 13.
Verdict no_confidence_trigger(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
