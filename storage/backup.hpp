// Backup and restore: a copy of the log and of the documents, with a manifest that says what must come back.
//
// A backup is a folder: log/ as in a data folder, documents/, documents.txt (the hashes, one per line,
// ascending), credentials.jsonl (one per line, for its owner only) and, written last, manifest.json: without
// it, it is no backup. It may lie on a medium that is read-only by then.
#pragma once

#include <filesystem>

#include "engine/log/journal.hpp"
#include "storage/credentials.hpp"
#include "storage/documents.hpp"

namespace cadre {

struct BackupReport {
  TreeHead head;
  std::uint64_t documents = 0;
};

// Copies what the log holds at this moment, the documents and the credentials into `directory`, which is
// absent or empty. Runs beside the writer, in short transactions; entries are checked while they are read.
// Durable when it returns. One thread, any. Errors: invalid_argument (not empty), unavailable, corruption (a
// damaged entry or document, named).
Result<BackupReport> backup(const Journal& journal, const Documents& documents,
                            const Credentials& credentials, const std::filesystem::path& directory);

// Makes the data folder `data_folder`, absent or empty, from a backup, or leaves nothing behind. Every hash
// is computed again. The views are not in a backup; they are made from the log at the next start. Errors:
// invalid_argument (not a backup, not empty), corruption (anything that differs from the manifest),
// unavailable.
Result<BackupReport> restore(const std::filesystem::path& directory,
                             const std::filesystem::path& data_folder);

}  // namespace cadre
