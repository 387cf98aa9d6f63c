// Commands that work on a data folder while no server does.
#pragma once

#include "api/cli/command.hpp"
#include "storage/lmdb_journal.hpp"

namespace cadre {

// --data DIR; data/ in the present folder when left out.
void add_data_option(CommandLine& command, std::string& folder);

// The log in that folder, held as long as it lives. Unlike the server's start it makes none. Errors:
// invalid_argument "data.none" (no log there), and those of LmdbJournal::open.
Result<std::unique_ptr<LmdbJournal>> open_log_of(const std::string& folder);

json::object head_json(const TreeHead& head);  // {"size","root"}

}  // namespace cadre
