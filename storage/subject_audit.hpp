// Counts again what the log committed to in its map of subjects (engine/tlog/subject_map.hpp): whoever left
// an entry out of the file of a case or a person, and committed to the shorter list, is found here.
#pragma once

#include <filesystem>

#include "engine/log/journal.hpp"

namespace cadre {

struct SubjectAudit {
  std::uint64_t commitments = 0;  // entries "cadre.log.subjects.v1", all of them true
};

// `scratch`: an empty folder on the same disk, left full. Errors: corruption "subject-map.root" (names the
// position of the first commitment that is not true, and both roots), "subject-map.form" (one that cannot be
// read, or is of more entries than came before it); those of the journal and of SubjectIndex.
Result<SubjectAudit> audit_subjects(const Journal& journal, const std::filesystem::path& scratch);

}  // namespace cadre
