// Rules about grounds: a case needs one, and whoever must be dismissed may not resign or be relieved. Pure;
// any thread.
#pragma once

#include <string>

#include "engine/procedure/rules.hpp"
#include "workflows/rules/parameters.hpp"

namespace cadre::rules {

// The ground named by the form field `field` belongs to the case's track, and exists on the facts as they
// stood on the day in the field `on`. A ground of mark R or U is only looked up here: ground_confirmed warns
// about it. Sources: 41-QĐ/TW Art 5, 6, 7; 377-QĐ/TW Art 48.
Verdict ground_established(const RuleContext& context, const json::object& params);

// Fails for a ground whose wording was recalled and not read (mark R or U), and says whether the facts fit
// it; the officer goes on by naming the paper in which the original was checked. Call it with mark R.
Verdict ground_confirmed(const RuleContext& context, const json::object& params);

// On the tracks `tracks`, no ground of the track `against` exists on the facts of the effective day. Looks at
// grounds of mark V and V~ only and is never acknowledgeable. Sources: 41-QĐ/TW Art 3; 377-QĐ/TW Art 48.
struct NoGround {
  std::string against;
  Tracks tracks;
  static ReadParams<NoGround> from(const json::object& params);
};
Verdict no_dismissal_ground(const RuleContext& context, const NoGround& wanted);

// The same for grounds of mark R and U, which block nothing by themselves. Call it with mark R.
Verdict no_unconfirmed_dismissal_ground(const RuleContext& context, const NoGround& wanted);

}  // namespace cadre::rules
