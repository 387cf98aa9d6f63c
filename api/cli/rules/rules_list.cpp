// cadre rules list, show RULE: every rule, its parameters, and the definitions that call it.
#include <memory>
#include <ostream>

#include "api/cli/rules/rule_calls.hpp"
#include "api/cli/rules/rules_commands.hpp"
#include "api/cli/table.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

json::object both_languages(const Text& text) { return {{"vi", text.vi}, {"en", text.en}}; }

std::vector<FoundCall> all_calls(std::string_view rule, const std::vector<json::object>& definitions) {
  std::vector<FoundCall> all;
  for (const json::object& definition : definitions)
    for (FoundCall& call : calls_of(rule, definition)) all.push_back(std::move(call));
  return all;
}

void list(Console& console) {
  Rules rules;
  add_rules(rules);
  const std::vector<json::object> definitions = shipped_definitions();
  json::array out;
  std::vector<std::vector<std::string>> rows;
  if (console.vietnamese())
    rows.push_back({"QUY TẮC", "SỐ NƠI GỌI", "NỘI DUNG"});
  else
    rows.push_back({"RULE", "CALLS", "WHAT IT ASKS"});
  for (const auto& [name, rule] : rules.all()) {
    const std::size_t calls = all_calls(name, definitions).size();
    out.push_back({{"rule", name}, {"title", both_languages(rule.title)}, {"calls", calls}});
    rows.push_back({name, std::to_string(calls), console.in_words(rule.title)});
  }
  if (console.json) return console.print(json::object{{"rules", std::move(out)}});
  print_table(console.out, rows);
}

// What a share is taken of, where the rule is told.
std::string_view base_of(const FoundCall& call) { return text_at(call.params, "base"); }

json::object to_json(const FoundCall& call) {
  json::object out{
      {"procedure", call.procedure}, {"where", call.where}, {"article", call.article}, {"mark", call.mark}};
  if (!base_of(call).empty()) out["base"] = base_of(call);
  out["params"] = call.params;
  return out;
}

void print_parameters(Console& console, const Rule& rule) {
  std::vector<std::vector<std::string>> rows;
  if (console.vietnamese())
    rows.push_back({"  THAM SỐ", "KIỂU", "ĐƠN VỊ", "Ý NGHĨA"});
  else
    rows.push_back({"  PARAMETER", "TYPE", "UNIT", "MEANING"});
  for (const auto& parameter : rule.params) {
    const json::object& about = parameter.value().as_object();
    rows.push_back({"  " + std::string(parameter.key()), std::string(text_at(about, "type")),
                    std::string(text_at(about, "unit")), std::string(text_at(about, "title"))});
  }
  print_table(console.out, rows);
}

void print_calls(Console& console, const std::vector<FoundCall>& calls) {
  std::vector<std::vector<std::string>> rows;
  if (console.vietnamese())
    rows.push_back({"  ĐỊNH NGHĨA", "Ở ĐÂU", "ĐIỀU", "MỨC", "CƠ SỞ TÍNH", "THAM SỐ"});
  else
    rows.push_back({"  DEFINITION", "WHERE", "ARTICLE", "MARK", "BASE", "PARAMETERS"});
  for (const FoundCall& call : calls)
    rows.push_back({"  " + call.procedure, call.where, call.article, call.mark, std::string(base_of(call)),
                    call.params.empty() ? "" : canonical(call.params)});
  print_table(console.out, rows);
}

void show(Console& console, const std::string& name) {
  Rules rules;
  add_rules(rules);
  const Rule* rule = rules.find(name);
  if (rule == nullptr)
    return console.fail(
        {"không có quy tắc '" + name + "'", "expected a rule, but there is no '" + name + "'"},
        ExitCode::refused);
  const std::vector<FoundCall> calls = all_calls(name, shipped_definitions());
  if (console.json) {
    json::array list;
    for (const FoundCall& call : calls) list.push_back(to_json(call));
    return console.print(json::object{{"rule", name},
                                      {"title", both_languages(rule->title)},
                                      {"parameters", rule->params},
                                      {"calls", std::move(list)}});
  }
  console.out << name << ": " << console.in_words(rule->title) << '\n';
  print_parameters(console, *rule);
  print_calls(console, calls);
}

}  // namespace

void add_rules_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "rules", "Quy tắc / Rules");
  CommandLine& listed = add_command(group, console, "list", "Các quy tắc có sẵn / Every rule");
  listed.callback([&console] { list(console); });

  const auto name = std::make_shared<std::string>();
  CommandLine& shown = add_command(group, console, "show",
                                   "Tham số của một quy tắc; định nghĩa nào gọi, theo điều nào / "
                                   "A rule's parameters, and which definitions call it by which article");
  shown.add_option("RULE", *name, "Tên quy tắc / e.g. ballot.majority")->required();
  shown.callback([name, &console] { show(console, *name); });
  add_rules_try_command(group, console);
}

}  // namespace cadre
