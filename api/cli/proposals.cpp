// cadre proposals: cases that acts elsewhere say should be opened, each with the command that opens it;
// and cadre proposals decline.
#include <cstdint>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/ready_command.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  std::string procedure, unit;
  bool mine = false;
  PageOptions page;
};

void print_one(Console& console, const json::object& item) {
  const bool vi = console.vietnamese();
  console.out << int_at(item, "position") << "  " << text_at(item, "procedure") << "  "
              << text_at(item, "subject") << "  " << day_text(console, text_at(item, "on")) << '\n';
  if (const json::value* reason = item.if_contains("reason"))
    console.out << "  " << text_in(console, *reason) << '\n';
  console.out << (vi ? "  Điều " : "  Article ") << text_at(item, "article") << " (" << text_at(item, "mark")
              << (vi ? "), từ hồ sơ " : "), from case ") << text_at(item, "case") << '\n';
  if (!bool_at(item, "may_open")) return;
  console.out << "  " << ready_command(object_at(item, "open")) << '\n';
  console.out << (vi ? "  hoặc: " : "  or: ") << "cadre proposals decline " << int_at(item, "position")
              << " --reason …\n";
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/proposals");
  target.with("procedure", options.procedure)
      .with("unit", options.unit)
      .with("mine", options.mine ? "true" : "");
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  const json::array& items = array_at(*page, "items");
  if (items.empty())
    console.out << (console.vietnamese() ? "Không có đề xuất nào.\n" : "Nothing is proposed.\n");
  for (const json::value& item : items)
    if (item.is_object()) print_one(console, item.get_object());
  print_next(console, *page);
}

struct DeclineOptions {
  std::uint64_t position = 0;
  std::string reason, document;
};

void decline(Client& client, const DeclineOptions& options) {
  Console& console = client.console();
  json::object body{{"reason", options.reason}};
  if (!options.document.empty()) body["document"] = options.document;
  const auto answer = client.post("/v1/proposals/" + std::to_string(options.position) + "/decline", body);
  if (!answer) return;
  if (console.json) return console.print(*answer);
  console.out << (console.vietnamese() ? "Đã từ chối đề xuất " : "Declined proposal ") << options.position
              << (console.vietnamese() ? ", vị trí " : ", position ") << int_at(*answer, "position") << '\n';
}

void add_decline(CommandLine& proposals, Console& console) {
  const auto options = std::make_shared<DeclineOptions>();
  CommandLine& command = add_client_command(
      proposals, console, ClientAccess::writes, "decline",
      "Từ chối một đề xuất: hồ sơ sẽ không được mở / Decline a proposal: the case will not be opened",
      [options](Client& client) { decline(client, *options); });
  command.add_option("POSITION", options->position, "Vị trí của đề xuất / Position of the proposal")
      ->required();
  command.add_option("--reason", options->reason, "Lý do / Why")->required();
  command.add_option("--document", options->document, "Số văn bản / Number of the paper that says so");
}

}  // namespace

void add_proposals_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(app, console, ClientAccess::reads, "proposals",
                         "Các hồ sơ được đề xuất mở / Cases that are proposed to be opened",
                         [options](Client& client) { run(client, *options); });
  command.add_option("--procedure", options->procedure, "Mã quy trình / Of this procedure only");
  command.add_option("--unit", options->unit, "Mã đơn vị / In this unit or below it only");
  command.add_flag("--mine", options->mine, "Chỉ những gì tôi được mở / Only those I may open");
  add_page_options(command, options->page);
  add_decline(command, console);
}

}  // namespace cadre
