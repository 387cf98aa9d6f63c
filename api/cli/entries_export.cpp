// cadre entries export: entries as a file for a spreadsheet, a process-mining tool or another program.
#include <memory>

#include "api/cli/client_commands.hpp"
#include "api/cli/entry_question.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/saved_file.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  EntryQuestion question;
  std::string format = "csv", purpose, out;
};

std::string file_of(const Options& options) {
  if (!options.out.empty()) return options.out;
  return "entries." + (options.format == "ocel" ? std::string("jsonocel") : options.format);
}

void run(Client& client, const Options& options) {
  const auto reply = client.send({.target = RequestTarget("/v1/entries/export")
                                                .with("q", text_of(options.question))
                                                .with("format", options.format)
                                                .with("purpose", options.purpose)
                                                .text()});
  if (!reply || !reply->ok()) return client.tell(reply);
  save_reply(client.console(), *reply, file_of(options));
}

}  // namespace

CommandLine& add_entries_export_command(CommandLine& entries, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(entries, console, ClientAccess::reads, "export",
                         "Xuất các mục tìm được ra tệp / Write the entries that fit to a file",
                         [options](Client& client) { run(client, *options); });
  add_question_options(command, options->question);
  command.add_option("--format", options->format, "Dạng tệp / The format")
      ->one_of({"ndjson", "csv", "xlsx", "xes", "ocel"})
      ->capture_default_str();
  command.add_option("--purpose", options->purpose, purpose_help())->required();
  command.add_option("--out", options->out, "Ghi vào tệp / The file to write")->type_name("FILE");
  return command;
}

}  // namespace cadre
