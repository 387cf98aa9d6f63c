// cadre findings: what the facts say on a day that somebody should look at, each with the command that opens
// the case it proposes.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/ready_command.hpp"

namespace cadre {

namespace {

struct Options {
  std::string on, rule, unit;
  PageOptions page;
};

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/findings");
  target.with("on", options.on).with("rule", options.rule).with("unit", options.unit);
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  const bool vi = console.vietnamese();
  for (const json::value& value : array_at(*page, "items")) {
    if (!value.is_object() || !value.get_object().contains("text")) continue;
    const json::object& item = value.get_object();
    const std::string_view about = !text_at(item, "case").empty()    ? text_at(item, "case")
                                   : !text_at(item, "cadre").empty() ? text_at(item, "cadre")
                                                                     : text_at(item, "post");
    console.out << about << "  " << text_at(item, "rule") << "  " << text_in(console, item.at("text"))
                << "\n  " << (vi ? "Căn cứ: " : "Basis: ") << text_at(item, "article") << " ("
                << text_at(item, "mark") << ")\n";
    if (const json::object& open = object_at(item, "open"); !open.empty())
      console.out << "  " << ready_command(open) << '\n';
    if (const json::object& migrate = object_at(item, "migrate"); !migrate.empty())
      console.out << "  cadre cases migrate " << text_at(migrate, "case") << " "
                  << text_at(migrate, "version") << " --reason … --document …\n";
  }
  if (array_at(*page, "items").empty())
    console.out << (vi ? "Không phát hiện gì ở trang này.\n" : "Nothing was found on this page.\n");
  print_next(console, *page);
}

}  // namespace

void add_findings_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
      app, console, ClientAccess::reads, "findings",
      "Những việc dữ kiện cho thấy cần xem xét / What the facts say that somebody should look at",
      [options](Client& client) { run(client, *options); });
  command
      .add_option("--on", options->on,
                  "Tính cho ngày này, mặc định hôm nay / As of this day; today when left out")
      ->type_name("DATE");
  command.add_option("--rule", options->rule, "Chỉ quy tắc này / Of this rule only");
  command.add_option("--unit", options->unit, "Mã đơn vị / In this unit or below it only");
  add_page_options(command, options->page);
}

}  // namespace cadre
