// A calendar from CSV (RFC 4180): one day per line, the columns named in the first one.
#include <algorithm>
#include <array>

#include "engine/base/csv.hpp"
#include "engine/calendar/calendar.hpp"

namespace cadre {
namespace {

constexpr std::array<std::string_view, 5> kColumns = {"date", "kind", "name", "source", "mark"};
constexpr std::size_t kCsvBytesMax = 1 << 20;

tl::unexpected<Error> refuse(std::string rule, Text why, std::size_t line) {
  return fail(ErrorCode::invalid_argument, std::move(why), "line " + std::to_string(line), std::move(rule));
}

// A day's line as the JSON that from_json reads, so that both have one set of rules.
Result<json::object> as_json(const CsvRow& row) {
  if (row.cells.size() != kColumns.size()) {
    return refuse("csv.columns",
                  {"mỗi dòng phải có 5 ô, nhưng có " + std::to_string(row.cells.size()),
                   "expected 5 cells, but got " + std::to_string(row.cells.size())},
                  row.line);
  }
  json::object day;
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if (auto clean = check_text(row.cells[i], "line " + std::to_string(row.line)); !clean) {
      return tl::make_unexpected(std::move(clean).error());
    }
    day[kColumns[i]] = row.cells[i];
  }
  return day;
}

}  // namespace

Result<Calendar> Calendar::from_csv(std::string version, std::string_view csv) {
  if (csv.size() > kCsvBytesMax) {
    return refuse("csv.size", {"tệp lịch lớn hơn 1 MiB", "expected at most 1 MiB"}, 1);
  }
  TRY(table, parse_csv(csv));
  if (!std::equal(kColumns.begin(), kColumns.end(), table.columns.begin(), table.columns.end())) {
    return refuse("csv.header",
                  {"dòng đầu phải là date,kind,name,source,mark",
                   "expected the first line to be date,kind,name,source,mark"},
                  1);
  }
  json::array days;
  for (const CsvRow& row : table.rows) {
    TRY(day, as_json(row));
    days.push_back(std::move(day));
  }
  Result<Calendar> calendar = from_json({{"version", std::move(version)}, {"days", std::move(days)}});
  if (calendar) return calendar;
  Error error = std::move(calendar).error();
  if (error.field.starts_with("/days/")) {
    const std::size_t index = std::stoul(error.field.substr(6));
    error.field = "line " + std::to_string(table.rows[index].line);
  }
  return tl::make_unexpected(std::move(error));
}

}  // namespace cadre
