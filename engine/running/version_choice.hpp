// Which version of a procedure an opening means. Part of deciding; pure over the World.
#pragma once

#include <memory>

#include "engine/cases/command.hpp"
#include "engine/running/world.hpp"

namespace cadre {

// The version that is named, or else the one in force on the effective day. A version whose time that day is
// not comes back too, for decide_open refuses it with its article: the named one, or, when none is in force,
// the nearest one made current: the first whose time is still to come, else the one whose time ended last.
// Errors: not_found (no such procedure or version); invalid_argument (in force, but another is current; or
// none was ever made current).
Result<std::shared_ptr<const Procedure>> version_for(const OpenCase& order, const World& world);

// The version of the procedure `id` that a case is to be moved to on `day`. Errors: as above for a named
// version.
Result<std::shared_ptr<const Procedure>> version_for(const MigrateCase& order, const std::string& id,
                                                     Date day, const World& world);

}  // namespace cadre
