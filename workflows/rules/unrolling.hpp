// The rule about what a cancelled decision leaves behind: the post that was left for it. Reads facts of kinds
// "holds" and "post". Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The cadre of the case left a post when taking up the one that the decision in field `decision` gave. That
// post is vacant again and its term still runs on the date field `on`: then field `restored` names it. It has
// been filled since, or the term is over: then it cannot be restored, `restored` names nothing, and the list
// field `told` says so. No post was left: `restored` names nothing. Source: seed 001 III.2.4 (what rested on
// a wrong decision is undone); 117-QĐ/TW (who was wronged is restored); the form: none found.
Verdict decision_undone(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
