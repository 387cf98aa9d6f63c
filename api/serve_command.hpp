// `cadre serve`: the options of the server, and the life of the process around it (signals, exit codes).
#pragma once

#include "api/cli/command_line.hpp"

namespace cadre {

// When the command has run, `exit_code` is 0 (stopped as asked) or 1 (could not start). A write that could
// not be made durable ends the process with 3, at once. `exit_code` must outlive the parsing.
void add_serve_command(CommandLine& app, int& exit_code);

}  // namespace cadre
