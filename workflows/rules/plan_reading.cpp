#include "workflows/rules/plan_reading.hpp"

namespace cadre::rules {

std::vector<const Fact*> plan_entries(const RuleContext& context, std::string_view cadre) {
  return facts_of(context, "cadre", cadre).all("plan-entry", context.effective);
}

const Fact* plan_entry(const RuleContext& context, std::string_view cadre, std::string_view post,
                       std::string_view term) {
  for (const Fact* entry : plan_entries(context, cadre))
    if (text_at(entry->value, "post") == post && text_at(entry->value, "term") == term) return entry;
  return nullptr;
}

std::set<std::string> planned_for(const RuleContext& context, std::string_view post, std::string_view term) {
  std::set<std::string> cadres;
  for (std::string& cadre : context.facts.cadres_with("plan-entry", post))
    if (plan_entry(context, cadre, post, term) != nullptr) cadres.insert(std::move(cadre));
  return cadres;
}

std::int64_t rank_of(const RuleContext& context, std::string_view post) {
  return int_at(post_value(context, post), "rank");
}

}  // namespace cadre::rules
