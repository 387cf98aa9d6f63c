#include "api/cli/console.hpp"

#include <ostream>

namespace cadre {

void Console::fail(const Error& error) {
  err << "cadre: " << in_words(error.message);
  if (!error.field.empty()) err << " [" << error.field << "]";
  if (!error.rule.empty()) err << " (" << error.rule << ")";
  err << '\n';
  exit = error.code == ErrorCode::invalid_argument ? ExitCode::usage : ExitCode::refused;
}

void Console::fail(const Text& message, ExitCode code) {
  err << "cadre: " << in_words(message) << '\n';
  exit = code;
}

void Console::print(const json::value& value) { out << json::serialize(value) << '\n'; }

}  // namespace cadre
