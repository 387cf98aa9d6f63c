#include "engine/procedure/rules.hpp"

namespace cadre {

void Rules::add(std::string name, Rule rule) {
  const bool fresh = rules_.emplace(std::move(name), std::move(rule)).second;
  INVARIANT(fresh, "a name is added once");
}

const Rule& unknown_rule() {
  static const Rule kUnknown{+[](const RuleContext&, const json::object&) {
                               return Verdict{Finding::rule_unknown, {}, {}};
                             },
                             {},
                             {}};
  return kUnknown;
}

const Rule* Rules::find(std::string_view name) const {
  const auto found = rules_.find(name);
  return found == rules_.end() ? nullptr : &found->second;
}

}  // namespace cadre
