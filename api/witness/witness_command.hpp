// `cadre witness`: the process around a witness.
#pragma once

#include "api/cli/command_line.hpp"

namespace cadre {

// When the command has run, `exit_code` is 0 (stopped as asked) or 1 (could not start). `exit_code` outlives
// the parsing.
void add_witness_command(CommandLine& app, int& exit_code);

}  // namespace cadre
