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
void add_question_options(CommandLine& command, EntryQuestion& question);

// cadre entries export
CommandLine& add_entries_export_command(CommandLine& entries, Console& console);

}  // namespace cadre
