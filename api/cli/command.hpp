// What every subcommand has in common: how it is added, and --lang and --json.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "api/cli/console.hpp"

namespace cadre {

// A subcommand that does something, with --lang and --json. Descriptions are in both languages: which one the
// reader wants is not known before the command line is read.
CLI::App& add_command(CLI::App& parent, Console& console, const std::string& name,
                      const std::string& description);

// A subcommand that only has others below it ("cases"); the one that is there already, if it is.
CLI::App& add_group(CLI::App& parent, const std::string& name, const std::string& description);

}  // namespace cadre
