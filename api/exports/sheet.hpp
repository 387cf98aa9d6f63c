// Entries as a workbook (XLSX): a sheet of entries, and one that says what was asked, when, by whom, and how
// many entries were passed over. Every cell is text or a number, never a formula.
#pragma once

#include <string>
#include <vector>

#include "api/http/language.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

struct ExportNote {
  std::string asked, account;
  Timestamp at{};
  std::uint64_t log_size = 0;  // entries that the log had
  std::uint64_t hidden = 0;
};

// Errors: unavailable (no memory, or no room for the temporary files).
Result<std::string> xlsx_of(const std::vector<Entry>& entries, const ExportNote& note, Language language);

}  // namespace cadre
