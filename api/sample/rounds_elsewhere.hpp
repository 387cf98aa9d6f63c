// The rounds of taking somebody from elsewhere, and of competitive selection. Tables; the words are those of
// rounds_appointment.hpp.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// Under 80-QĐ/TW the receiving side ballots, under 377-QĐ/TW the place of origin.
extern const Round kElsewhere80, kElsewhereNotCarried80, kElsewhere377, kElsewhereNotCarried377;
extern const Round kElsewhereCancelled, kElsewhereRefused;

// "$cadre" and "$other" apply.
extern const Round kSelected, kSelectedAfterReview, kSelectTooFew, kSelectFailed, kSelectCancelled,
    kSelectRefused;

}  // namespace cadre::sample
