// cadre recommendations: what supervision bodies recommended, until when a reply is due, and what came of it.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  std::string unit;
  bool open = false, overdue = false;
  PageOptions page;
};

// Where it stands, and that its day has passed.
std::string standing(const Console& console, const json::object& item) {
  std::string text;
  for (const json::value& state : array_at(item, "states"))
    if (state.is_object() && state.get_object().contains("title"))
      text += (text.empty() ? "" : ", ") + text_in(console, state.get_object().at("title"));
  if (text.empty()) text = text_at(item, "outcome");
  if (!bool_at(item, "overdue")) return text;
  return text + (console.vietnamese() ? " (quá hạn)" : " (overdue)");
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/recommendations");
  target.with("unit", options.unit).with("open", options.open ? "true" : "");
  target.with("overdue", options.overdue ? "true" : "");
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese()
                     ? std::vector<std::string>{"HỒ SƠ", "SỐ", "ĐƠN VỊ", "TRÍCH YẾU", "HẠN TRẢ LỜI", "ĐANG Ở"}
                     : std::vector<std::string>{"CASE", "NUMBER", "UNIT", "TITLE", "REPLY DUE", "STANDS AT"});
  for (const json::value& value : array_at(*page, "items")) {
    if (!value.is_object()) continue;
    const json::object& item = value.get_object();
    rows.push_back({std::string(text_at(item, "case")), std::string(text_at(item, "number")),
                    std::string(text_at(item, "unit_name")), std::string(text_at(item, "title")),
                    day_text(console, text_at(item, "reply_due_on")), standing(console, item)});
  }
  print_table(console.out, rows);
  if (rows.size() == 1)
    console.out << (console.vietnamese() ? "Không có kiến nghị nào.\n" : "No recommendation.\n");
  print_next(console, *page);
}

}  // namespace

void add_recommendations_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(app, console, ClientAccess::reads, "recommendations",
                         "Kiến nghị giám sát và hạn trả lời / Recommendations, replies due",
                         [options](Client& client) { run(client, *options); });
  command.add_option("--unit", options->unit, "Mã đơn vị / To this unit or below it only");
  command.add_flag("--open", options->open, "Chưa kết thúc / Not ended yet");
  command.add_flag("--overdue", options->overdue, "Quá hạn trả lời / Whose reply is overdue");
  add_page_options(command, options->page);
}

}  // namespace cadre
