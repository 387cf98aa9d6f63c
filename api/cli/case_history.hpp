// One case for a reader: its heading, and everything that happened in it.
#pragma once

#include "api/cli/client.hpp"

namespace cadre {

// Two lines: number, procedure, whom it is about; where it stands.
void print_case_heading(Console& console, const json::object& view);

// `cadre history CASE`: every page of the history; with --json one array of entries as they are stored.
void print_case_history(Client& client, const std::string& id);

}  // namespace cadre
