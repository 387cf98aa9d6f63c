#include "api/cli/ready_command.hpp"

#include <cstdint>

namespace cadre {
namespace {

// As a shell takes it, whatever stands in it.
std::string shell_word(std::string_view text) {
  const bool plain = !text.empty() && text.find_first_not_of(
                                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                          "-_./@:=") == std::string_view::npos;
  if (plain) return std::string(text);
  std::string out = "'";
  for (const char c : text) c == '\'' ? out += "'\\''" : out += c;
  return out + "'";
}

}  // namespace

std::string ready_command(const json::object& opening) {
  std::string command = "cadre cases open " + shell_word(text_at(opening, "procedure"));
  for (const char* key : {"cadre", "post", "unit"})
    if (const std::string_view id = text_at(opening, key); !id.empty())
      command += " --" + std::string(key) + " " + shell_word(id);
  if (const std::int64_t proposal = int_at(opening, "proposal", -1); proposal >= 0)
    command += " --proposal " + std::to_string(proposal);
  command += " --effective " + shell_word(text_at(opening, "effective"));
  for (const auto& field : object_at(opening, "form")) {
    const json::value& value = field.value();
    if (value.is_string())
      command += " --field " + shell_word(std::string(field.key()) + "=" + std::string(value.get_string()));
    else if (value.is_int64())
      command += " --field " + shell_word(std::string(field.key()) + "=" + std::to_string(value.get_int64()));
  }
  return command;
}

}  // namespace cadre
