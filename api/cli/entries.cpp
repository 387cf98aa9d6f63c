// cadre entries: who did what and when.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  std::vector<std::string> terms;
  std::string since, until;
  bool newest = false, oldest = false;
  PageOptions page;
};

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/entries");
  for (const std::string& term : options.terms) target.with("term", term);
  target.with("since", options.since)
      .with("until", options.until)
      .with("order", options.oldest ? "oldest" : "newest");
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese() ? std::vector<std::string>{"VỊ TRÍ", "THỜI GIAN (GMT+7)", "NGƯỜI LÀM",
                                                                 "VIỆC", "KẾT QUẢ", "ĐỐI TƯỢNG"}
                                      : std::vector<std::string>{"POSITION", "TIME (GMT+7)", "ACTOR", "WHAT",
                                                                 "OUTCOME", "SUBJECT"});
  for (const json::value& value : array_at(*page, "entries")) {
    if (!value.is_object()) continue;
    const json::object& entry = value.get_object();
    const std::string_view act = text_at(entry, "act");
    rows.push_back({std::string(text_at(entry, "sequence")), office_time(console, text_at(entry, "time")),
                    std::string(text_at(entry, "actor")),
                    std::string(act.empty() ? text_at(entry, "type") : act),
                    std::string(text_at(entry, "outcome")), std::string(text_at(entry, "subject"))});
  }
  print_table(console.out, rows);
  print_next(console, *page);
}

}  // namespace

void add_entries_command(CLI::App& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      add_client_command(app, console, ClientAccess::reads, "entries",
                         "Tra cứu sổ: ai đã làm gì, khi nào / Search the log: who did what and when",
                         [options](Client& client) { run(client, *options); });
  command
      .add_option("--term", options->terms,
                  "khóa:giá trị, có thể lặp lại, phải thỏa mãn tất cả / key:value, all must match; keys: "
                  "case cadre actor "
                  "unit procedure act type outcome role subject document")
      ->type_name("KEY:VALUE")
      ->allow_extra_args(false);
  command.add_option("--since", options->since, "Từ ngày hoặc thời điểm này / From this day or moment on")
      ->type_name("TIME");
  command.add_option("--until", options->until, "Đến hết ngày hoặc thời điểm này / Up to this day or moment")
      ->type_name("TIME");
  auto* newest =
      command.add_flag("--newest", options->newest, "Mới nhất trước (mặc định) / The newest first (default)");
  command.add_flag("--oldest", options->oldest, "Cũ nhất trước / The oldest first")->excludes(newest);
  add_page_options(command, options->page);
}

}  // namespace cadre
