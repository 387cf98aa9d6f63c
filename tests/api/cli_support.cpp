#include "tests/api/cli_support.hpp"

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "api/cli/commands.hpp"

namespace cadre::test {

namespace {

// One per test program, gone when it ends.
struct OwnFolder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("cadre-cli-" + std::to_string(getpid()));
  OwnFolder() { std::filesystem::create_directories(path); }
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

}  // namespace

json::object CommandRun::json() const {
  boost::json::error_code error;
  const json::value value = boost::json::parse(out, error);
  return error || !value.is_object() ? json::object{} : value.get_object();
}

std::string CommandRun::text(std::string_view key) const {
  const json::object object = json();
  return std::string(text_at(object, key));
}

std::int64_t CommandRun::number(std::string_view key) const {
  const json::object object = json();
  return int_at(object, key, -1);
}

json::array CommandRun::list(std::string_view key) const {
  const json::object object = json();
  return array_at(object, key);
}

std::vector<json::object> CommandRun::lines() const {
  std::vector<json::object> found;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);) found.push_back(CommandRun{0, line, {}}.json());
  return found;
}

CommandRun run_command(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out, err;
  CommandLine app("cadre", "cadre");
  app.require_subcommand();
  Console console{.in = in, .out = out, .err = err};
  add_client_commands(app, console);
  add_offline_commands(app, console);
  std::vector<const char*> argv{"cadre"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  const int exit = run_command_line(app, console, static_cast<int>(argv.size()), argv.data());
  return {exit, out.str(), err.str()};
}

std::string file_with(const std::string& name, const std::string& content) {
  static const OwnFolder folder;
  const std::string path = (folder.path / name).string();
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

}  // namespace cadre::test
