// A question to the log as commands take it: words on the command line (engine/query/question.hpp).
#pragma once

#include <string>
#include <vector>

#include "api/cli/command.hpp"

namespace cadre {

struct EntryQuestion {
  std::vector<std::string> words;  // several arguments are one question: act:open 'document:"12 BC"'
  bool oldest = false;
};
std::string text_of(const EntryQuestion& question);

// `question` outlives the parsing.
void add_question_options(CLI::App& command, EntryQuestion& question);

// cadre entries export
CLI::App& add_entries_export_command(CLI::App& entries, Console& console);

}  // namespace cadre
