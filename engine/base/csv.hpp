// CSV as spreadsheets write it (RFC 4180): commas, quotes, a header line, UTF-8 with or without a byte order
// mark.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"

namespace cadre {

struct CsvRow {
  std::size_t line = 0;  // of the file, from 1, where the row begins
  std::vector<std::string> cells;
};

struct CsvTable {
  std::vector<std::string> columns;
  std::vector<CsvRow>
      rows;  // as long as the header says, or not: the reader decides; blank lines are left out

  std::optional<std::size_t> column(std::string_view name) const;
};

// Errors: invalid_argument "csv.header" (none), "csv.separator" (semicolons), "csv.column-twice",
// "csv.quote", those of check_text for the header (the field is "line 7").
Result<CsvTable> parse_csv(std::string_view text);

}  // namespace cadre
