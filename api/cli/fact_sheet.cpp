#include "api/cli/fact_sheet.hpp"

#include <algorithm>
#include <set>

#include "api/cli/typed_text.hpp"

namespace cadre {

namespace {

const SheetPlan kPlans[] = {
    {"cadre",
     {{"identity", "from", "", ""},
      {"holds", "appointed_on", "post", ""},
      {"qualification", "qualification_awarded_on", "qualification_level", "qualification_"},
      {"political-theory", "political_theory_awarded_on", "political_theory_level", "political_theory_"},
      {"management-certificate", "management_awarded_on", "management_grade", "management_"}}},
    {"post", {{"post", "from", "", ""}}},
    {"unit", {{"unit", "from", "", ""}}},
};

const FactKind& kind_of(const SheetPlan& plan, const SheetPart& part, const FactKinds& kinds) {
  const FactKind* kind = kinds.find(plan.subject, part.kind);
  INVARIANT(kind != nullptr, "the plans name kinds of workflows/facts/kinds.json");
  return *kind;
}

const json::object& properties_of(const FactKind& kind) {
  return object_at(kind.form.schema(), "properties");
}

// Reads one row after another and gathers the facts and the faults.
class SheetReader {
 public:
  SheetReader(const CsvTable& table, const SheetPlan& plan, const FactKinds& kinds)
      : table_(table), plan_(plan), kinds_(kinds) {}

  FactSheet read() {
    for (const CsvRow& row : table_.rows) {
      const std::size_t faults_before = sheet_.faults.size();
      std::vector<FactRow> facts = facts_of(row);
      if (sheet_.faults.size() > faults_before) continue;
      std::ranges::move(facts, std::back_inserter(sheet_.facts));
    }
    return std::move(sheet_);
  }

 private:
  std::string cell(const CsvRow& row, std::string_view column) const {
    const auto index = table_.column(column);
    return index ? row.cells[*index] : std::string();
  }

  void fault(const CsvRow& row, std::string column, std::string rule, Text text) {
    sheet_.faults.push_back({row.line, std::move(column), std::move(rule), std::move(text)});
  }

  std::vector<FactRow> facts_of(const CsvRow& row) {
    std::vector<FactRow> facts;
    if (!whole(row)) return facts;
    const std::string id = cell(row, "id");
    if (id.empty()) {
      fault(row, "id", "form.required", {"thiếu mã", "expected an id, but the cell is empty"});
    } else if (!ids_.insert(id).second) {
      fault(row, "id", "row.id-twice",
            {"mã \"" + id + "\" đã có ở dòng trước", "expected each id once, but '" + id + "' stood before"});
    }
    for (const SheetPart& part : plan_.parts) {
      if (part.only_with.empty() || !cell(row, part.only_with).empty())
        facts.push_back(fact_of(row, part, id));
    }
    return facts;
  }

  bool whole(const CsvRow& row) {
    if (row.cells.size() != table_.columns.size()) {
      const std::string wanted = std::to_string(table_.columns.size());
      const std::string found = std::to_string(row.cells.size());
      fault(row, "", "csv.cells",
            {"dòng phải có " + wanted + " ô, nhưng có " + found,
             "expected " + wanted + " cells, but there are " + found});
      return false;
    }
    const std::size_t faults_before = sheet_.faults.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (const auto clean = check_text(row.cells[i], table_.columns[i]); !clean) {
        fault(row, table_.columns[i], clean.error().rule, clean.error().message);
      }
    }
    return sheet_.faults.size() == faults_before;
  }

  FactRow fact_of(const CsvRow& row, const SheetPart& part, const std::string& id) {
    const FactKind& kind = kind_of(plan_, part, kinds_);
    std::string from_column = part.from;
    if (cell(row, from_column).empty()) from_column = "from";
    const std::string from = cell(row, from_column);
    if (const auto date = parse_date(from); !date && reported_from_ != row.line) {
      fault(row, from_column, date.error().rule, date.error().message);
      reported_from_ = row.line;
    }
    json::object value;
    for (const auto& property : properties_of(kind)) {
      const std::string text = cell(row, part.prefix + std::string(property.key()));
      if (!text.empty()) value[property.key()] = typed_text(text, property.value().as_object());
    }
    for (const Error& error : kind.form.validate(value, "")) {
      const std::string column = error.field.empty() ? "" : part.prefix + error.field.substr(1);
      fault(row, column, error.rule, error.message);
    }
    return {row.line,
            {{"subject", plan_.subject + "/" + id},
             {"kind", part.kind},
             {"from", from},
             {"value", std::move(value)}}};
  }

  const CsvTable& table_;
  const SheetPlan& plan_;
  const FactKinds& kinds_;
  FactSheet sheet_;
  std::set<std::string> ids_;
  std::size_t reported_from_ = 0;  // line whose day has been complained about: two parts may share the column
};

tl::unexpected<Error> column_fault(const char* rule, const std::string& name, Text text) {
  return fail(ErrorCode::invalid_argument, std::move(text), name, rule);
}

}  // namespace

const SheetPlan& sheet_plan(std::string_view noun) {
  for (const SheetPlan& plan : kPlans) {
    if (plan.subject + "s" == noun) return plan;
  }
  INVARIANT(false, "sheets are of cadres, posts or units");
}

std::vector<std::string> sheet_columns(const SheetPlan& plan, const FactKinds& kinds) {
  std::vector<std::string> columns{"id", "from"};
  for (const SheetPart& part : plan.parts) {
    for (const auto& property : properties_of(kind_of(plan, part, kinds)))
      columns.push_back(part.prefix + std::string(property.key()));
  }
  return columns;
}

Result<FactSheet> read_fact_sheet(const CsvTable& table, const SheetPlan& plan, const FactKinds& kinds) {
  const std::vector<std::string> known = sheet_columns(plan, kinds);
  for (const std::string& column : table.columns) {
    if (std::ranges::find(known, column) != known.end()) continue;
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
    return column_fault("csv.column-unknown", column,
                        {"không có cột \"" + column + "\"; các cột là: " + all,
                         "expected one of the columns " + all + ", but got '" + column + "'"});
  }
  for (const char* needed : {"id", "from"}) {
    if (table.column(needed)) continue;
    return column_fault("csv.column-missing", needed,
                        {"thiếu cột \"" + std::string(needed) + "\"",
                         "expected a column '" + std::string(needed) + "', but there is none"});
  }
  return SheetReader(table, plan, kinds).read();
}

}  // namespace cadre
