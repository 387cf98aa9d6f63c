// cadre worklist: what waits for me, the nearest deadline first.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  std::string until, as_of, at;
  PageOptions page;
};

// "propose, record-talk": as `cadre cases act` takes them.
std::string acts_text(const json::object& item) {
  std::string text;
  for (const json::value& act : array_at(item, "acts")) {
    if (act.is_string()) text += (text.empty() ? "" : ", ") + std::string(act.get_string());
  }
  return text;
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  const auto page = client.get(paged(RequestTarget("/v1/worklist")
                                         .with("until", options.until)
                                         .with("as_of", options.as_of)
                                         .with("at", options.at),
                                     options.page)
                                   .text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  const bool vi = console.vietnamese();
  rows.push_back(vi ? std::vector<std::string>{"HẠN", "HỒ SƠ", "CÁN BỘ", "VIỆC", "VAI TRÒ", "ĐƠN VỊ"}
                    : std::vector<std::string>{"DUE", "CASE", "CADRE", "ACTS", "ROLE", "UNIT"});
  for (const json::value& value : array_at(*page, "items")) {
    if (!value.is_object()) continue;
    const json::object& item = value.get_object();
    rows.push_back({day_text(console, text_at(item, "due")), std::string(text_at(item, "case")),
                    std::string(text_at(item, "cadre")), acts_text(item),
                    role_text(console, text_at(item, "role")), std::string(text_at(item, "unit"))});
  }
  if (rows.size() == 1) console.out << (vi ? "Không có việc nào đang chờ.\n" : "Nothing waits for you.\n");
  print_table(console.out, rows);
  if (const std::size_t proposed = array_at(*page, "proposals").size(); proposed > 0)
    console.out << (vi ? "Có đề xuất mở hồ sơ đang chờ (" : "Cases are proposed to be opened (") << proposed
                << "): cadre proposals --mine\n";
  print_next(console, *page);
}

}  // namespace

void add_worklist_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(app, console, ClientAccess::reads, "worklist",
                         "Việc đang chờ tôi, hạn gần nhất trước / What waits for me, nearest deadline first",
                         [options](Client& client) { run(client, *options); });
  command
      .add_option("--until", options->until, "Chỉ việc có hạn đến ngày này / Only what is due by this day")
      ->type_name("DATE");
  command.add_option("--at", options->at, "Như khi có bản ghi này / As it stood with this entry")
      ->excludes("--until")
      ->type_name("POSITION");
  command
      .add_option(
          "--as-of", options->as_of,
          "Như lúc hết ngày này, hoặc thời điểm này / As it stood when this day ended, or at this moment")
      ->excludes("--until")
      ->excludes("--at")
      ->type_name("TIME");
  add_page_options(command, options->page);
}

}  // namespace cadre
