// The derived tables on disk: their names, in the order of engine/log/views.hpp's Table, and their handles.
#pragma once

#include <cstddef>

#include "engine/log/views.hpp"
#include "storage/lmdb.hpp"

namespace cadre {

inline constexpr const char* kViewTableNames[kTableCount] = {
    "state", "worklist", "deadlines", "commands", "counters", "definitions", "proposals"};
inline constexpr const char* kPostingsTable = "postings";

struct ViewTables {
  TableHandle main = 0;
  TableHandle tables[kTableCount] = {};
  TableHandle postings = 0;
};

}  // namespace cadre
