// The rule about a planning ballot (PLAN): several people for one title, taken from the top. Pure; any
// thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Field `names` lists, from the highest to the lowest, those whose votes reached {"numerator","denominator",
// "inclusive"} of `base`, up to `quota` people (a number, or the name of a field with it); fewer when fewer
// reached it. Who stands behind an equal number at the edge of the quota the texts do not say (mark U): the
// collective's own list is taken as long as nobody with fewer votes stands in it instead of one with more.
// Source: practice under 50-QĐ/TW (more than 1/2 of those summoned, V~; base R). Unit: persons and ballots.
Verdict ballot_ranked(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
