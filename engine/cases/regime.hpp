// Regime: whether the law that a version stands for is in force on a day. Part of decide; pure.
#pragma once

#include "engine/cases/refusal.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// "regime.not-in-force", with the text the version rests on and its time. `field`: of the input, where the
// day or the version was chosen.
Refusal not_in_force(const Procedure& procedure, Date day, std::string field);

}  // namespace cadre
