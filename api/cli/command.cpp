#include "api/cli/command.hpp"

namespace cadre {

CLI::App& add_command(CLI::App& parent, Console& console, const std::string& name,
                      const std::string& description) {
  CLI::App& command = *parent.add_subcommand(name, description);
  command
      .add_option("--lang", console.language,
                  "Ngôn ngữ của thông báo / Language of the messages: vi (default), en")
      ->check(CLI::IsMember({"vi", "en"}))
      ->type_name("LANG");
  command.add_flag("--json", console.json, "In JSON cho máy đọc / Print JSON for programs");
  return command;
}

CLI::App& add_group(CLI::App& parent, const std::string& name, const std::string& description) {
  for (CLI::App* found : parent.get_subcommands([&](CLI::App* one) { return one->get_name() == name; }))
    return *found;
  CLI::App& group = *parent.add_subcommand(name, description);
  group.require_subcommand(1);
  return group;
}

}  // namespace cadre
