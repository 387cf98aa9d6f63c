// cadre procedures check FILE: whether a definition could be published, and everything that stands in the
// way.
#include <memory>
#include <ostream>

#include "api/cli/input.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/problems.hpp"
#include "engine/procedure/check_effects.hpp"
#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {

namespace {

void run(Console& console, const std::string& file) {
  const auto source = read_json_object(console, file);
  if (!source) return console.fail(source.error());
  const auto definition = compose_with_shipped(*source);
  if (!definition) return print_problems(console, definition.error());
  Rules rules;
  add_rules(rules);
  const auto procedure = Procedure::compile(*definition, rules);
  if (!procedure) return print_problems(console, procedure.error());
  const auto problems = check_effect_facts(**procedure, shipped_fact_kinds());
  if (!problems.empty()) return print_problems(console, problems);
  const std::string& reference = (*procedure)->reference();
  if (console.json) {
    return console.print(json::object{{"ok", true}, {"reference", reference}, {"problems", json::array()}});
  }
  console.out << reference << (console.vietnamese() ? ": có thể công bố\n" : ": can be published\n");
}

}  // namespace

void add_procedures_check_command(CommandLine& procedures, Console& console) {
  const auto file = std::make_shared<std::string>();
  CommandLine& command =
      add_command(procedures, console, "check",
                  "Kiểm tra một định nghĩa trước khi công bố / "
                  "Say whether a definition could be published, and all that is wrong with it");
  command.add_option("FILE", *file, "Định nghĩa (JSON) / The definition; \"-\" is standard input")
      ->required();
  command.callback([file, &console] { run(console, *file); });
}

}  // namespace cadre
