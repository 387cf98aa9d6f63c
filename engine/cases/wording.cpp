#include "engine/cases/wording.hpp"

#include <algorithm>

namespace cadre {

Text named_act(const Procedure& procedure, std::string_view act) {
  const auto& all = procedure.all_acts();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const ActSpec& spec) { return spec.act == act; });
  const Text title = found == all.end() ? Text{std::string(act), std::string(act)} : found->title;
  return {"'" + title.vi + "'", "'" + title.en + "'"};
}

std::string named_unit(const Facts& facts, std::string_view unit, Date on) {
  const SubjectFacts* subject = facts.find("unit/" + std::string(unit));
  const Fact* fact = subject ? subject->current("unit", on) : nullptr;
  const std::string_view name = fact ? text_at(fact->value, "name") : std::string_view();
  return std::string(name.empty() ? unit : name);
}

}  // namespace cadre
