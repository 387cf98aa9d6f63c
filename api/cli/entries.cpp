// cadre entries: who did what and when.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"
#include "engine/query/question.hpp"

namespace cadre {

namespace {

struct Options {
  std::vector<std::string> question;
  bool oldest = false, count = false;
  PageOptions page;
};

// Several arguments are one question: act:open 'document:"12 BC"'.
std::string question_of(const Options& options) {
  std::string text = options.oldest ? "order:oldest" : "";
  for (const std::string& part : options.question) (text += text.empty() ? "" : " ") += part;
  return text;
}

std::string key_names() {
  std::string names;
  for (const QuestionKeyNames& key : question_keys())
    (names += names.empty() ? "" : ", ").append(key.en).append("/").append(key.vi);
  return names;
}

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
  target.with("q", question_of(options)).with("count", options.count ? "true" : "");
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
  print_count(console, *page);
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
      .add_option(
          "query", options->question,
          "Câu hỏi: khóa:giá trị, -khóa:giá trị, từ ngữ / What to look for: key:value, -key:value, words. "
          "Keys: " +
              key_names())
      ->type_name("QUERY");
  command.add_flag("--oldest", options->oldest, "Cũ nhất trước / The oldest first");
  command.add_flag("--count", options->count, "Đếm cả / Count them as well");
  add_page_options(command, options->page);
}

}  // namespace cadre
