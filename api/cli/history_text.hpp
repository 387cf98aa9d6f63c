// A case's entries as a record that an inspector can follow: one block per entry.
#pragma once

#include <functional>
#include <iosfwd>

#include "api/cli/definition_titles.hpp"

namespace cadre {

// The words of the definition that an entry's `procedure` names.
using TitlesOf = std::function<const DefinitionTitles&(std::string_view reference)>;

// Prints the entries of one case, oldest first, one after another: it remembers where the case stood before.
class HistoryText {
 public:
  HistoryText(Console& console, TitlesOf titles) : console_(console), titles_(std::move(titles)) {}

  // Position, time, who; the act and its effective day; from where to where; papers, fields, deadlines, rules
  // or, when it was refused, every reason.
  void print(const json::object& entry);

 private:
  void print_note(const json::object& data);
  void print_brought_about(const json::object& entry);  // what an act did outside its case
  void print_head(const json::object& entry, const DefinitionTitles& titles);
  void print_movement(const json::object& data, const DefinitionTitles& titles);
  void print_documents(const json::object& data);
  void print_fields(const json::object& data, const DefinitionTitles& titles);
  void print_deadlines(const json::object& data, const DefinitionTitles& titles);
  void print_verdicts(const json::object& data, std::string_view act, const DefinitionTitles& titles);
  void print_refusal(const json::object& data);
  std::string states_text(const json::array& leaves, const DefinitionTitles& titles) const;
  const char* words(const char* vi, const char* en) const { return console_.vietnamese() ? vi : en; }

  Console& console_;
  TitlesOf titles_;
  json::array leaves_;  // where the case stood before the next entry
  json::array timers_;  // that were armed then
};

}  // namespace cadre
