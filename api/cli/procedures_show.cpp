// cadre procedures show: a procedure step by step, as a regulation's table would tell it.
#include <algorithm>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/input.hpp"
#include "api/cli/offline/problems.hpp"
#include "api/cli/step_table.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

struct Options {
  std::string procedure, version, file;
  bool definition = false;  // the JSON itself
};

using Lines = std::vector<std::string>;  // of one cell

std::string joined(const Lines& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

// "5.2, V", "5.2" or "V".
std::string sure(const std::string& article, const std::string& mark) {
  return article + (article.empty() || mark.empty() ? "" : ", ") + mark;
}

std::string in_brackets(const std::string& text) { return text.empty() ? text : " (" + text + ")"; }

Lines what(const Console& console, const TableStep& step) {
  Lines lines{console.in_words(step.title)};
  if (!step.act.empty()) lines.push_back("  " + step.act);
  if (!step.state.empty()) lines.push_back("  @ " + step.state);
  return lines;
}

Lines who(const Console& console, const TableStep& step) {
  Lines lines;
  for (const std::string& role : step.who) lines.push_back(role_text(console, role));
  if (!step.different_from.empty())
    lines.push_back((console.vietnamese() ? "khác người đã: " : "not who did: ") +
                    joined(step.different_from, ", "));
  return lines;
}

// "each > ballot.counts", where a rule asks another one of everybody listed.
std::string name_of(const StepRule& rule) {
  const std::string_view inner = text_at(object_at(rule.params, "rule"), "type");
  return (rule.guard ? "? " : "") + rule.rule + (inner.empty() ? "" : " > " + std::string(inner));
}

Lines rules(const Console& console, const TableStep& step) {
  Lines lines;
  for (const StepRule& rule : step.rules)
    lines.push_back(name_of(rule) + in_brackets(sure(rule.article, rule.mark)));
  if (step.evidence_required) lines.push_back(console.vietnamese() ? "có văn bản:" : "with a paper:");
  if (step.evidence_required)
    for (const std::string& paper : step.documents) lines.push_back("  " + paper);
  return lines;
}

Lines until(const Console& console, const TableStep& step) {
  if (!step.deadline) return {};
  return {console.in_words(step.deadline->period),
          "(" + sure(step.deadline->article, step.deadline->mark) + ")"};
}

// "record cadre/$nominee holds", with the rule that guards it.
Lines brings_about(const TableStep& step) {
  Lines lines;
  for (const StepEffect& effect : step.effects)
    lines.push_back((effect.when.empty() ? "" : "? " + effect.when + ": ") + effect.kind + " " +
                    effect.about + in_brackets(sure(effect.article, effect.mark)));
  return lines;
}

// One row per line of the cell that has the most.
void add_rows(std::vector<std::vector<std::string>>& rows, const std::vector<Lines>& cells) {
  std::size_t height = 0;
  for (const Lines& cell : cells) height = std::max(height, cell.size());
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<std::string> row;
    for (const Lines& cell : cells) row.push_back(line < cell.size() ? cell[line] : "");
    rows.push_back(std::move(row));
  }
}

void print_steps(Console& console, const StepTable& table) {
  std::vector<std::vector<std::string>> rows;
  if (console.vietnamese())
    rows.push_back({"#", "BƯỚC", "AI LÀM", "QUY TẮC", "THỜI HẠN", "ĐIỀU", "ĐẾN", "HỆ QUẢ"});
  else
    rows.push_back({"#", "STEP", "WHO", "RULES", "DEADLINE", "ARTICLE", "LEADS TO", "EFFECTS"});
  std::size_t number = 0;
  for (const TableStep& step : table.steps) {
    const bool counted = step.kind == TableStep::Kind::open || step.kind == TableStep::Kind::act;
    add_rows(rows, {{counted ? std::to_string(number++) : "-"},
                    what(console, step),
                    who(console, step),
                    rules(console, step),
                    until(console, step),
                    {step.article},
                    step.leads_to,
                    brings_about(step)});
  }
  print_table(console.out, rows);
}

void print(Console& console, const json::object& definition, const Options& options) {
  if (options.definition) return console.print(definition);
  const auto table = step_table(definition);
  if (!table) return print_problems(console, table.error());
  if (console.json) return console.print(to_json(*table));
  const bool vietnamese = console.vietnamese();
  console.out << table->reference << '\n'
              << "  " << console.in_words(table->title) << '\n'
              << (vietnamese ? "  Hiệu lực: " : "  In force: ") << day_text(console, table->from) << " .. "
              << day_text(console, table->until) << '\n'
              << (vietnamese ? "  Căn cứ: " : "  Basis: ") << joined(table->basis, ", ") << "\n\n";
  print_steps(console, *table);
}

void show_file(Console& console, const Options& options) {
  const auto source = read_json_object(console, options.file);
  if (!source) return console.fail(source.error());
  const auto definition = compose_with_shipped(*source);
  if (!definition) return print_problems(console, definition.error());
  print(console, *definition, options);
}

// Without a version: the one that a case opened today would get.
void show(Client& client, const Options& options) {
  Console& console = client.console();
  if (!options.file.empty()) return show_file(console, options);
  if (options.procedure.empty())
    return console.fail({"cần mã quy trình hoặc --file", "expected a procedure or --file"}, ExitCode::usage);
  const std::string path = "/v1/procedures/" + percent_encode(options.procedure);
  std::string version = options.version;
  if (version.empty()) {
    const auto current = client.get(path);
    if (!current) return;
    version = text_at(*current, "version");
  }
  const auto definition = client.get(path + "/versions/" + percent_encode(version));
  if (definition) print(console, *definition, options);
}

}  // namespace

void add_procedures_show_command(CommandLine& procedures, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(procedures, console, ClientAccess::reads, "show",
                         "Một quy trình theo từng bước: ai làm, theo quy tắc và điều nào, đến khi nào / "
                         "A procedure step by step: who, by which rules and articles, until when",
                         [options](Client& client) { show(client, *options); });
  command.add_option("PROCEDURE", options->procedure, "Mã quy trình / e.g. dismissal");
  command.add_option(
      "--version,VERSION", options->version,
      "Phiên bản; không nêu: bản đang có hiệu lực / e.g. 41-qd-tw-2021; else the one in force");
  command.add_option("--file", options->file,
                     "Đọc định nghĩa từ tệp, không hỏi máy chủ / A file instead of the server");
  command.add_flag("--definition", options->definition, "In nguyên văn JSON / Print the definition itself");
}

}  // namespace cadre
