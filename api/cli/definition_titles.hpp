// The words of one procedure definition, for showing entries: titles of states, acts and delays. Made from
// the JSON that the server gives, which need not be a definition that this program could run.
#pragma once

#include <map>
#include <string>

#include "api/cli/console.hpp"
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

 private:
  using Words = std::map<std::string, std::string, std::less<>>;
  static std::string look_up(const Words& words, const std::string& name);
  void visit(const json::object& node, const std::string& id, const Console& console);

  std::string procedure_;
  Words states_, acts_, delays_;
};

}  // namespace cadre
