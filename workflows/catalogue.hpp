// What the program ships with, for the first start of an empty log: the definitions and the kinds of facts.
// The working-day calendar is in workflows/vietnam_calendar.hpp. Files are embedded at build time. Any
// thread.
#pragma once

#include <vector>

#include "engine/base/json.hpp"
#include "engine/facts/facts.hpp"

namespace cadre {

// Every file of workflows/procedures, in path order. Within one procedure that is not the order of effect:
// publish all, then make current the one whose meta.effective.from is the latest.
std::vector<json::object> shipped_definitions();

// workflows/facts/kinds.json, compiled.
FactKinds shipped_fact_kinds();

}  // namespace cadre
