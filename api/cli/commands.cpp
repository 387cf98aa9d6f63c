#include "api/cli/commands.hpp"

namespace cadre {

void add_client_commands(CLI::App&) {}
void add_offline_commands(CLI::App&) {}

}  // namespace cadre
