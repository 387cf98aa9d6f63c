// Movements, timers and holds as JSON members of entries and states. Part of the event codec.
#pragma once

#include <optional>

#include "engine/cases/event.hpp"

namespace cadre {

// "entered", "actions", "state" (leaf ids), "timers" [{"delay","state","due"}], "done", "result".
void put_movement(json::object& data, const Movement& movement, const Procedure& procedure);
// nullopt: the states or delays are not those of this procedure.
std::optional<Movement> movement_from(const json::object& data, const Procedure& procedure);

json::array timers_json(const std::vector<Timer>& timers, const Procedure& procedure);
std::optional<std::vector<Timer>> timers_from(const json::array& array, const Procedure& procedure);
std::optional<NodeSet> configuration_from(const json::array& leaves, const Procedure& procedure);
json::array leaves_json(const NodeSet& configuration, const Procedure& procedure);

// {"by","reason","article","mark"?,"since"}
void put_hold(json::object& data, const Hold& hold);
Hold hold_from(const json::object& data);

}  // namespace cadre
