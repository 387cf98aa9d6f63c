#include "api/cli/import_report.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace cadre {

namespace {

json::object fault_json(const RowFault& fault) {
  return {{"line", fault.line},
          {"column", fault.column},
          {"rule", fault.rule},
          {"article", fault.article},
          {"text", {{"vi", fault.text.vi}, {"en", fault.text.en}}}};
}

}  // namespace

RowFault row_fault(std::size_t line, const Error& error) {
  return {line, error.field, error.rule, error.message};
}

RowFault row_fault(std::size_t line, std::string column, const json::object& told) {
  const json::object& text = object_at(told, "text");
  const std::string_view rule = text_at(told, "rule");
  return {line,
          std::move(column),
          std::string(rule.empty() ? text_at(told, "type") : rule),
          {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))},
          std::string(text_at(told, "article"))};
}

std::optional<FaultPlace> fault_place(std::string_view list, std::string_view field) {
  const std::string prefix = "/" + std::string(list) + "/";
  if (!field.starts_with(prefix)) return std::nullopt;
  field.remove_prefix(prefix.size());
  FaultPlace place;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), place.index);
  if (error != std::errc{}) return std::nullopt;
  place.rest = std::string(end, field.data() + field.size());
  return place;
}

void print_import(Console& console, const ImportReport& report) {
  if ((!report.faults.empty() || report.stopped) && console.exit == ExitCode::ok)
    console.exit = ExitCode::refused;
  std::vector<RowFault> faults = report.faults;
  std::ranges::stable_sort(faults, {}, &RowFault::line);
  if (console.json) {
    json::array list;
    for (const RowFault& fault : faults) list.push_back(fault_json(fault));
    return console.print(json::object{
        {"recorded", report.recorded}, {"faults", std::move(list)}, {"stopped", report.stopped}});
  }
  for (const RowFault& fault : faults) {
    console.out << (console.vietnamese() ? "dòng " : "line ") << fault.line;
    if (!fault.column.empty()) console.out << ", " << fault.column;
    console.out << ": " << console.in_words(fault.text) << " (" << fault.rule;
    if (!fault.article.empty())
      console.out << (console.vietnamese() ? ", Điều " : ", Article ") << fault.article;
    console.out << ")\n";
  }
  console.out << (console.vietnamese() ? "Đã ghi " : "Recorded ") << report.recorded
              << (console.vietnamese() ? ", lỗi " : ", faults ") << faults.size() << '\n';
}

}  // namespace cadre
