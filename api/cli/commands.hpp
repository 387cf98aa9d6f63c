// The subcommands of `cadre` besides `serve`, by where they work. Each registers itself with a callback; a
// callback ends by throwing CLI::RuntimeError(code), which is how CLI11 is told an exit code.
#pragma once

#include <CLI/CLI.hpp>

namespace cadre {

// Those that speak to a running server over HTTP: cases, act, history, worklist, import, ...
void add_client_commands(CLI::App& app);

// Those that work on files: rebuild, backup restore, deadline, procedures check, procedures run, ...
void add_offline_commands(CLI::App& app);

}  // namespace cadre
