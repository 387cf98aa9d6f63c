// The part of a target after '?': names and values, percent-decoded and checked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/http/problem.hpp"

namespace cadre {

class Query {
 public:
  // `allowed`: the names a route knows ("lang" is always allowed). Faults: a name it does not know
  // ("query.unknown"), a bad escape ("query.escape"), text that is not UTF-8 in NFC, a name twice
  // ("query.repeated").
  static Checked<Query> parse(std::string_view text, std::span<const std::string_view> allowed);

  std::string text(std::string_view name) const;  // "" when absent
  bool has(std::string_view name) const { return find(name) != nullptr; }

  // Each with the query's name as the error's field. Errors: invalid_argument.
  Result<std::uint64_t> number(std::string_view name, std::uint64_t otherwise, std::uint64_t max) const;
  Result<std::optional<Date>> date(std::string_view name) const;
  Result<std::optional<bool>> flag(std::string_view name) const;  // "true" or "false"
  Result<std::size_t> limit(std::size_t otherwise = 50) const;    // ?limit=, 1 to 500

 private:
  const std::string* find(std::string_view name) const;
  std::vector<std::pair<std::string, std::string>> pairs_;
};

// Percent-decodes one segment of a path or one part of a query ('+' stays). Errors: invalid_argument
// "query.escape", and those of check_text.
Result<std::string> percent_decode(std::string_view text);

}  // namespace cadre
