// The rounds of evaluation, as tables. Their forms hold words of the play: lists of people with their grades,
// as JSON, which evaluation_plays.cpp writes.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// A unit's year, quarter, month or term: "$roster", "$proposals", "$rows", "$judged-unit", "$period".
extern const Round kYearRated, kYearReturned, kYearComplainedUpheld, kYearReopened, kYearDoneAgain,
    kYearCancelled, kYearAfterRefusals;
extern const Round kQuarterRated, kQuarterCancelled, kMonthRated, kMonthCancelled, kTermRated, kTermCancelled;

// Before a decision about "$cadre": evaluated, or called off.
extern const Round kBeforeDecision, kBeforeDecisionCancelled;

}  // namespace cadre::sample
