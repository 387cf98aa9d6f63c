// The rounds of elections inside committees and councils: nominated again, introduced by the head, and
// personnel for a congress. Tables.
//
// "$cadre" holds "$post" and is nominated again, or is to get it; "$other" is the newcomer; "$ends" is the
// last day of the new term, or the day of the congress.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

extern const Round kReelected, kNotReelected, kReelectionRefused, kReelectionCancelled, kReelectionNobody,
    kReelectionNotCarried;
extern const Round kSeatTaken, kSeatNotElected, kSeatNotCarried, kSeatRefused, kSeatCancelled;

// Under 35-CT/TW, whose first day was not read, somebody answers for its use; under 45-CT/TW not.
extern const Round kCongress35, kCongressNobody35, kCongressRefused35, kCongressCancelled35;
extern const Round kCongress45, kCongressNobody45, kCongressRefused45, kCongressCancelled45;

}  // namespace cadre::sample
