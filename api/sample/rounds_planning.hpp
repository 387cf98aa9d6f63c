// The rounds of planning: a plan built, reviewed year by year, and people taken out of it. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

std::span<const Snippet> planning_snippets();

// Building a plan for the post of a unit's head: "$cadre" is the one planned for "$post".
extern const Round kPlanApproved, kPlanRefused, kPlanNobody, kPlanCancelled;

// The yearly review: "$cadre" stays; in the second one "$other" is added; in the third both stay.
extern const Round kReviewUnchanged, kReviewAdded, kReviewBoth;

// Taking "$cadre" out: low prestige, kept or removed by the leaders' review; the political standards not met.
extern const Round kRemovalKept, kRemovalDecided, kRemovalConfirmed, kRemovalCancelled;

}  // namespace cadre::sample
