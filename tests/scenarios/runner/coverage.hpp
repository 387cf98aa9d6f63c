// Coverage: what of a definition no story has shown yet. Read from the stories as they are written; that they
// hold is another test.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "tests/scenarios/runner/scenario.hpp"

namespace cadre::scenarios {

// "open", each act, "lapse of DELAY", "end OUTCOME" of that complete definition that no story has accepted,
// let run out or reached.
std::vector<std::string> untold(const json::object& definition, const std::vector<Scenario>& stories);

}  // namespace cadre::scenarios
