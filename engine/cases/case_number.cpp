#include "engine/cases/case_number.hpp"

#include <algorithm>
#include <charconv>

namespace cadre {

std::string counter_of(std::string_view case_id) {
  return std::string(case_id.substr(0, case_id.rfind('-')));
}

std::string case_number(std::string_view prefix, Date recorded, std::string_view last) {
  unsigned number = 0;
  const std::size_t dash = last.rfind('-');
  if (dash != std::string_view::npos)
    std::from_chars(last.data() + dash + 1, last.data() + last.size(), number);
  std::string digits = std::to_string(number + 1);
  digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
  return std::string(prefix) + "-" + format_date(recorded).substr(0, 4) + "-" + digits;
}

std::string open_case_key(std::string_view procedure, std::string_view subject) {
  if (subject.starts_with("cadre/")) subject.remove_prefix(6);
  return "open/" + std::string(procedure) + "/" + std::string(subject);
}

std::string about_prefix(std::string_view cadre, std::string_view procedure) {
  return "about/" + std::string(cadre) + "/" + std::string(procedure) + "/";
}

std::string naming_prefix(std::string_view post, std::string_view kind) {
  return "at/" + std::string(post) + "/" + std::string(kind) + "/";
}

}  // namespace cadre
