// Entries for process-mining tools. Pure.
//
//   XES (IEEE 1849-2016, XML)   a trace for each case, an event for each of its entries; entries of no case
//   are left
//                               out. concept:name is the act (or the type), org:resource the account,
//                               org:role the role, time:timestamp when it was recorded (UTC).
//   OCEL 2.0 (JSON)             an event for each entry, related to all it is about: its case, cadre, unit,
//   account,
//                               post or procedure. Values are text, as the published schema asks. What is
//                               true of the whole file stands in one object of type "export".
//
// What was withheld of an entry is named by its attribute cadre:withheld, or withheld; how many entries were
// passed over, by cadre:hidden of the log, or hidden of the export.
#pragma once

#include "api/exports/sheet.hpp"

namespace cadre {

std::string xes_of(const std::vector<Entry>& entries, const ExportNote& note);
std::string ocel_of(const std::vector<Entry>& entries, const ExportNote& note);

}  // namespace cadre
