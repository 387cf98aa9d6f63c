// cadre procedures run FILE --acts ACTS.ndjson: walks a definition without a log.
#include <memory>
#include <ostream>

#include "api/cli/input.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/problems.hpp"
#include "api/cli/offline/procedure_walk.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {

namespace {

struct Options {
  std::string definition, acts = "-", rules;
  bool start = false;
};

std::string list_of_actions(const json::object& line) {
  std::string text;
  for (const json::value& action : array_at(line, "actions")) {
    text += text.empty() ? "  [" : ", ";
    text += text_at(action.as_object(), "type");
  }
  return text.empty() ? text : text + "]";
}

void print_line(Console& console, const json::object& line) {
  if (console.json) return console.print(line);
  const bool accepted = bool_at(line, "accepted");
  const std::string_view act = text_at(line, "act");
  console.out << (accepted ? "+ " : "- ") << (act.empty() ? "(start)" : act) << " -> "
              << json::serialize(line.at("value")) << list_of_actions(line) << '\n';
  for (const json::value& reason : array_at(line, "reasons")) {
    console.out << "    "
                << text_at(object_at(reason.as_object(), "text"), console.vietnamese() ? "vi" : "en") << '\n';
  }
  if (accepted && bool_at(line, "done")) {
    console.out << (console.vietnamese() ? "  (kết thúc)" : "  (done)") << '\n';
  }
}

Result<void> walk(Console& console, Chart chart, const Options& options) {
  json::object rules;
  if (!options.rules.empty()) {
    TRY(read, read_json_object(console, options.rules));
    rules = std::move(read);
  }
  ProcedureWalk walk(std::move(chart), std::move(rules));
  const json::object first = walk.start();
  if (options.start) print_line(console, first);
  return read_ndjson(console, options.acts,
                     [&](std::size_t number, Result<json::object> act) -> Result<void> {
                       auto line = act ? walk.act(*act) : std::move(act);
                       if (!line) return tl::make_unexpected(at_line(number, std::move(line.error())));
                       print_line(console, *line);
                       return {};
                     });
}

void run(Console& console, const Options& options) {
  const auto source = read_json_object(console, options.definition);
  if (!source) return console.fail(source.error());
  const auto definition = compose_with_shipped(*source);
  if (!definition) return print_problems(console, definition.error());
  auto chart = Chart::parse(*definition);
  if (!chart) return print_problems(console, chart.error());
  if (const auto walked = walk(console, std::move(*chart), options); !walked) console.fail(walked.error());
}

}  // namespace

void add_procedures_run_command(CommandLine& procedures, Console& console) {
  auto options = std::make_shared<Options>();
  CommandLine& command = add_command(procedures, console, "run",
                                     "Chạy thử một định nghĩa quy trình theo từng hành động, không ghi sổ / "
                                     "Walk a definition act by act, without a log");
  command
      .add_option("FILE", options->definition,
                  "Định nghĩa (JSON) / The definition (an XState v5 machine config)")
      ->required();
  command.add_option(
      "--acts", options->acts,
      "Các hành động, mỗi dòng một đối tượng {\"type\": ...}; \"-\" là đầu vào chuẩn / "
      "One act per line; a delay that ran out is {\"type\":\"after\",\"delay\":NAME,\"state\":ID}");
  command.add_option("--rules", options->rules,
                     "Trả lời cho các điều kiện: tên -> true/false / Answers of guards, by name; "
                     "guards it does not name are answered from the act's own fields");
  command.add_flag("--start", options->start, "In cả trạng thái đầu / Also print a line for the start");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
