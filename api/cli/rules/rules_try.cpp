// cadre rules try RULE --params JSON --data JSON: asks one rule, outside of any case.
#include <memory>
#include <ostream>

#include "api/cli/input.hpp"
#include "api/cli/offline/problems.hpp"
#include "api/cli/rules/rule_calls.hpp"
#include "api/cli/rules/rule_question.hpp"
#include "api/cli/rules/rules_commands.hpp"
#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre {
namespace {

struct Options {
  std::string rule, params = "{}", data = "{}", procedure, file;
  bool asking = false;
};

// JSON as it stands, or "@FILE".
Result<json::object> object_in(const Console& console, const std::string& text, const std::string& option) {
  if (text.starts_with('@')) return read_json_object(console, text.substr(1));
  TRY(value, parse_json(text));
  if (value.is_object()) return std::move(value.get_object());
  return fail(ErrorCode::invalid_argument,
              {option + " phải là một đối tượng JSON", "expected " + option + " to be a JSON object"}, option,
              "json.object");
}

// The definition whose tables and grounds the rule may read: the one named, else the first that calls the
// rule.
Result<json::object> source_for(const Console& console, const Options& options) {
  if (!options.file.empty()) return read_json_object(console, options.file);
  const std::vector<ShippedSource> all = shipped_sources();
  for (const ShippedSource& shipped : all) {
    if (shipped.name == options.procedure) return shipped.source;
    const auto complete = compose_with_shipped(shipped.source);
    if (options.procedure.empty() && complete && !calls_of(options.rule, *complete).empty())
      return shipped.source;
  }
  if (options.procedure.empty() && !all.empty()) return all.front().source;
  return fail(
      ErrorCode::not_found,
      {"không có định nghĩa '" + options.procedure + "'",
       "expected a shipped definition such as dismissal/41-qd-tw-2021, but got '" + options.procedure + "'"},
      "--procedure", "reference.unknown");
}

std::string_view word_of(Finding finding) {
  switch (finding) {
    case Finding::holds:
      return "holds";
    case Finding::fails:
      return "fails";
    case Finding::rule_unknown:
      return "rule-unknown";
    case Finding::needs_input:
      return "needs-input";
  }
  return "";
}

void tell(Console& console, const Verdict& verdict, const Procedure& procedure, const std::string& rule) {
  if (verdict.finding != Finding::holds) console.exit = ExitCode::refused;
  if (console.json)
    return console.print(json::object{{"rule", rule},
                                      {"procedure", procedure.reference()},
                                      {"verdict", word_of(verdict.finding)},
                                      {"figures", verdict.figures},
                                      {"text", {{"vi", verdict.text.vi}, {"en", verdict.text.en}}}});
  console.out << word_of(verdict.finding) << '\n';
  if (!verdict.text.vi.empty()) console.out << "  " << verdict.text.vi << "\n  " << verdict.text.en << '\n';
  if (!verdict.figures.empty()) console.out << "  " << canonical(verdict.figures) << '\n';
}

void ask(Console& console, const Options& options, const Rules& rules, const Rule& rule,
         const RuleQuestion& question) {
  const auto source = source_for(console, options);
  if (!source) return console.fail(source.error());
  const auto definition = compose_with_shipped(*source);
  if (!definition) return print_problems(console, definition.error());
  const auto procedure = Procedure::compile(*definition, rules);
  if (!procedure) return print_problems(console, procedure.error());
  const Calendar calendar = vietnam_calendar();
  const RuleContext context{**procedure,        question.state, question.form,  question.documents,
                            options.asking,     question.actor, question.facts, calendar,
                            question.effective, question.today};
  tell(console, rule.check(context, question.params), **procedure, options.rule);
}

void run(Console& console, const Options& options) {
  Rules rules;
  add_rules(rules);
  const Rule* rule = rules.find(options.rule);
  if (rule == nullptr)
    return console.fail({"không có quy tắc '" + options.rule + "'",
                         "expected a rule, but there is no '" + options.rule + "'"},
                        ExitCode::usage);
  const auto params = object_in(console, options.params, "--params");
  if (!params) return console.fail(params.error());
  const auto data = object_in(console, options.data, "--data");
  if (!data) return console.fail(data.error());
  const auto question = read_question(*params, *data, *rule, shipped_fact_kinds());
  if (question) return ask(console, options, rules, *rule, *question);
  for (const Error& fault : question.error()) console.fail(fault);
}

}  // namespace

void add_rules_try_command(CommandLine& rules, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_command(
      rules, console, "try", "Hỏi thử một quy tắc trên dữ liệu tự đặt / Ask a rule about data of your own");
  command.add_option("RULE", options->rule, "Tên quy tắc / e.g. ballot.majority")->required();
  command.add_option("--params", options->params, "Tham số (JSON hoặc @TỆP) / Parameters: JSON or @FILE");
  command.add_option("--data", options->data,
                     "Dữ liệu (JSON hoặc @TỆP): form, documents, case, facts, actor, effective, today / "
                     "Data: JSON or @FILE");
  command.add_option(
      "--procedure", options->procedure,
      "Định nghĩa mà quy tắc đọc bảng trong đó; không nêu: định nghĩa đầu tiên gọi nó / "
      "The definition whose tables it reads, e.g. dismissal/41-qd-tw-2021; else the first that calls it");
  command.add_option("--file", options->file, "Định nghĩa từ tệp / That definition as a file");
  command.add_flag("--asking", options->asking, "Khi chưa biết biểu mẫu / As when the form is not known yet");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
