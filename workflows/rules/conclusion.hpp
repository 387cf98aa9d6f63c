// Ground tests that rest on what a competent body concluded or judged. Read facts "conclusion" and
// "prestige".
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Holds when a competent body's conclusion since the appointment is about one of `subjects` and, where the
// parameters say so, has one of the gravities `gravity` ("serious", "very-serious"), was `to_dismissal`, and
// was not put down to force majeure (`unless_force_majeure`). Sources: 41-QĐ/TW Art 5.5, 5.6, 6.2; 377-QĐ/TW
// Art 48.
Verdict conclusion_found(const RuleContext& context, const json::object& params);

// The same, for the head of the unit only: the post concerned is a head's. Source: 41-QĐ/TW Art 7.
Verdict head_responsibility(const RuleContext& context, const json::object& params);

// Holds when the latest judgement of the competent level on the cadre's prestige and ability, since the
// appointment, is one of `judgements` ("fallen", "limited-ability"). Sources: 41-QĐ/TW Art 5.1, 6.1.
Verdict prestige_judged(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
