// cadre audit stuck: open cases that nobody and nothing can move.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

void print(Console& console, const json::object& stuck) {
  console.out << text_at(stuck, "id") << "  " << text_at(stuck, "unit") << '\n';
  for (const json::value& value : array_at(stuck, "acts")) {
    if (!value.is_object()) continue;
    const json::object& act = value.get_object();
    console.out << "  - " << text_at(act, "act") << " (";
    const char* separator = "";
    for (const json::value& role : array_at(act, "by")) {
      if (role.is_string()) console.out << separator << role_text(console, role.get_string());
      separator = "; ";
    }
    console.out << ')';
    if (const json::value* why = act.if_contains("text")) console.out << ": " << text_in(console, *why);
    console.out << '\n';
  }
  print_withheld(console, stuck);
}

void run(Client& client, const PageOptions& options) {
  Console& console = client.console();
  const auto page = client.get(paged(RequestTarget("/v1/audit/stuck"), options).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  for (const json::value& stuck : array_at(*page, "cases"))
    if (stuck.is_object()) print(console, stuck.get_object());
  const bool vi = console.vietnamese();
  console.out << array_at(*page, "cases").size()
              << (vi ? " hồ sơ không ai đi tiếp được, trong " : " cases that nobody can move, of ")
              << int_at(*page, "looked_at") << (vi ? " hồ sơ đang mở\n" : " open ones\n");
  print_next(console, *page);
}

}  // namespace

void add_audit_stuck_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<PageOptions>();
  CommandLine& audit = add_group(app, "audit", "Kiểm tra sổ / Check the log and what was decided");
  CommandLine& command =
      add_client_command(audit, console, ClientAccess::reads, "stuck",
                         "Hồ sơ không ai đi tiếp được / Open cases that nobody and nothing can move",
                         [options](Client& client) { run(client, *options); });
  add_page_options(command, *options);
}

}  // namespace cadre
