// In which order a case meets the states of a chart, guards left aside. The keys of a published definition
// are sorted, so that what is written first there says nothing. Pure.
#pragma once

#include <vector>

#include "engine/chart/chart.hpp"

namespace cadre {

// Every state that can be met: the initial one first, then where its transitions lead; a state with states
// inside after the last of those.
std::vector<NodeIndex> in_order_of_meeting(const Chart& chart);

}  // namespace cadre
