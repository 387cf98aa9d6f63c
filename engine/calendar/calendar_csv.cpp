// A calendar from CSV (RFC 4180): one day per line, the columns named in the first one.
#include <array>

#include "engine/calendar/calendar.hpp"

namespace cadre {
namespace {

constexpr std::array<std::string_view, 5> kColumns = {"date", "kind", "name", "source", "mark"};
constexpr std::size_t kCsvBytesMax = 1 << 20;

struct Line {
  std::size_t number = 0;  // in the file, from 1
  std::vector<std::string> cells;
};

tl::unexpected<Error> refuse(std::string rule, Text why, std::size_t line) {
  return fail(ErrorCode::invalid_argument, std::move(why), "line " + std::to_string(line), std::move(rule));
}

// Takes one cell from the front of `rest`; afterwards `rest` begins with ',' or a line end, or is empty.
Result<std::string> take_cell(std::string_view& rest, std::size_t line) {
  std::string cell;
  if (!rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find_first_of(",\n"), rest.size());
    cell = rest.substr(0, end);
    if (cell.ends_with('\r')) cell.pop_back();
    rest.remove_prefix(end);
    return cell;
  }
  for (;;) {
    rest.remove_prefix(1);  // the opening quote, or the second of a doubled one
    const std::size_t end = rest.find('"');
    if (end == std::string_view::npos) {
      return refuse("csv.quote", {"thiếu dấu ngoặc kép đóng", "expected a closing quote, but the text ends"},
                    line);
    }
    cell += rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (!rest.starts_with('"')) break;
    cell += '"';
  }
  if (rest.starts_with("\r\n")) rest.remove_prefix(1);
  if (!rest.empty() && rest.front() != ',' && rest.front() != '\n') {
    return refuse("csv.quote",
                  {"sau dấu ngoặc kép đóng phải là dấu phẩy hoặc hết dòng",
                   "expected a comma or the line's end after a closing quote"},
                  line);
  }
  return cell;
}

Result<std::vector<Line>> split(std::string_view rest) {
  std::vector<Line> lines;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    Line line{number, {}};
    for (bool more = true; more;) {
      TRY(cell, take_cell(rest, number));
      line.cells.push_back(std::move(cell));
      more = rest.starts_with(',');
      if (!rest.empty()) rest.remove_prefix(1);
    }
    if (line.cells.size() > 1 || !line.cells.front().empty()) lines.push_back(std::move(line));
  }
  return lines;
}

// A day's line as the JSON that from_json reads, so that both have one set of rules.
Result<json::object> as_json(const Line& line) {
  if (line.cells.size() != kColumns.size()) {
    return refuse("csv.columns",
                  {"mỗi dòng phải có 5 ô, nhưng có " + std::to_string(line.cells.size()),
                   "expected 5 cells, but got " + std::to_string(line.cells.size())},
                  line.number);
  }
  json::object day;
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if (auto clean = check_text(line.cells[i], "line " + std::to_string(line.number)); !clean) {
      return tl::make_unexpected(std::move(clean).error());
    }
    day[kColumns[i]] = line.cells[i];
  }
  return day;
}

}  // namespace

Result<Calendar> Calendar::from_csv(std::string version, std::string_view csv) {
  if (csv.size() > kCsvBytesMax) {
    return refuse("csv.size", {"tệp lịch lớn hơn 1 MiB", "expected at most 1 MiB"}, 1);
  }
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);  // what spreadsheets put in front
  TRY(lines, split(csv));
  if (lines.empty() ||
      !std::equal(kColumns.begin(), kColumns.end(), lines[0].cells.begin(), lines[0].cells.end())) {
    return refuse("csv.header",
                  {"dòng đầu phải là date,kind,name,source,mark",
                   "expected the first line to be date,kind,name,source,mark"},
                  1);
  }
  json::array days;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    TRY(day, as_json(lines[i]));
    days.push_back(std::move(day));
  }
  Result<Calendar> calendar = from_json({{"version", std::move(version)}, {"days", std::move(days)}});
  if (calendar) return calendar;
  Error error = std::move(calendar).error();
  if (error.field.starts_with("/days/")) {
    const std::size_t index = std::stoul(error.field.substr(6));
    error.field = "line " + std::to_string(lines[index + 1].number);
  }
  return tl::make_unexpected(std::move(error));
}

}  // namespace cadre
