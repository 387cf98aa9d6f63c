// cadre cases list, show, next: where cases stand.
#include <memory>
#include <ostream>

#include "api/cli/case_history.hpp"
#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct ListOptions {
  bool open = false, closed = false;
  std::string procedure, cadre, unit, outcome;
  PageOptions page;
};
struct ShowOptions {
  std::string id, as_of;
  std::string at;
};

std::string states_text(const Console& console, const json::object& view) {
  std::string text;
  for (const json::value& state : array_at(view, "states")) {
    if (!state.is_object() || !state.get_object().contains("title")) continue;
    text += (text.empty() ? "" : " + ") + text_in(console, state.get_object().at("title"));
  }
  return text;
}

std::string title_text(const Console& console, const json::object& view) {
  const json::value* title = view.if_contains("title");
  return title == nullptr ? std::string() : text_in(console, *title);
}

void list(Client& client, const ListOptions& options) {
  Console& console = client.console();
  RequestTarget target("/v1/cases");
  target.with("open", options.open     ? "true"
                      : options.closed ? "false"
                                       : "")
      .with("procedure", options.procedure)
      .with("cadre", options.cadre)
      .with("unit", options.unit)
      .with("outcome", options.outcome);
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.vietnamese()
          ? std::vector<std::string>{"HỒ SƠ", "QUY TRÌNH", "CÁN BỘ", "ĐƠN VỊ", "MỞ NGÀY", "TRẠNG THÁI"}
          : std::vector<std::string>{"CASE", "PROCEDURE", "CADRE", "UNIT", "OPENED", "STATE"});
  for (const json::value& value : array_at(*page, "cases")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    rows.push_back({std::string(text_at(one, "id")), title_text(console, one),
                    std::string(text_at(one, "cadre")), std::string(text_at(one, "unit")),
                    day_text(console, text_at(one, "opened")), states_text(console, one)});
  }
  print_table(console.out, rows);
  print_next(console, *page);
}

// A day alone means its end in the office.
std::string moment_text(const std::string& given) {
  return parse_date(given) ? given + "T23:59:59.999+07:00" : given;
}

void show(Client& client, const ShowOptions& options) {
  Console& console = client.console();
  RequestTarget target("/v1/cases/" + percent_encode(options.id));
  const auto view =
      client.get(target.with("at", options.at).with("as_of", moment_text(options.as_of)).text());
  if (!view) return;
  if (console.json) return console.print(*view);
  print_case_heading(console, *view);
  for (const json::value& value : array_at(*view, "timers")) {
    if (!value.is_object()) continue;
    console.out << (console.vietnamese() ? "  Hạn: " : "  Deadline: ") << text_at(value.get_object(), "delay")
                << ", " << day_text(console, text_at(value.get_object(), "due")) << '\n';
  }
  for (const json::value& value : array_at(*view, "holds")) {
    if (!value.is_object() || !value.get_object().contains("reason")) continue;
    const json::object& hold = value.get_object();
    console.out << (console.vietnamese() ? "  Tạm dừng: " : "  On hold: ")
                << text_in(console, hold.at("reason")) << " (" << text_at(hold, "by") << ", "
                << text_at(hold, "article") << ")\n";
  }
  for (const auto& field : object_at(*view, "data")) {
    console.out << "  " << std::string_view(field.key()) << ": "
                << (field.value().is_string() ? day_text(console, field.value().get_string())
                                              : json::serialize(field.value()))
                << '\n';
  }
}

