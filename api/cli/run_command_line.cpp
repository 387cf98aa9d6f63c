#include <exception>

#include "api/cli/commands.hpp"

namespace cadre {

namespace {

// CLI11 has a code for each kind of misuse; a caller needs only one.
int end_of_parsing(const CLI::App& app, Console& console, const CLI::ParseError& end) {
  if (dynamic_cast<const CLI::RuntimeError*>(&end) != nullptr) return end.get_exit_code();
  const int code = app.exit(end, console.out, console.err);
  return code == 0 ? 0 : static_cast<int>(ExitCode::usage);
}

}  // namespace

int run_command_line(CLI::App& app, Console& console, int argc, const char* const* argv) {
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
