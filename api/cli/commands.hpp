// The subcommands of `cadre`, apart from `serve`. main adds them to its CLI::App, then lets run_command_line parse and run.
// Each command is one file: api/cli/<noun>.cpp for those that ask a running server, api/cli/offline/<command>.cpp for
// those that work on files alone.
#pragma once

#include "api/cli/console.hpp"

namespace CLI {
class App;
}

namespace cadre {

// `app` and `console` must outlive the parsing.
void add_client_commands(CLI::App& app, Console& console);
void add_offline_commands(CLI::App& app, Console& console);

// Parses, runs the command, and answers with the exit code (api/cli/console.hpp). Help goes to console.out, complaints
// about usage to console.err. What libraries throw ends here as a message and ExitCode::refused.
int run_command_line(CLI::App& app, Console& console, int argc, const char* const* argv);

}  // namespace cadre
