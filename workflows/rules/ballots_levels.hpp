// Rules about a confidence vote at three levels, one row a person:
// {"cadre","high","confidence","low","valid"} in "votes" of the ballot. A sheet lists several people and may
// be void for one and valid for another. Sources: 96-QĐ/TW Art 3.2, 6.3 and its Appendix 4; 96/2023/QH15 Art
// 12, 13, 19.3. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Each row adds up: high + confidence + low = valid, valid <= ballots returned, each person once.
Verdict ballot_three_level(const RuleContext& context, const json::object& params);

// The low votes of one person (named by field `who`; the cadre of the case without it) reach {"numerator",
// "denominator","inclusive"} of `base`. "valid" is that person's own valid rows; every other base counts
// whole ballots. 96/2023/QH15 Art 19.3: ballots returned; 96-QĐ/TW's own base was not seen: a setting.
Verdict ballot_low_share(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
