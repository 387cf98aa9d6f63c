// `cadre witness`: the process around a witness.
#pragma once

#include <CLI/CLI.hpp>

namespace cadre {

// When the command has run, `exit_code` is 0 (stopped as asked) or 1 (could not start). `exit_code` outlives
// the parsing.
void add_witness_command(CLI::App& app, int& exit_code);

}  // namespace cadre
