// What a role can do in a case: for the worklist of now and that of then. Private to engine/running.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/decide.hpp"

namespace cadre {

// Left out is what nobody can do as long as the case is what it is: looked at when somebody asks, because
// rules belong to the program and not to the log.
std::vector<std::string> worklist_acts(const Procedure& procedure, const CaseState& state, const Facts& facts,
                                       const Actor& actor, const std::string& role, Date on);

}  // namespace cadre
