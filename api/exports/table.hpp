// Entries as rows of a table: what CSV and XLSX show. Pure.
#pragma once

#include <string>
#include <vector>

#include "api/http/language.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

// "Vị trí", "Thời gian (GMT+7)", ...; as many as row_of gives cells.
std::vector<std::string> table_heading(Language language);
std::vector<std::string> row_of(const Entry& entry, Language language);

// What was withheld of an entry as told_entry (api/entries/sight.hpp) gives it: "/data/form/ballot; ...", for
// formats of programs. "" when it is whole.
std::string withheld_fields(const Entry& entry);

// A cell that a spreadsheet would take for a formula begins with an apostrophe instead: text that people
// wrote must not become a program on an inspector's machine.
std::string defused(std::string cell);

// The last row, when something was passed over.
std::string hidden_note(std::uint64_t hidden, Language language);

}  // namespace cadre
