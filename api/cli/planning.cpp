// cadre planning: who is planned for which post. It shows files: it is read for a purpose, and is an entry.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string purpose, term, unit, post;
  PageOptions page;
};

// "Lãnh đạo lần 2 4/5; …", or that the votes are withheld.
std::string votes_of(const Console& console, const json::object& planned) {
  std::string text;
  for (const json::value& value : array_at(planned, "votes")) {
    if (!value.is_object() || !value.get_object().contains("title")) continue;
    const json::object& step = value.get_object();
    text += (text.empty() ? "" : "; ") + text_in(console, step.at("title")) + " " +
            std::to_string(int_at(step, "votes")) + "/" + std::to_string(int_at(step, "of"));
  }
  return text;
}

void print_post(Console& console, const json::object& post) {
  const json::array& planned = array_at(post, "planned");
  console.out << text_at(post, "title") << ", " << text_at(post, "unit_name") << ": " << planned.size() << "/"
              << int_at(post, "at_most") << '\n';
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese()
                     ? std::vector<std::string>{"MÃ", "HỌ TÊN", "NHIỆM KỲ", "CHỨC VỤ", "PHIẾU"}
                     : std::vector<std::string>{"ID", "NAME", "TERM", "POST NOW", "VOTES"});
  for (const json::value& value : planned) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    rows.push_back({std::string(text_at(one, "cadre")), std::string(text_at(one, "name")),
                    std::string(text_at(one, "term")), std::string(text_at(one, "current_post_title")),
                    votes_of(console, one)});
  }
  print_table(console.out, rows);
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/planning");
  target.with("purpose", options.purpose).with("term", options.term);
  target.with("unit", options.unit).with("post", options.post);
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  for (const json::value& value : array_at(*page, "posts"))
    if (value.is_object()) print_post(console, value.get_object());
  if (array_at(*page, "posts").empty())
    console.out << (console.vietnamese() ? "Không có chức danh nào để xem.\n" : "No post to show.\n");
  print_next_people(console, *page);
}

}  // namespace

void add_planning_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(app, console, ClientAccess::reads, "planning",
                                            "Quy hoạch theo chức danh / Who is planned for which post",
                                            [options](Client& client) { run(client, *options); });
  command.add_option("--purpose", options->purpose, purpose_help());
  command.add_option("--term", options->term, "Nhiệm kỳ quy hoạch, ví dụ 2026-2031 / Of this term only");
  command.add_option("--unit", options->unit, "Mã đơn vị / In this unit or below it only");
  command.add_option("--post", options->post, "Mã chức danh / Of this post only");
  add_page_options(command, options->page);
}

}  // namespace cadre
