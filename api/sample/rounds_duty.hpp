// The rounds in which somebody is suspended from duty, and in which a head alone decides on the heads below.
// Tables.
// "$cadre" holds "$post", or is to get it and leaves "$left"; "$head" heads the unit, "$stranger" does not.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

extern const Round kSuspended, kSuspensionLifted, kSuspensionRefused, kSuspensionCancelled, kSuspendedAsAsked;
extern const Round kHeadAppoints, kHeadDismisses, kHeadCancels;

}  // namespace cadre::sample
