// The rounds of supervision bodies, of units that reply to them, and of cadres' requests about their files.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

extern const Round kRecommendationAnswered, kRecommendationLate, kRecommendationWithdrawn,
    kRecommendationWaiting;
extern const Round kFileCorrected, kFileKept;

}  // namespace cadre::sample
