// Rules about a competitive selection (thi tuyển): marks in an array field `marks` of {"cadre","written",
// "defence"?} in hundredths of the 100-point scale (5,000 = 50 points), means rounded by the council. Pure;
// any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The list in `field` has at least `at_least` people. Source: official letter 2424/BNV-CCVC (two candidates a
// title).
Verdict list_size(const RuleContext& context, const json::object& params);

// Field `names` lists exactly those whose `part` ("written" or "defence") reached `at_least`. Source: notice
// 202-TB/TW (50 of 100 points: R).
Verdict exam_passed(const RuleContext& context, const json::object& params);

// The person field `who` names has the highest "defence" mark, at least `at_least`, and nobody else has as
// much. Source: official letter 2424/BNV-CCVC and practice under it (the highest is proposed).
Verdict exam_highest(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
