// The rounds of moving people: rotation with its clock, and secondment. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// "$cadre", who leaves "$left" of the unit "$from", is rotated to "$post".
extern const Round kRotationPlaced, kRotationReturnedEarly, kRotationRefused, kRotationCancelled;

// Stays at the receiver after three years; or beyond "$ends", the day until which that was allowed.
extern const Round kRotationStabilised, kRotationOverstayed;

// "$cadre" is seconded to the unit "$receiver" for half a year; or the two agencies do not agree.
extern const Round kSecondmentServed, kSecondmentNotAgreed, kSecondmentRefused, kSecondmentCancelled;

}  // namespace cadre::sample
