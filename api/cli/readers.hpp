// cadre cadres readers: who read a personal file; and the purpose that reading one asks for.
#pragma once

#include <string>

#include "api/cli/client_commands.hpp"

namespace cadre {

void add_readers_command(CommandLine& cadres, Console& console);

std::string purpose_help();  // of --purpose

// Under a view: what of it was withheld, and by which article.
void print_withheld(const Console& console, const json::object& view);

}  // namespace cadre
