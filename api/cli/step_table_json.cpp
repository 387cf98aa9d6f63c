#include "api/cli/step_table.hpp"

namespace cadre {
namespace {

constexpr std::string_view kKinds[] = {"open", "act", "deadline", "automatic"};

json::object both_languages(const Text& text) { return {{"vi", text.vi}, {"en", text.en}}; }

json::object to_json(const StepRule& rule) {
  json::object out{{"rule", rule.rule}};
  if (!rule.article.empty()) out["article"] = rule.article;
  if (!rule.mark.empty()) out["mark"] = rule.mark;
  if (rule.guard) out["guard"] = true;
  if (!rule.params.empty()) out["params"] = rule.params;
  return out;
}

json::object to_json(const StepEffect& effect) {
  json::object out{{"action", effect.action}, {"kind", effect.kind}, {"about", effect.about}};
  if (!effect.when.empty()) out["when"] = effect.when;
  if (!effect.article.empty()) out["article"] = effect.article;
  if (!effect.mark.empty()) out["mark"] = effect.mark;
  return out;
}

json::object to_json(const StepDeadline& deadline) {
  return {{"name", deadline.name},
          {"period", both_languages(deadline.period)},
          {"article", deadline.article},
          {"mark", deadline.mark}};
}

json::object to_json(const TableStep& step) {
  json::object out{{"kind", kKinds[static_cast<std::size_t>(step.kind)]},
                   {"act", step.act},
                   {"title", both_languages(step.title)},
                   {"state", step.state}};
  if (!step.state.empty()) out["state_title"] = both_languages(step.state_title);
  out["by"] = json::value_from(step.who);
  out["different_from"] = json::value_from(step.different_from);
  out["documents"] = json::value_from(step.documents);
  out["evidence_required"] = step.evidence_required;
  json::array rules;
  for (const StepRule& rule : step.rules) rules.push_back(to_json(rule));
  out["rules"] = std::move(rules);
  if (step.deadline) out["deadline"] = to_json(*step.deadline);
  if (!step.article.empty()) out["article"] = step.article;
  out["leads_to"] = json::value_from(step.leads_to);
  json::array effects;
  for (const StepEffect& effect : step.effects) effects.push_back(to_json(effect));
  if (!effects.empty()) out["effects"] = std::move(effects);
  return out;
}

}  // namespace

json::object to_json(const StepTable& table) {
  json::object out{{"reference", table.reference}, {"title", both_languages(table.title)}};
  out["effective"] = {{"from", table.from}};
  if (!table.until.empty()) out["effective"].as_object()["until"] = table.until;
  out["basis"] = json::value_from(table.basis);
  json::array steps;
  for (const TableStep& step : table.steps) steps.push_back(to_json(step));
  out["steps"] = std::move(steps);
  return out;
}

}  // namespace cadre
