#include <CLI/CLI.hpp>
#include <exception>
#include <vector>

#include "api/cli/commands.hpp"

namespace cadre {

namespace {

// What was typed where a command's name belongs; empty when that is not what went wrong. CLI11 only says
// that a subcommand is required.
std::string unknown_command(const CLI::App& app) {
  const CLI::App* last = &app;
  while (!last->get_subcommands().empty()) last = last->get_subcommands().front();
  const std::vector<std::string> rest = app.remaining(true);
  return last->get_require_subcommand_min() == 0 || rest.empty() ? std::string() : rest.front();
}

// CLI11 has a code for each kind of misuse; a caller needs only one.
int end_of_parsing(const CLI::App& app, Console& console, const CLI::ParseError& end) {
  if (const std::string unknown = unknown_command(app); !unknown.empty() && end.get_exit_code() != 0) {
    console.fail(Text{"không có lệnh '" + unknown + "'; --help liệt kê các lệnh",
                      "expected a command, but got '" + unknown + "'; --help lists them"},
                 ExitCode::usage);
    return static_cast<int>(ExitCode::usage);
  }
  const int code = app.exit(end, console.out, console.err);
  return code == 0 ? 0 : static_cast<int>(ExitCode::usage);
}

}  // namespace

int run_command_line(CommandLine& program, Console& console, int argc, const char* const* argv) {
  CLI::App& app = program.app();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& end) {
    return end_of_parsing(app, console, end);
  } catch (const std::exception& failure) {
    console.fail(Text{"lỗi ngoài dự kiến: " + std::string(failure.what()),
                      "expected no failure here, but: " + std::string(failure.what())},
                 ExitCode::refused);
  }
  return static_cast<int>(console.exit);
}

}  // namespace cadre
