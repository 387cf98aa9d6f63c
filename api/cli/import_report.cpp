#include "api/cli/import_report.hpp"

#include <algorithm>
#include <ostream>

namespace cadre {

namespace {

json::object fault_json(const RowFault& fault) {
  return {{"line", fault.line},
          {"column", fault.column},
          {"rule", fault.rule},
          {"text", {{"vi", fault.text.vi}, {"en", fault.text.en}}}};
}

}  // namespace

RowFault row_fault(std::size_t line, const Error& error) {
  return {line, error.field, error.rule, error.message};
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
    console.out << ": " << console.in_words(fault.text) << " (" << fault.rule << ")\n";
  }
  console.out << (console.vietnamese() ? "Đã ghi " : "Recorded ") << report.recorded
              << (console.vietnamese() ? ", lỗi " : ", faults ") << faults.size() << '\n';
}

}  // namespace cadre
