// What every subcommand has in common: how it is added, and --lang and --json.
#pragma once

#include <string>

#include "api/cli/command_line.hpp"
#include "api/cli/console.hpp"

namespace cadre {

// A subcommand that does something, with --lang and --json. Descriptions are in both languages: which one the
// reader wants is not known before the command line is read.
CommandLine& add_command(CommandLine& parent, Console& console, const std::string& name,
                         const std::string& description);

// A subcommand that only has others below it ("cases"); the one that is there already, if it is.
CommandLine& add_group(CommandLine& parent, const std::string& name, const std::string& description);

}  // namespace cadre
