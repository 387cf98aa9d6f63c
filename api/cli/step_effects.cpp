#include "api/cli/step_effects.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::string_view kKinds[] = {"record", "end", "restore", "hold", "release", "propose"};

std::string families(const json::object& body) {
  std::string text;
  for (const json::value& family : array_at(body, "families"))
    if (family.is_string()) text += (text.empty() ? "" : ", ") + std::string(family.get_string());
  return text;
}

// Whom or what a case is proposed about.
std::string subject_of(const json::object& body) {
  for (const char* type : {"cadre", "post", "unit"})
    if (const std::string_view id = text_at(body, type); !id.empty())
      return std::string(type) + "/" + std::string(id);
  return {};
}

std::string about(std::string_view kind, const json::object& body) {
  if (kind == "hold" || kind == "release") return families(body);
  if (kind == "propose") return std::string(text_at(body, "procedure")) + " " + subject_of(body);
  return std::string(text_at(body, "subject")) + " " + std::string(text_at(body, "kind"));
}

StepEffect effect_of(const std::string& action, const json::object& effect) {
  StepEffect made;
  made.action = action;
  made.when = text_at(object_at(effect, "when"), "type");
  for (const std::string_view kind : kKinds) {
    if (!effect.contains(kind)) continue;
    const json::object& body = object_at(effect, kind);
    made.kind = kind;
    made.about = about(kind, body);
    made.article = text_at(body, "article");
    made.mark = text_at(body, "mark");
  }
  return made;
}

}  // namespace

StepEffects::StepEffects(const json::object& meta) {
  for (const auto& action : object_at(meta, "actions")) {
    const json::object* described = action.value().if_object();
    if (described == nullptr) continue;
    const std::string name(action.key());
    for (const json::value& effect : array_at(*described, "effects"))
      if (effect.is_object()) by_action_[name].push_back(effect_of(name, effect.get_object()));
  }
}

void StepEffects::add(const Reference& action, std::vector<StepEffect>& effects) const {
  const auto found = by_action_.find(action.type);
  const bool told = std::any_of(effects.begin(), effects.end(),
                                [&](const StepEffect& effect) { return effect.action == action.type; });
  if (found != by_action_.end() && !told)
    effects.insert(effects.end(), found->second.begin(), found->second.end());
}

void StepEffects::of_taking(const Chart& chart, const Node& node, const Transition& transition,
                            std::vector<StepEffect>& effects) const {
  if (!transition.targets.empty())
    for (const Reference& action : node.exit) add(action, effects);
  for (const Reference& action : transition.actions) add(action, effects);
  for (const NodeIndex target : transition.targets) of_entering(chart, chart.node(target), effects);
}

void StepEffects::of_entering(const Chart& chart, const Node& node, std::vector<StepEffect>& effects) const {
  for (const Reference& action : node.entry) add(action, effects);
  if (node.initial)
    for (const NodeIndex target : node.initial->targets) of_entering(chart, chart.node(target), effects);
  if (node.type == NodeType::parallel)
    for (const NodeIndex child : node.children) of_entering(chart, chart.node(child), effects);
}

}  // namespace cadre
