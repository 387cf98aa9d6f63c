// What came of an import, row by row. Shared by spreadsheets of facts and files of acts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/cli/console.hpp"

namespace cadre {

struct RowFault {
  std::size_t line = 0;  // of the file, from 1
  std::string column;    // or the field's pointer; "" = the whole row
  std::string rule;      // "form.required", "format.date", "csv.cells", "row.id-twice", ...
  Text text;
  std::string article = {};  // of a rule of law
};

RowFault row_fault(std::size_t line, const Error& error);
// Of one reason of a refusal or one fault of a request, as the server tells them; `column`: where in the row.
RowFault row_fault(std::size_t line, std::string column, const json::object& told);

// Where a fault of a request with a list points to: the index in "/facts/17/value/name", and what comes
// behind it ("/value/name"). nullopt: not into `list` ("facts").
struct FaultPlace {
  std::size_t index = 0;
  std::string rest;
};
std::optional<FaultPlace> fault_place(std::string_view list, std::string_view field);

struct ImportReport {
  std::size_t recorded = 0;  // facts or acts
  std::vector<RowFault> faults;
  bool stopped = false;  // no server, or it would not go on: what comes after was not tried; the reader has
                         // been told why
};

// Human: one line per fault and a sum. With --json
// {"recorded","faults":[{"line","column","rule","article","text"}],"stopped"}. Sets console.exit to refused
// when there is a fault, unless it says something worse already.
void print_import(Console& console, const ImportReport& report);

}  // namespace cadre
