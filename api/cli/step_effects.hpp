// StepEffects: what the actions of a definition bring about, for the table of its steps. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/cli/step_table.hpp"

namespace cadre {

class StepEffects {
 public:
  explicit StepEffects(const json::object& meta);  // `meta.actions`; faults in it are left out

  // Adds to `effects`, each action once: those of the transition itself, of the state it leaves, and of the
  // states it enters on the way down from its targets.
  void of_taking(const Chart& chart, const Node& node, const Transition& transition,
                 std::vector<StepEffect>& effects) const;
  void of_entering(const Chart& chart, const Node& node, std::vector<StepEffect>& effects) const;

 private:
  void add(const Reference& action, std::vector<StepEffect>& effects) const;

  std::map<std::string, std::vector<StepEffect>, std::less<>> by_action_;
};

}  // namespace cadre
