// `cadre sample load --data DIR [--seed N]`: the made-up city with its cases, for trying the product out.
#pragma once

#include "api/cli/command_line.hpp"
#include "api/cli/console.hpp"

namespace cadre {

// `app` and `console` must outlive the parsing.
void add_sample_commands(CommandLine& app, Console& console);

}  // namespace cadre
