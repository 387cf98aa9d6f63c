// `cadre serve`: the options of the server, and the life of the process around it (signals, exit codes).
#pragma once

#include <CLI/CLI.hpp>

namespace cadre {

// Exit codes: 0 stopped as asked; 1 could not start; 3 a write could not be made durable.
void add_serve_command(CLI::App& app);

}  // namespace cadre
