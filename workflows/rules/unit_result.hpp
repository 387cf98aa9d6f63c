// Ground test: the year's result of the unit that the cadre heads. Reads facts of kind "unit-result".
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Holds when the latest yearly result recorded for a head is below `percent_tenths_below` (tenths of a
// percent; 700 = 70 %) or the five basic socio-economic targets were missed; not when it was put down to
// force majeure, and not when the head had been in the post for less than `months_in_post_min` months at the
// end of that year. Source: 377-QĐ/TW Art 48 (relief of heads).
Verdict unit_result_below(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