void print_prospect(Console& console, const json::object& act) {
  const bool vi = console.vietnamese();
  const bool may = bool_at(act, "may"), ready = bool_at(act, "ready");
  console.out << (may && ready ? "+ " : "- ") << text_at(act, "act") << "  " << title_text(console, act);
  if (const auto due = text_at(act, "due"); !due.empty()) {
    console.out << (vi ? ", hạn " : ", due ") << day_text(console, due);
  }
  if (const auto article = text_at(act, "article"); !article.empty())
    console.out << (vi ? ", Điều " : ", Article ") << article;
  console.out << '\n';
  if (!may) {
    std::string_view before = vi ? "  người làm: " : "  done by: ";
    for (const json::value& role : array_at(act, "by")) {
      if (!role.is_string()) continue;
      console.out << before << role_text(console, role.get_string());
      before = "; ";
    }
    console.out << '\n';
  }
  if (!array_at(act, "missing").empty()) {
    console.out << (vi ? "  còn thiếu:\n" : "  missing:\n")
                << reasons_text(console, array_at(act, "missing"), "    ");
  }
  for (const json::value& name : array_at(object_at(act, "form"), "required")) {
    if (!name.is_string()) continue;
    const json::object& property =
        object_at(object_at(object_at(act, "form"), "properties"), name.get_string());
    console.out << (vi ? "  cần nhập: " : "  to fill in: ") << std::string_view(name.get_string());
    if (const auto title = text_at(property, "title"); !title.empty()) console.out << " (" << title << ")";
    console.out << '\n';
  }
}

void next(Client& client, const std::string& id) {
  Console& console = client.console();
  const auto view = client.get("/v1/cases/" + percent_encode(id) + "/next");
  if (!view) return;
  if (console.json) return console.print(*view);
  if (bool_at(*view, "done")) {
    console.out << (console.vietnamese() ? "Hồ sơ đã kết thúc.\n" : "The case is closed.\n");
  }
  for (const json::value& act : array_at(*view, "acts")) {
    if (act.is_object()) print_prospect(console, act.get_object());
  }
}

void add_list(CommandLine& cases, Console& console) {
  const auto options = std::make_shared<ListOptions>();
  CommandLine& command = add_client_command(cases, console, ClientAccess::reads, "list",
                                            "Danh sách hồ sơ, mới nhất trước / Cases, the newest first",
                                            [options](Client& client) { list(client, *options); });
  auto* open = command.add_flag("--open", options->open, "Chỉ hồ sơ đang mở / Only open ones");
  command.add_flag("--closed", options->closed, "Chỉ hồ sơ đã kết thúc / Only closed ones")->excludes(open);
  command.add_option("--procedure", options->procedure, "Mã quy trình / Of this procedure, e.g. dismissal");
  command.add_option("--cadre", options->cadre, "Mã cán bộ / About this cadre");
  command.add_option("--unit", options->unit, "Mã đơn vị / Of this unit");
  command.add_option("--outcome", options->outcome, "Kết quả / That ended so, e.g. dismissed");
  add_page_options(command, options->page);
}

void add_show(CommandLine& cases, Console& console) {
  const auto options = std::make_shared<ShowOptions>();
  CommandLine& command =
      add_client_command(cases, console, ClientAccess::reads, "show",
                         "Một hồ sơ, hiện tại hoặc như đã từng / One case, now or as it stood",
                         [options](Client& client) { show(client, *options); });
  command.add_option("CASE", options->id, "Số hồ sơ / Number of the case")->required();
  auto* at = command.add_option("--at", options->at, "Sau mục này của sổ / As it stood after this entry")
                 ->type_name("POSITION");
  command
      .add_option("--as-of", options->as_of,
                  "Hết ngày này, hoặc tại thời điểm này / As it stood when this day ended, or at this moment "
                  "(RFC 3339)")
      ->excludes(at)
      ->type_name("TIME");
}

void add_by_number(CommandLine& parent, Console& console, const char* name, const char* description,
                   void (*run)(Client&, const std::string&)) {
  const auto id = std::make_shared<std::string>();
  add_client_command(parent, console, ClientAccess::reads, name, description,
                     [id, run](Client& client) { run(client, *id); })
      .add_option("CASE", *id, "Số hồ sơ / Number of the case, e.g. MN-2026-0017")
      ->required();
}

}  // namespace

void add_cases_commands(CommandLine& app, Console& console) {
  CommandLine& cases = add_group(app, "cases", "Hồ sơ / Cases");
  add_list(cases, console);
  add_show(cases, console);
  add_case_writes(cases, console);
  add_case_notes(cases, console);
  for (CommandLine* parent : {&cases, &app}) {
    add_by_number(*parent, console, "next",
                  "Có thể làm gì tiếp, còn thiếu gì / What can be done now, and what is missing", next);
    add_by_number(*parent, console, "history",
                  "Toàn bộ diễn biến của một hồ sơ / All that happened in a case", print_case_history);
  }
}

}  // namespace cadre
