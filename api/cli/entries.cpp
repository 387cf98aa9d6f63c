// cadre entries: who did what and when.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/entry_question.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Options {
  EntryQuestion question;
  bool count = false;
  std::string purpose;
  PageOptions page;
};

void print_count(Console& console, const json::object& page) {
  const json::object& count = object_at(page, "count");
  if (count.empty()) return;
  const std::string entries = std::to_string(int_at(count, "entries"));
  const bool exact = bool_at(count, "exact");
  console.out << console.in_words({(exact ? "Tất cả: " : "Ít nhất: ") + entries + " mục.",
                                   (exact ? "In all: " : "At least: ") + entries + " entries."})
              << '\n';
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/entries");
  target.with("q", text_of(options.question))
      .with("count", options.count ? "true" : "")
      .with("purpose", options.purpose);
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
                    doer_text(console, entry), std::string(act.empty() ? text_at(entry, "type") : act),
                    std::string(text_at(entry, "outcome")), std::string(text_at(entry, "subject"))});
  }
  print_table(console.out, rows);
  print_count(console, *page);
  print_next(console, *page);
}

}  // namespace

void add_entries_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  const auto exporting = std::make_shared<const CommandLine*>();
  CommandLine& command =
      add_client_command(app, console, ClientAccess::reads, "entries",
                         "Tra cứu sổ: ai đã làm gì, khi nào / Search the log: who did what and when",
                         [options, exporting](Client& client) {
                           if (!(*exporting)->parsed()) run(client, *options);
                         });
  add_question_options(command, options->question);
  command.add_flag("--count", options->count, "Đếm cả / Count them as well");
  command.add_option("--purpose", options->purpose, purpose_help());
  add_page_options(command, options->page);
  *exporting = &add_entries_export_command(command, console);
}

}  // namespace cadre
