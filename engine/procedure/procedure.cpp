#include "engine/procedure/procedure.hpp"

#include <algorithm>

#include "engine/procedure/procedure_compiler.hpp"

namespace cadre {

std::string_view to_string(CaseSubject subject) {
  switch (subject) {
    case CaseSubject::cadre:
      return "cadre";
    case CaseSubject::post:
      return "post";
    case CaseSubject::unit:
      return "unit";
  }
  INVARIANT(false, "every subject of cases has a word");
}

std::string_view to_string(EffectKind kind) {
  switch (kind) {
    case EffectKind::record:
      return "record";
    case EffectKind::end:
      return "end";
    case EffectKind::restore:
      return "restore";
    case EffectKind::hold:
      return "hold";
    case EffectKind::release:
      return "release";
    case EffectKind::propose:
      return "propose";
  }
  INVARIANT(false, "every kind of effect has a word");
}

tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> Procedure::compile(
    const json::object& definition, const Rules& rules) {
  return ProcedureCompiler(definition, rules).compile();
}

tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> Procedure::recall(
    const json::object& definition, const Rules& rules) {
  return ProcedureCompiler(definition, rules).recall();
}

void Procedure::put_innermost_first(Few<const ActSpec*>& acts) const {
  const auto depth = [this](const ActSpec* act) { return chart_.node(act->node).depth; };
  std::sort(acts.begin(), acts.end(), [&](const ActSpec* a, const ActSpec* b) {
    return depth(a) != depth(b) ? depth(a) > depth(b) : a < b;  // acts_ has them in document order
  });
}

Few<const ActSpec*> Procedure::acts(const NodeSet& configuration) const {
  Few<const ActSpec*> found;
  if (done(configuration)) return found;
  for_each_node(configuration & offering_, [&](NodeIndex node) {
    for (const std::uint16_t act : by_node_[node])
      if (offers(configuration, act)) found.push_back(&acts_[act]);
  });
  put_innermost_first(found);
  return found;
}

Few<const ActSpec*> Procedure::acts(const NodeSet& configuration, std::string_view named) const {
  Few<const ActSpec*> found;
  const auto acts = by_name_.find(named);
  if (acts == by_name_.end() || done(configuration)) return found;
  for (const std::uint16_t act : acts->second)
    if (offers(configuration, act)) found.push_back(&acts_[act]);
  put_innermost_first(found);
  return found;
}

const DelaySpec* Procedure::delay(std::string_view name) const {
  const auto found =
      std::find_if(delays_.begin(), delays_.end(), [&](const DelaySpec& d) { return d.name == name; });
  return found == delays_.end() ? nullptr : &*found;
}

Text Procedure::node_title(NodeIndex index) const {
  const Node& node = chart_.node(index);
  const json::object& title = object_at(node.meta, "title");
  if (title.empty()) return {node.key, node.key};
  return {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
}

std::string Procedure::outcome(const NodeSet& configuration) const {
  if (!done(configuration)) return {};
  std::string joined;
  for_each_node(configuration & endings_, [&](NodeIndex node) {
    const std::string_view word = text_at(chart_.node(node).meta, "outcome");
    if (!word.empty()) joined.append(joined.empty() ? "" : "+").append(word);
  });
  return joined;
}

const RuleCall* Procedure::guard_call(const Reference& guard) const {
  const auto found = guards_.find(&guard);
  return found == guards_.end() ? nullptr : &found->second;
}

}  // namespace cadre
