// The subcommands of `cadre` besides `serve`, by where they work. main adds them to its CommandLine, then
// lets run_command_line parse and run. One file per command: api/cli/<noun>.cpp,
// api/cli/offline/<command>.cpp.
#pragma once

#include "api/cli/command_line.hpp"
#include "api/cli/console.hpp"

namespace cadre {

// Those that speak to a running server over HTTP: cases, act, history, worklist, import, ...
// `app` and `console` must outlive the parsing.
void add_client_commands(CommandLine& app, Console& console);

// Those that work on files: rebuild, verify, restore, deadline, procedures check, compose and run; rules.
// Call it after add_client_commands: `procedures` has subcommands of both kinds.
void add_offline_commands(CommandLine& app, Console& console);

// Parses, runs the command, and answers with the exit code (api/cli/console.hpp). Commands set console.exit.
// Help goes to console.out, complaints about usage to
// console.err. What libraries throw ends here as a message and ExitCode::refused.
int run_command_line(CommandLine& app, Console& console, int argc, const char* const* argv);

}  // namespace cadre
