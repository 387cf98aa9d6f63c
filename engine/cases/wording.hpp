// How refusals speak of things to people: by their names. Ids stand in the figures of a reason. Pure.
#pragma once

#include <string>
#include <string_view>

#include "engine/facts/facts.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// The title of an act in quotes; the id when the procedure has no such act.
Text named_act(const Procedure& procedure, std::string_view act);

// The name of a unit on that day; the id when nobody has recorded one.
std::string named_unit(const Facts& facts, std::string_view unit, Date on);

}  // namespace cadre
