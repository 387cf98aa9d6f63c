// Runs tests/oracle/oracle.mjs: what XState itself says about definitions and walks. Needs node and `npm ci`
// in tests/.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre::test {

// One result per job, in order. Errors (unavailable): node or the xstate package is missing, or the oracle
// failed; the message ends with what it wrote. `tests_folder` is the one with package.json.
Result<std::vector<json::object>> ask_xstate(const std::string& tests_folder,
                                             const std::vector<json::object>& jobs);

}  // namespace cadre::test
