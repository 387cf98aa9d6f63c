// The commands of the program and their options, read by CLI11. CLI11 is one header that takes the compiler
// three seconds wherever it is included; it is included where it is called (command_line.cpp,
// run_command_line.cpp), and nowhere else. The words are CLI11's: what its documentation says of a method
// holds here.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cadre {

// What one option is like. Lives as long as its command.
class CommandOption {
 public:
  CommandOption(CLI::Option& option, CLI::App& command) : option_(option), command_(command) {}

  CommandOption* required(bool needed = true);
  CommandOption* type_name(const std::string& name);    // what help calls its value
  CommandOption* envname(const std::string& variable);  // where its value comes from when it is not given
  CommandOption* capture_default_str();                 // help shows the value that its variable has now
  CommandOption* allow_extra_args(bool allow);          // false: one value each time it is given
  CommandOption* between(std::int64_t least, std::int64_t most);
  CommandOption* one_of(const std::vector<std::string>& words);
  CommandOption* needs(const CommandOption* other);
  CommandOption* excludes(const CommandOption* other);
  CommandOption* excludes(const std::string& other);  // an option of the same command, added before
  CommandOption* non_negative();
  bool given() const;

 private:
  CLI::Option& option_;
  CLI::App& command_;
};

// A command with its options and the commands below it; the program itself is one. Owns those below and its
// options; references to them stay good. What an option fills must outlive the parsing.
class CommandLine {
 public:
  CommandLine(const std::string& description, const std::string& name);  // the program
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  CommandLine& add_subcommand(const std::string& name, const std::string& description);
  CommandLine* find_subcommand(const std::string& name);  // null when there is none
  std::list<CommandLine>& subcommands() { return below_; }
  std::string name() const;  // empty for a group of options

  // Exactly `count` of the options of the group must be given.
  CommandLine& add_option_group(const std::string& name, const std::string& description, int count);

  // T: a string, a number, an optional one, or a list of strings or of tuples of them (command_line.cpp names
  // them; another does not link).
  template <class T>
  CommandOption* add_option(const std::string& names, T& value, const std::string& description);
  CommandOption* add_flag(const std::string& names, bool& value, const std::string& description);
  CommandOption* get_option(const std::string& name);  // there must be one

  void callback(std::function<void()> run);  // when the command was typed
  void require_subcommand();                 // one of those below must be typed
  void set_version_flag(const std::string& names, const std::string& version);
  bool parsed() const;  // it was typed

  CLI::App& app() { return *app_; }

  explicit CommandLine(CLI::App& app);  // for add_subcommand: one that belongs to another

 private:
  CommandOption* keep(CLI::Option& option);

  std::unique_ptr<CLI::App> owned_;  // of the program only
  CLI::App* app_;
  std::deque<CommandOption> options_;
  std::list<CommandLine> below_;
};

}  // namespace cadre
