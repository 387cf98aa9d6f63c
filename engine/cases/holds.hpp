// Cases on hold: what an act hears that would go on all the same. Part of decide; pure.
#pragma once

#include <vector>

#include "engine/cases/decide.hpp"

namespace cadre {

// "case.on-hold" for every hold, with its reason and article; nothing for an act that goes on while held. A
// hold of mark R or U can be gone past with a reason and a document.
std::vector<Reason> held_back(const ActSpec& act, const CaseState& state);

}  // namespace cadre
