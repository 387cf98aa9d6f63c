#include "engine/chart/macrostep.hpp"

#include <algorithm>

namespace cadre {

bool in_final_state(const Chart& chart, const NodeSet& configuration, NodeIndex index) {
  const Node& node = chart.node(index);
  const NodeSet ends = configuration & chart.events().finals();
  if (ends.none()) return node.type == NodeType::final;
  const auto is_final_child = [&](NodeIndex child) { return ends.test(child); };
  const auto is_complete = [&](NodeIndex region) { return in_final_state(chart, configuration, region); };
  switch (node.type) {
    case NodeType::compound:
      return std::any_of(node.children.begin(), node.children.end(), is_final_child);
    case NodeType::parallel:
      return std::all_of(node.children.begin(), node.children.end(), is_complete);
    case NodeType::final:
      return true;
    case NodeType::atomic:
      break;
  }
  return false;
}

void Macrostep::run(const Handlers& handlers) {
  Selection selection;
  select(handlers, selection);
  for (const Transition* t : selection)
    step_.accepted = step_.accepted || !t->targets.empty() || !t->actions.empty();
  if (!selection.empty()) microstep(selection);
  settle();
}

void Macrostep::run_initial() {
  step_.accepted = true;
  const NodeSet& everything = chart_.initial_configuration();
  enter(everything, everything);
  settle();
}

const Transition* Macrostep::first_enabled(const Handler& handler) {
  for (const Transition* t : handler.candidates)
    if (!t->guard || guards_.holds(*t->guard)) return t;
  return nullptr;
}

// Inner states answer before outer ones; a state answers only if none below it does.
void Macrostep::select(const Handlers& handlers, Selection& selection) {
  NodeSet answered;
  for (const Handler& handler : handlers.by_node) {
    if (!step_.configuration.test(handler.node) || (answered & handler.below).any()) continue;
    const Transition* answer = first_enabled(handler);
    if (answer == nullptr) continue;
    selection.push_back(answer);
    answered.set(handler.node);
  }
}

void Macrostep::select_always(Selection& selection) {
  if ((step_.configuration & chart_.events().with_always()).none()) return;
  for (const NodeIndex leaf : step_.leaves) {
    const Transition* answer = nullptr;
    for (NodeIndex at = leaf; answer == nullptr; at = chart_.node(at).parent) {
      for (const Transition& t : chart_.node(at).always)
        if (answer == nullptr && (!t.guard || guards_.holds(*t.guard))) answer = &t;
      if (at == 0) break;
    }
    if (answer != nullptr && std::find(selection.begin(), selection.end(), answer) == selection.end())
      selection.push_back(answer);
  }
}

// Two transitions that exit a common state exclude each other: the inner one wins, else the one selected
// first.
void Macrostep::remove_conflicts(Selection& selection) const {
  if (selection.size() < 2) return;
  Selection kept;
  for (const Transition* candidate : selection) {
    const NodeSet exits = candidate->exits & step_.configuration;
    Selection replaced;
    bool is_preempted = false;
    for (const Transition* other : kept) {
      if ((exits & other->exits).none()) continue;
      is_preempted = !chart_.node(other->source).descendants.test(candidate->source);
      if (is_preempted) break;
      replaced.push_back(other);
    }
    if (is_preempted) continue;
    for (const Transition* loser : replaced) kept.erase(std::find(kept.begin(), kept.end(), loser));
    kept.push_back(candidate);
  }
  selection = std::move(kept);
}

void Macrostep::microstep(Selection& selection) {
  remove_conflicts(selection);
  NodeSet exits;
  NodeSet enters;
  NodeSet defaults;
  for (const Transition* t : selection) {
    exits |= t->exits;
    enters |= t->enters;
    defaults |= t->defaults;
    step_.transitions.push_back(t);
  }
  const bool stays = ((step_.configuration & ~exits) | enters) == step_.configuration;
  const Few<NodeIndex> leaves = stays ? step_.leaves : Few<NodeIndex>();
  exit(exits & step_.configuration);
  for (const Transition* t : selection) act(t->actions);
  enter(enters, defaults);
  if (stays) step_.leaves = leaves;  // XState keeps its snapshot, and the order in it
}

void Macrostep::exit(const NodeSet& states) {
  if (states.none()) return;
  const std::size_t first = step_.exited.size();
  for_each_node(states, [&](NodeIndex index) { step_.exited.push_back(index); });
  std::reverse(step_.exited.begin() + static_cast<std::ptrdiff_t>(first), step_.exited.end());
  if ((states & chart_.events().acting()).any())
    for (std::size_t i = first; i < step_.exited.size(); ++i) act(chart_.node(step_.exited[i]).exit);
  step_.configuration &= ~states;
  const auto is_gone = [&](NodeIndex leaf) { return states.test(leaf); };
  step_.leaves.erase(std::remove_if(step_.leaves.begin(), step_.leaves.end(), is_gone), step_.leaves.end());
}

void Macrostep::enter(const NodeSet& states, const NodeSet& defaults) {
  const EventTable& table = chart_.events();
  completed_.reset();
  for_each_node(states, [&](NodeIndex index) {
    if (table.leaves().test(index) && !step_.configuration.test(index)) step_.leaves.push_back(index);
    step_.configuration.set(index);
    step_.entered.push_back(index);
    if (table.acting().test(index)) act_entering(chart_.node(index), defaults.test(index));
    if (table.finals().test(index)) complete(index);
  });
  if (!step_.done || (step_.configuration & table.acting()).none()) return;
  for (NodeIndex index = static_cast<NodeIndex>(chart_.nodes().size());
       index-- > 0;)  // the end exits everything
    if (step_.configuration.test(index)) act(chart_.node(index).exit);
}

void Macrostep::complete(NodeIndex final_state) {
  if (final_state == 0) {
    step_.done = true;
    return;
  }
  NodeIndex at = chart_.node(final_state).parent;
  if (chart_.node(at).type == NodeType::compound) {
    raised_.push_back(at);
    if (at == 0) step_.done = true;
    if (at == 0) return;
    at = chart_.node(at).parent;
  }
  while (chart_.node(at).type == NodeType::parallel && !completed_.test(at) &&
         in_final_state(chart_, step_.configuration, at)) {
    completed_.set(at);
    raised_.push_back(at);
    if (at == 0) step_.done = true;
    if (at == 0) return;
    at = chart_.node(at).parent;
  }
}

void Macrostep::settle() {
  bool ask_always = true;
  for (int microsteps = 0; !step_.done; ++microsteps) {
    if (microsteps == kMicrostepsMax) {
      step_.endless = true;
      return;
    }
    Selection selection;
    if (ask_always) select_always(selection);
    const bool is_always = !selection.empty();
    if (!is_always) {
      if (next_raised_ == raised_.size()) return;
      select(chart_.events().done(raised_[next_raised_++]), selection);
    }
    const NodeSet before = step_.configuration;
    microstep(selection);
    ask_always = !is_always || step_.configuration != before;
  }
}

void Macrostep::act_entering(const Node& node, bool by_default) {
  act(node.entry);
  if (node.initial && by_default) act(node.initial->actions);
}

void Macrostep::act(const std::vector<Reference>& actions) {
  for (const Reference& action : actions) step_.actions.push_back(&action);
}

}  // namespace cadre
