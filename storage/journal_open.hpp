// What happens before a log is used: making a new one, and looking whether an old one is whole. Used by
// LmdbJournal only.
#pragma once

#include "storage/lmdb_journal.hpp"

namespace cadre {

// Makes `folder`/log with empty tables, durably, or not at all. Errors: unavailable.
Result<void> make_log(const DataFolder& folder, const JournalOptions& options);

struct OpenedLog {
  Environment environment;
  JournalTables tables;
  Frontier frontier;
};

// Opens the environment and checks it: see LmdbJournal::open. Errors: unavailable, corruption.
Result<OpenedLog> open_log(const DataFolder& folder, const JournalOptions& options);

}  // namespace cadre
