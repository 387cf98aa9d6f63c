// Rules about the work a cadre is given after leaving the post. Read facts of kind "post". Pure; any thread.
#pragma once

#include <string>

#include "engine/procedure/rules.hpp"
#include "workflows/rules/parameters.hpp"

namespace cadre::rules {

struct Placement {
  std::string field;
  Tracks tracks;
  static ReadParams<Placement> from(const json::object& params);
};

// On the tracks `tracks`, the post given afterwards (object field `field`, its key "post") is not above the
// one left: rank 1 is the highest, so its rank number is not smaller. Source: 377-QĐ/TW (placement after
// relief).
Verdict placement_not_higher(const RuleContext& context, const Placement& placement);

// On the tracks `tracks`, the placement (object field `field`) is not of the kind "leading-post". Call it
// with mark R.
Verdict placement_no_leading_post(const RuleContext& context, const Placement& placement);

}  // namespace cadre::rules
