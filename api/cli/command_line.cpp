#include "api/cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <optional>
#include <tuple>
#include <utility>

namespace cadre {

CommandOption* CommandOption::required(bool needed) {
  option_.required(needed);
  return this;
}

CommandOption* CommandOption::type_name(const std::string& name) {
  option_.type_name(name);
  return this;
}

CommandOption* CommandOption::envname(const std::string& variable) {
  option_.envname(variable);
  return this;
}

CommandOption* CommandOption::capture_default_str() {
  option_.capture_default_str();
  return this;
}

CommandOption* CommandOption::allow_extra_args(bool allow) {
  option_.allow_extra_args(allow);
  return this;
}

CommandOption* CommandOption::between(std::int64_t least, std::int64_t most) {
  option_.check(CLI::Range(least, most));
  return this;
}

CommandOption* CommandOption::non_negative() {
  option_.check(CLI::NonNegativeNumber);
  return this;
}

CommandOption* CommandOption::one_of(const std::vector<std::string>& words) {
  option_.check(CLI::IsMember(words));
  return this;
}

CommandOption* CommandOption::needs(const CommandOption* other) {
  option_.needs(&other->option_);
  return this;
}

CommandOption* CommandOption::excludes(const CommandOption* other) {
  option_.excludes(&other->option_);
  return this;
}

CommandOption* CommandOption::excludes(const std::string& other) {
  option_.excludes(command_.get_option(other));
  return this;
}

bool CommandOption::given() const { return option_.count() > 0; }

CommandLine::CommandLine(const std::string& description, const std::string& name)
    : owned_(std::make_unique<CLI::App>(description, name)), app_(owned_.get()) {}

CommandLine::CommandLine(CLI::App& app) : app_(&app) {}

CommandLine::~CommandLine() = default;

CommandLine& CommandLine::add_subcommand(const std::string& name, const std::string& description) {
  return below_.emplace_back(*app_->add_subcommand(name, description));
}

CommandLine* CommandLine::find_subcommand(const std::string& name) {
  for (CommandLine& command : below_)
    if (command.name() == name) return &command;
  return nullptr;
}

std::string CommandLine::name() const { return app_->get_name(); }

CommandLine& CommandLine::add_option_group(const std::string& name, const std::string& description,
                                           int count) {
  CLI::Option_group* group = app_->add_option_group(name, description);
  group->require_option(count);
  return below_.emplace_back(*group);
}

template <class T>
CommandOption* CommandLine::add_option(const std::string& names, T& value, const std::string& description) {
  return keep(*app_->add_option(names, value, description));
}
using Strings = std::vector<std::string>;
using ThreeStrings = std::tuple<std::string, std::string, std::string>;
using FourStrings = std::tuple<std::string, std::string, std::string, std::string>;
template CommandOption* CommandLine::add_option(const std::string&, std::string&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::int64_t&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::uint64_t&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::uint16_t&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::optional<int>&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::optional<unsigned>&,
                                                const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::optional<std::uint64_t>&,
                                                const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, Strings&, const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::vector<ThreeStrings>&,
                                                const std::string&);
template CommandOption* CommandLine::add_option(const std::string&, std::vector<FourStrings>&,
                                                const std::string&);

CommandOption* CommandLine::add_flag(const std::string& names, bool& value, const std::string& description) {
  return keep(*app_->add_flag(names, value, description));
}

CommandOption* CommandLine::get_option(const std::string& name) { return keep(*app_->get_option(name)); }

CommandOption* CommandLine::keep(CLI::Option& option) { return &options_.emplace_back(option, *app_); }

void CommandLine::callback(std::function<void()> run) { app_->callback(std::move(run)); }

void CommandLine::require_subcommand() { app_->require_subcommand(1); }

void CommandLine::set_version_flag(const std::string& names, const std::string& version) {
  app_->set_version_flag(names, version);
}

bool CommandLine::parsed() const { return app_->parsed(); }

}  // namespace cadre
