// The parts of the publication check; only engine/check*.cpp include this.
#pragma once

#include "engine/procedure/chart_paths.hpp"

namespace cadre {

void check_states(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems);
void check_acts(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems);
void check_effects(const Procedure& procedure, std::vector<Problem>& problems);
void check_delays(const Procedure& procedure, std::vector<Problem>& problems);

}  // namespace cadre
