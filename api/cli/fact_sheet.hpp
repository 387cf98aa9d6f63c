// A spreadsheet of units, posts or cadres as facts for the log, with every fault of every row. Pure: no
// server, no files.
//
// Columns are named after the fields of the fact kinds (workflows/facts/kinds.json); beside them `id` and
// `from`, the day from which the row holds. A cadre's row may bring the post held: `post` and the fields of
// the kind "holds"; and the degree, the level of political theory and the state-management certificate, whose
// columns begin with `qualification_`, `political_theory_` and `management_`.
#pragma once

#include <string>
#include <vector>

#include "api/cli/import_report.hpp"
#include "engine/base/csv.hpp"
#include "engine/facts/facts.hpp"

namespace cadre {

struct FactRow {
  std::size_t line = 0;
  json::object fact;  // {"subject","kind","from","value"}: one element of the body of POST /v1/facts
};

struct FactSheet {
  std::vector<FactRow> facts;    // of rows without a fault
  std::vector<RowFault> faults;  // in the order of the rows
};

// One fact that a row makes.
struct SheetPart {
  std::string kind;       // "identity"
  std::string from;       // the column of the day it holds from; "from" when that column is absent or empty
  std::string only_with;  // made only where this column has a value; "" = always
  std::string prefix;  // before the names of the kind's fields: "qualification_" makes "qualification_level"
};
struct SheetPlan {
  std::string subject;  // "cadre"
  std::vector<SheetPart> parts;
};

const SheetPlan& sheet_plan(std::string_view noun);  // "cadres", "posts", "units"; INVARIANT: one of these

// The columns a sheet of this plan may have; `id` and `from` come first.
std::vector<std::string> sheet_columns(const SheetPlan& plan, const FactKinds& kinds);

// Errors: invalid_argument "csv.column-unknown", "csv.column-missing" (`id`, `from`).
Result<FactSheet> read_fact_sheet(const CsvTable& table, const SheetPlan& plan, const FactKinds& kinds);

}  // namespace cadre
