// cadre route: where a case lay, how long, until when it ought to have moved, and who moved it.
#include <cstdint>
#include <memory>
#include <ostream>
#include <set>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  std::string id, actor, role, unit;
  PageOptions page;
};

std::string titles(const Console& console, const json::array& states) {
  std::string text;
  for (const json::value& state : states)
    if (state.is_object() && state.get_object().contains("title"))
      text += (text.empty() ? "" : " + ") + text_in(console, state.get_object().at("title"));
  return text;
}

std::string list_of(const json::array& values) {
  std::string text;
  for (const json::value& value : values)
    if (value.is_string()) text += (text.empty() ? "" : ", ") + std::string(value.get_string());
  return text;
}

std::vector<std::string> row_of(const Console& console, const json::object& step) {
  const json::object& deadline = object_at(step, "deadline");
  const std::string late = bool_at(step, "late") ? (console.vietnamese() ? " (quá hạn)" : " (late)") : "";
  return {std::string(text_at(step, "case")),
          titles(console, array_at(step, "states")),
          role_text(console, text_at(step, "role")),
          doer_text(console, step),
          day_text(console, text_at(step, "received")),
          day_text(console, text_at(deadline, "due")) + late,
          day_text(console, text_at(step, "done")),
          std::to_string(int_at(step, "working_days")),
          std::string(text_at(step, "act")),
          titles(console, array_at(step, "led_to")),
          list_of(array_at(step, "documents"))};
}

// How each deadline was counted, once.
std::set<std::string> explanations(const Console& console, const json::array& steps) {
  std::set<std::string> lines;
  for (const json::value& step : steps) {
    if (!step.is_object()) continue;
    const json::object& deadline = object_at(step.get_object(), "deadline");
    const json::object& why = object_at(deadline, "why");
    if (why.contains("text"))
      lines.insert(std::string(text_at(deadline, "delay")) + ": " + text_in(console, why.at("text")));
  }
  return lines;
}

// What is not in the sheet: entries that are not the reader's, and those behind its end.
void print_missing(const Console& console, const json::object& sheet) {
  const bool vi = console.vietnamese();
  if (const std::int64_t hidden = int_at(sheet, "hidden"); hidden > 0)
    console.out << (vi ? "(không được xem: " : "(withheld: ") << hidden << (vi ? " mục)\n" : " entries)\n");
  const json::object& cut = object_at(sheet, "cut");
  if (cut.empty()) return;
  console.out << (vi ? "(phiếu dừng trước mục #" : "(the sheet ends before entry #") << int_at(cut, "from")
              << (vi ? "; còn " : "; ") << int_at(cut, "entries")
              << (vi ? " mục: xem bằng history --cursor)\n" : " entries are left: history --cursor)\n");
}

void print(Console& console, const json::object& sheet) {
  if (console.json) return console.print(sheet);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese()
                     ? std::vector<std::string>{"HỒ SƠ", "BƯỚC", "BỘ PHẬN", "NGƯỜI LÀM", "NHẬN", "HẠN",
                                                "XONG", "SỐ NGÀY LV", "VIỆC", "KẾT QUẢ", "VĂN BẢN"}
                     : std::vector<std::string>{"CASE", "STEP", "BODY", "PERSON", "RECEIVED", "DUE", "DONE",
                                                "WORKING DAYS", "ACT", "RESULT", "PAPERS"});
  for (const json::value& step : array_at(sheet, "steps"))
    if (step.is_object()) rows.push_back(row_of(console, step.get_object()));
  print_table(console.out, rows);
  for (const std::string& line : explanations(console, array_at(sheet, "steps"))) console.out << line << '\n';
  print_withheld(console, sheet);
  print_missing(console, sheet);
  print_next(console, sheet);
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  if (options.id.empty()) {
    RequestTarget target("/v1/route");
    target.with("actor", options.actor).with("role", options.role).with("unit", options.unit);
    if (const auto sheet = client.get(paged(std::move(target), options.page).text())) print(console, *sheet);
    return;
  }
  auto sheet = client.get("/v1/cases/" + percent_encode(options.id) + "/route");
  if (!sheet) return;
  for (json::value& step : sheet->at("steps").as_array())
    if (step.is_object()) step.get_object()["case"] = options.id;
  print(console, *sheet);
}

}  // namespace

void add_route_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
      app, console, ClientAccess::reads, "route",
      "Phiếu theo dõi: bước, bộ phận, nhận, hạn, xong / The route sheet of a case, an officer or a body",
      [options](Client& client) { run(client, *options); });
  auto* id = command.add_option("CASE", options->id, "Số hồ sơ / Number of the case");
  command.add_option("--actor", options->actor, "Việc của tài khoản này / What this account moved")
      ->excludes(id);
  command.add_option("--role", options->role, "Việc của vai trò này / What this role moved")->excludes(id);
  command.add_option("--unit", options->unit, "Trong đơn vị này và cấp dưới / In this unit and below it")
      ->excludes(id);
  add_page_options(command, options->page);
}

}  // namespace cadre
