// The names of the derived tables on disk, in the order of engine/log/views.hpp's Table.
#pragma once

#include <cstddef>

#include "engine/log/views.hpp"

namespace cadre {

inline constexpr const char* kViewTableNames[kTableCount] = {
    "state", "worklist", "deadlines", "commands", "counters", "definitions", "proposals"};
inline constexpr const char* kPostingsTable = "postings";

}  // namespace cadre
