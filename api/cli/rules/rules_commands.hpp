// cadre rules list, show, try: what the program can be asked, without a server.
#pragma once

#include "api/cli/command.hpp"

namespace cadre {

void add_rules_commands(CommandLine& app, Console& console);
void add_rules_try_command(CommandLine& rules, Console& console);  // rules_try.cpp

}  // namespace cadre
