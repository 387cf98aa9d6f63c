// cadre procedures compose FILE: the complete definition of a source that uses fragments or extends another.
#include <memory>

#include "api/cli/input.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/problems.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {

namespace {

void run(Console& console, const std::string& file) {
  const auto source = read_json_object(console, file);
  if (!source) return console.fail(source.error());
  const auto definition = compose_with_shipped(*source);
  if (!definition) return print_problems(console, definition.error());
  console.print(*definition);
}

}  // namespace

void add_procedures_compose_command(CLI::App& procedures, Console& console) {
  const auto file = std::make_shared<std::string>();
  CLI::App& command = add_command(procedures, console, "compose",
                                  "In định nghĩa đầy đủ: thay các mảnh, áp các thay đổi / "
                                  "Print the complete definition: fragments put in, changes applied");
  command.add_option("FILE", *file, "Nguồn định nghĩa (JSON) / The source; \"-\" is standard input")
      ->required();
  command.callback([file, &console] { run(console, *file); });
}

}  // namespace cadre
