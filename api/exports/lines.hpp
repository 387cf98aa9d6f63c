// The formats that are written line by line, without an end in sight.
#pragma once

#include "api/entries/stream.hpp"

namespace cadre {

// NDJSON: the stored bytes of each entry and a line feed; in the last line what was passed over, if anything
// was:
// {"hidden":n}.
std::unique_ptr<EntryWriter> ndjson_writer(const Service& service);

// CSV as RFC 4180 has it, in UTF-8 with a byte-order mark, as spreadsheets want it; cells are defused
// (export_table.hpp).
std::unique_ptr<EntryWriter> csv_writer(Language language);

}  // namespace cadre
