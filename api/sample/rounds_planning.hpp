// The rounds of planning: a plan built, reviewed year by year, and people taken out of it. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// Building a unit's plan: "$planned" are the candidates, "$passed" or "$failed" what the ballots say of them.
extern const Round kPlanApproved, kPlanRefused, kPlanNobody, kPlanCancelled;

// The review of "$year": "$staying" stay; "$added" are none, or the "$planned" ones who go through the
// conferences.
extern const Round kReviewUnchanged, kReviewAdded, kReviewNobody, kReviewRefused, kReviewCancelled;

// Taking "$cadre" out: low prestige, kept or removed by the leaders' review; the political standards not met.
extern const Round kRemovalKept, kRemovalDecided, kRemovalConfirmed, kRemovalCancelled;

}  // namespace cadre::sample
