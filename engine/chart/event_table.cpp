#include "engine/chart/event_table.hpp"

#include <algorithm>

namespace cadre {
namespace {

// Exact before wildcards, longer wildcards before shorter; document order within one descriptor (stable
// sort).
std::vector<const Transition*> candidates(const Node& node, std::string_view event) {
  std::vector<const Transition*> found;
  for (const std::vector<Transition>* list : {&node.on, &node.after})
    for (const Transition& t : *list)
      if (matches_event(t.event, event)) found.push_back(&t);
  std::stable_sort(found.begin(), found.end(), [&](const Transition* a, const Transition* b) {
    const bool a_exact = a->event == event;
    const bool b_exact = b->event == event;
    return a_exact != b_exact ? a_exact : a->event.size() > b->event.size();
  });
  return found;
}

}  // namespace

bool matches_event(std::string_view descriptor, std::string_view event) {
  if (descriptor == event || descriptor == "*") return true;
  if (!descriptor.ends_with(".*")) return false;
  const std::string_view prefix = descriptor.substr(0, descriptor.size() - 2);
  return event.starts_with(prefix) && (event.size() == prefix.size() || event[prefix.size()] == '.');
}

EventTable::EventTable(std::span<const Node> nodes) : nodes_(nodes), done_(nodes.size(), nullptr) {
  for (const Node& node : nodes) {
    if (!node.always.empty()) with_always_.set(node.index);
    if (node.children.empty()) leaves_.set(node.index);
    if (node.type == NodeType::final) finals_.set(node.index);
    const bool begins_acting = node.initial && !node.initial->actions.empty();
    if (!node.entry.empty() || !node.exit.empty() || begins_acting) acting_.set(node.index);
    if (!node.children.empty()) done_[node.index] = &remember(done_event(node.id));
    for (const std::vector<Transition>* list : {&node.on, &node.after})
      for (const Transition& t : *list)
        if (!t.event.ends_with('*')) remember(t.event);
  }
}

const Handlers* EventTable::find(std::string_view event) const {
  const auto found = by_event_.find(event);
  return found == by_event_.end() ? nullptr : &found->second;
}

Handlers EventTable::match(std::string_view event) const {
  Handlers all;
  for (const Node& node : nodes_) {
    Handler handler{node.index, node.descendants, candidates(node, event)};
    if (!handler.candidates.empty()) all.by_node.push_back(std::move(handler));
  }
  std::sort(all.by_node.begin(), all.by_node.end(), [](const Handler& a, const Handler& b) {
    return b.below.test(a.node) || (a.node < b.node && !a.below.test(b.node));
  });
  return all;
}

const Handlers& EventTable::remember(const std::string& event) {
  const auto [entry, is_new] = by_event_.try_emplace(event);  // references into the map stay valid
  if (is_new) entry->second = match(event);
  return entry->second;
}

std::string done_event(std::string_view state_id) { return "xstate.done.state." + std::string(state_id); }

}  // namespace cadre
