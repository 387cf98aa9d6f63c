#include "api/cli/readers.hpp"

#include <memory>
#include <ostream>

#include "api/cli/paging.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct ReadersOptions {
  std::string id;
  PageOptions page;
};

void readers(Client& client, const ReadersOptions& options) {
  Console& console = client.console();
  const auto page = client.get(
      paged(RequestTarget("/v1/cadres/" + percent_encode(options.id) + "/readers"), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese()
                     ? std::vector<std::string>{"LÚC", "NGƯỜI XEM", "VAI TRÒ", "XEM", "MỤC ĐÍCH", "KẾT QUẢ"}
                     : std::vector<std::string>{"WHEN", "READER", "ROLE", "WHAT", "PURPOSE", "OUTCOME"});
  for (const json::value& value : array_at(*page, "items")) {
    if (!value.is_object()) continue;
    const json::object& item = value.get_object();
    rows.push_back({office_time(console, text_at(item, "time")), doer_text(console, item, "reader"),
                    role_text(console, text_at(item, "role")), std::string(text_at(item, "what")),
                    std::string(text_at(item, "purpose")), std::string(text_at(item, "outcome"))});
  }
  print_table(console.out, rows);
  print_next(console, *page);
}

}  // namespace

void add_readers_command(CommandLine& cadres, Console& console) {
  const auto options = std::make_shared<ReadersOptions>();
  CommandLine& command = add_client_command(cadres, console, ClientAccess::reads, "readers",
                                            "Ai đã xem hồ sơ này / Who read this file, the last first",
                                            [options](Client& client) { readers(client, *options); });
  command.add_option("ID", options->id, "Mã cán bộ / Id of the cadre")->required();
  add_page_options(command, options->page);
}

std::string purpose_help() {
  return "Mục đích xem / What it is read for: case:MN-2026-0001, assignment:12-QĐ/UBKT, request:…, archive:…";
}

void print_withheld(const Console& console, const json::object& view) {
  for (const json::value& value : array_at(view, "withheld")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    const json::object& title = object_at(one, "title");
    console.out << (console.vietnamese() ? "  (không được xem: " : "  (withheld: ") << text_at(one, "field")
                << ", " << text_at(title, console.vietnamese() ? "vi" : "en") << "; "
                << text_at(one, "article") << " [" << text_at(one, "mark") << "])\n";
  }
}

}  // namespace cadre
