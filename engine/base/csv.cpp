#include "engine/base/csv.hpp"

#include <algorithm>
#include <set>

#include "engine/base/json.hpp"

namespace cadre {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

tl::unexpected<Error> refuse(std::string rule, Text why, std::size_t line) {
  return fail(ErrorCode::invalid_argument, std::move(why), "line " + std::to_string(line), std::move(rule));
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
  }

  bool more() const { return !rest_.empty(); }

  Result<CsvRow> row() {
    CsvRow row{line_, {}};
    for (bool more = true; more;) {
      TRY(cell, rest_.starts_with('"') ? quoted() : plain());
      row.cells.push_back(std::move(cell));
      more = rest_.starts_with(',');
      if (!rest_.empty()) rest_.remove_prefix(1);
    }
    ++line_;
    return row;
  }

 private:
  // Afterwards the rest begins with a comma or a line end, or is empty.
  Result<std::string> plain() {
    const std::size_t end = std::min(rest_.find_first_of(",\n"), rest_.size());
    std::string cell(rest_.substr(0, end));
    if (cell.ends_with('\r')) cell.pop_back();
    rest_.remove_prefix(end);
    return cell;
  }

  Result<std::string> quoted() {
    const std::size_t begun = line_;
    std::string cell;
    for (bool first = true; first || rest_.starts_with('"'); first = false) {
      rest_.remove_prefix(1);  // the opening quote, or the second of a doubled one
      const std::size_t end = rest_.find('"');
      if (end == std::string_view::npos) {
        return refuse("csv.quote",
                      {"thiếu dấu ngoặc kép đóng", "expected a closing quote, but the text ends"}, begun);
      }
      if (!first) cell += '"';
      cell += rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
    }
    line_ += static_cast<std::size_t>(std::ranges::count(cell, '\n'));
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    if (!rest_.empty() && rest_.front() != ',' && rest_.front() != '\n') {
      return refuse("csv.quote",
                    {"sau dấu ngoặc kép đóng phải là dấu phẩy hoặc hết dòng",
                     "expected a comma or the end of the line after a closing quote"},
                    begun);
    }
    return cell;
  }

  std::string_view rest_;
  std::size_t line_ = 1;
};

bool blank(const CsvRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

Result<void> check_header(const CsvRow& header) {
  if (header.cells.size() == 1 && header.cells.front().find(';') != std::string::npos) {
    return refuse("csv.separator",
                  {"các cột phải cách nhau bằng dấu phẩy, nhưng tệp này dùng dấu chấm phẩy",
                   "expected commas between the columns, but this file has semicolons"},
                  header.line);
  }
  std::set<std::string> seen;
  for (const std::string& name : header.cells) {
    CHECK(check_text(name, "line " + std::to_string(header.line)));
    if (seen.insert(name).second) continue;
    return refuse("csv.column-twice",
                  {"mỗi cột chỉ được có một lần, nhưng cột \"" + name + "\" có hai",
                   "expected each column once, but there are two named '" + name + "'"},
                  header.line);
  }
  return {};
}

}  // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
  const auto found = std::ranges::find(columns, name);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

Result<CsvTable> parse_csv(std::string_view text) {
  Reader reader(text);
  if (!reader.more()) {
    return refuse("csv.header",
                  {"tệp rỗng, thiếu dòng tiêu đề", "expected a header line, but the file is empty"}, 1);
  }
  TRY(header, reader.row());
  CHECK(check_header(header));
  CsvTable table{std::move(header.cells), {}};
  while (reader.more()) {
    TRY(row, reader.row());
    if (!blank(row)) table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace cadre
