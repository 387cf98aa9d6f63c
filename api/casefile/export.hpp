// Making a case file (FORMAT.md): what the reader may see of all entries on a subject, proved.
#pragma once

#include "api/service.hpp"

namespace cadre {

// The archive of the subject ("case/MN-2026-0017", "cadre/CB-0042"), for the account of the call and the
// purpose in its query. That it was made is in the log, durably, before it is given out: who, what, why, how
// many entries, and the hash of its page. Blocks on the disk and on the engine: a worker thread.
//
// Errors: not_found (no such subject; "evidence.none": the server signs no checkpoints), invalid_argument
// "casefile.subject", "casefile.size", "archive.size"; forbidden (the reader may see nothing of it); those of
// reading_act and of signing.
Result<std::string> export_case_file(const Call& call, const std::string& subject, const Service& service);

}  // namespace cadre
