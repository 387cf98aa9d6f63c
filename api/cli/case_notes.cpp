// cadre cases receive, cases remind: notes on several cases at once.
#include <memory>
#include <ostream>
#include <vector>

#include "api/cli/client_commands.hpp"

namespace cadre {
namespace {

struct NoteOptions {
  std::vector<std::string> ids;
  std::string reason;
};

void note(Client& client, const char* kind, const NoteOptions& options) {
  Console& console = client.console();
  json::object body{{"kind", kind}, {"cases", json::value_from(options.ids)}};
  if (!options.reason.empty()) body["reason"] = options.reason;
  const auto answer = client.post("/v1/notes", body);
  if (!answer) return;
  if (console.json) return console.print(*answer);
  console.out << (console.vietnamese() ? "Đã ghi cho " : "Noted on ") << options.ids.size()
              << (console.vietnamese() ? " hồ sơ\n" : " cases\n");
}

CommandLine& add_note(CommandLine& cases, Console& console, const char* name, const char* kind,
                      const char* description) {
  const auto options = std::make_shared<NoteOptions>();
  CommandLine& command =
      add_client_command(cases, console, ClientAccess::writes, name, description,
                         [options, kind](Client& client) { note(client, kind, *options); });
  command.add_option("CASE", options->ids, "Số hồ sơ, có thể nhiều / Numbers of cases")->required();
  command.add_option("--reason", options->reason, "Nội dung / What is said or asked for");
  return command;
}

}  // namespace

void add_case_notes(CommandLine& cases, Console& console) {
  add_note(cases, console, "receive", "receipt", "Tiếp nhận nhiều hồ sơ / Mark cases as received");
  add_note(cases, console, "remind", "reminder", "Đôn đốc người phải làm / Remind those who owe a step")
      .get_option("--reason")
      ->required();
}

}  // namespace cadre
