#include "api/cli/command.hpp"

namespace cadre {

CommandLine& add_command(CommandLine& parent, Console& console, const std::string& name,
                         const std::string& description) {
  CommandLine& command = parent.add_subcommand(name, description);
  command
      .add_option("--lang", console.language,
                  "Ngôn ngữ của thông báo / Language of the messages: vi (default), en")
      ->one_of({"vi", "en"})
      ->type_name("LANG");
  command.add_flag("--json", console.json, "In JSON cho máy đọc / Print JSON for programs");
  return command;
}

CommandLine& add_group(CommandLine& parent, const std::string& name, const std::string& description) {
  if (CommandLine* found = parent.find_subcommand(name)) return *found;
  CommandLine& group = parent.add_subcommand(name, description);
  group.require_subcommand();
  return group;
}

}  // namespace cadre
