// The words of one procedure definition, for showing entries: titles of states, acts and delays, and
// where its rules stand in the law. Made from the JSON that the server gives, which need not be a definition
// that this program could run.
#pragma once

#include <map>
#include <string>

#include "api/cli/form_titles.hpp"
#include "engine/base/json.hpp"

namespace cadre {

class DefinitionTitles {
 public:
  DefinitionTitles() = default;
  DefinitionTitles(const json::object& definition, const Console& console);

  // What has no title is shown by its own name.
  std::string procedure() const { return procedure_; }
  std::string state(const std::string& id) const { return look_up(states_, id); }
  std::string act(const std::string& name) const { return look_up(acts_, name); }
  std::string delay(const std::string& name) const { return look_up(delays_, name); }
  const FormTitles& forms() const { return forms_; }
  // Where a rule that was asked stands in the law: "8.1 [V]"; "" when nobody says. The log says it of rules
  // that did not hold, and of the others the definition does.
  std::string place(std::string_view act, const json::object& asked) const;

 private:
  using Words = std::map<std::string, std::string, std::less<>>;
  static std::string look_up(const Words& words, const std::string& name);
  void visit(const json::object& node, const std::string& id, const Console& console);
  void note_calls(const std::string& act, const json::value& transitions);
  void note_call(const std::string& act, const json::object& call);

  std::string procedure_;
  FormTitles forms_;
  Words states_, acts_, delays_;
  Words articles_;  // by act, zero byte, rule
};

}  // namespace cadre
