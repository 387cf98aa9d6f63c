// cadre rebuild: makes the views again from the log; with --check compares instead. Views that cannot be
// trusted are discarded by opening them, here as in the server.
#include <memory>
#include <ostream>

#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/scratch_folder.hpp"
#include "engine/running/engine.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {

namespace {

struct Options {
  std::string folder;
  bool check = false;
};

Result<TreeHead> make_again(const std::string& folder) {
  TRY(journal, open_log_of(folder));
  TRY(views, LmdbViews::open(folder));
  Rules rules;
  add_rules(rules);
  CHECK(rebuild(*journal, *views, rules));
  CHECK(views->close());
  return journal->head();
}

// A folder that was restored has none until somebody makes them; nor has one whose tables could not be
// trusted: opening them begins anew.
Result<void> expect_made(const LmdbViews& views, const LmdbJournal& journal) {
  TRY(snapshot, views.snapshot());
  if (snapshot->upto() > 0 || journal.head().size == 0) return {};
  const Text found = views.cleared_at_open()
                         ? Text{"các bảng dẫn xuất không còn tin được nên đã bỏ",
                                "expected derived tables, but they could not be trusted and were discarded"}
                         : Text{"thư mục này chưa có bảng dẫn xuất",
                                "expected derived tables, but this folder has none yet"};
  return fail(ErrorCode::not_found,
              {found.vi + "; lệnh rebuild không kèm --check sẽ dựng, máy chủ khi khởi động cũng vậy",
               found.en + "; rebuild without --check makes them, and so does the server when it starts"},
              {}, "views.none");
}

// "" when the views are what the log makes of them. Errors: not_found "views.none".
Result<std::string> compare(const std::string& folder) {
  TRY(journal, open_log_of(folder));
  TRY(live, LmdbViews::open(folder));
  CHECK(expect_made(*live, *journal));
  Rules rules;
  add_rules(rules);
  const ScratchFolder scratch(folder);
  TRY(again, scratch.views());
  CHECK(rebuild(*journal, *again, rules));
  auto difference = first_difference(*live, *again);
  if (!live->cleared_at_open()) CHECK(live->close());
  return difference;
}

void run_check(Console& console, const std::string& folder) {
  const auto difference = compare(folder);
  if (!difference) return console.fail(difference.error());
  if (!difference->empty()) console.exit = ExitCode::refused;
  if (console.json)
    return console.print(json::object{{"same", difference->empty()}, {"difference", *difference}});
  if (difference->empty()) {
    console.out << (console.vietnamese() ? "Các bảng dẫn xuất đúng như sổ.\n"
                                         : "The views are what the log makes of them.\n");
  } else {
    console.out << (console.vietnamese() ? "Khác nhau: " : "They differ: ") << *difference << '\n';
  }
}

void run(Console& console, const Options& options) {
  if (options.check) return run_check(console, options.folder);
  const auto head = make_again(options.folder);
  if (!head) return console.fail(head.error());
  if (console.json) return console.print(head_json(*head));
  console.out << (console.vietnamese() ? "Đã dựng lại từ " : "Made again from ") << head->size
              << (console.vietnamese() ? " mục.\n" : " entries.\n");
}

}  // namespace

void add_rebuild_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_command(app, console, "rebuild",
                  "Dựng lại các bảng dẫn xuất từ sổ / Make everything derived again from the log");
  add_data_option(command, options->folder);
  command.add_flag(
      "--check", options->check,
      "Chỉ so sánh; bảng không còn tin được thì bỏ, như khi khởi động / Compare only; tables that "
      "cannot be trusted are discarded, as at any start");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
