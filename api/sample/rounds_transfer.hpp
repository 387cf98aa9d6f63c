// The rounds of transfer, and of heads who must move after eight years. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// "$cadre", who leaves "$left" of the unit "$from", goes to "$post": under 138/2020/NĐ-CP the receiving side
// ballots, under 170/2025/NĐ-CP the place of origin.
extern const Round kTransferred138, kTransferNotCarried138, kTransferred170, kTransferNotCarried170;
extern const Round kTransferRefused, kTransferCancelled;

// The transfer is held up while a decision about "$cadre" is looked at.
extern const Round kTransferredAfterHold;

// "$cadre", head in "$post", moves to "$new-post"; or stays.
extern const Round kMoved, kMoveCancelled;

}  // namespace cadre::sample
