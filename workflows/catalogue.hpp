// What the program ships with, for the first start of an empty log: the definitions and the kinds of facts;
// and the fragments that definitions may use. The working-day calendar is in workflows/vietnam_calendar.hpp.
// Files are embedded at build time. Any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/facts/facts.hpp"

namespace cadre {

struct ShippedSource {
  std::string name;  // "dismissal/41-qd-tw-2021": its path below workflows/procedures, as `extends` names it
  json::object source;
};

// Every file of workflows/procedures as it is written, in path order.
std::vector<ShippedSource> shipped_sources();

// The same, complete. Within one procedure path order is not the order of effect: publish all, then make
// current the one whose meta.effective.from is the latest.
std::vector<json::object> shipped_definitions();

// Every file of workflows/fragments, in path order.
std::vector<json::object> shipped_fragments();

// Makes a source complete (engine/procedure/compose.hpp) with the fragments and sources that the program
// ships with. Errors: those of compose.
tl::expected<json::object, std::vector<Error>> compose_with_shipped(const json::object& source);

// workflows/facts/kinds.json, compiled.
FactKinds shipped_fact_kinds();

}  // namespace cadre
