// The rounds of moving people: rotation with its clock, secondment, and wrong decisions. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// "$cadre", who leaves "$left" of the unit "$from", is rotated to "$post".
extern const Round kRotationPlaced, kRotationReturnedEarly, kRotationRefused;

// "$cadre" is seconded to the unit "$receiver" for half a year; or the two agencies do not agree.
extern const Round kSecondmentServed, kSecondmentNotAgreed;

// A decision about "$cadre" in "$post" is verified: unfounded, or a paper lacked and is put right.
extern const Round kRecallUnfounded, kRecallRegularised;

}  // namespace cadre::sample
