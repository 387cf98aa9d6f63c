// The command that opens a case, ready to be run, of the request that would.
#pragma once

#include <string>

#include "engine/base/json.hpp"

namespace cadre {

// `opening`: a body of POST /v1/cases without documents. Fields that are neither text nor a number are left
// out: they come from a file.
std::string ready_command(const json::object& opening);

}  // namespace cadre
