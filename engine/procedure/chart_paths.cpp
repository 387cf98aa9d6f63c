#include "engine/procedure/chart_paths.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::string_view kDonePrefix = "xstate.done.state.";

bool is_done_event(const Transition& transition) { return transition.event.starts_with(kDonePrefix); }

bool completes(const Transition& transition, const Node& node) {
  return is_done_event(transition) &&
         std::string_view(transition.event).substr(kDonePrefix.size()) == node.id;
}

// A deadline that may be over on the day it is armed.
bool may_be_over_at_once(const DelaySpec& delay) {
  return !delay.from.empty() || delay.period.before || delay.period.count == 0;
}

}  // namespace

ChartPaths::ChartPaths(const Procedure& procedure) : procedure_(procedure), chart_(procedure.chart()) {
  reachable_ = closure(entered_by_default(0));
  find_can_end();
}

NodeSet ChartPaths::entered_by_default(NodeIndex index) const {
  const Node& node = chart_.node(index);
  NodeSet entered;
  entered.set(index);
  if (node.type == NodeType::compound) {
    for (const NodeIndex target : node.initial->targets) {
      entered |= entered_by_default(target) | (chart_.node(target).ancestors & node.descendants);
    }
  } else if (node.type == NodeType::parallel) {
    for (const NodeIndex region : node.children) entered |= entered_by_default(region);
  }
  return entered;
}

bool ChartPaths::may_complete(const Node& node, const NodeSet& active) const {
  const auto child_may = [&](NodeIndex child) {
    const Node& below = chart_.node(child);
    if (node.type == NodeType::parallel) return may_complete(below, active);
    return below.type == NodeType::final && active.test(child);
  };
  return node.type == NodeType::parallel ? std::all_of(node.children.begin(), node.children.end(), child_may)
                                         : std::any_of(node.children.begin(), node.children.end(), child_may);
}

bool ChartPaths::possible(const Node& node, const Transition& transition, const NodeSet& active) const {
  return !completes(transition, node) || may_complete(node, active);
}

NodeSet ChartPaths::closure(NodeSet active) const {
  for (bool grows = true; grows;) {
    const NodeSet before = active;
    for_each_node(before, [&](NodeIndex index) {
      const Node& node = chart_.node(index);
      for_each_transition(node, [&](const Transition& t) {
        if (possible(node, t, active)) active |= t.enters;
      });
    });
    grows = active != before;
  }
  return active;
}

bool ChartPaths::leads_to_end(const Node& node) const {
  const auto targets_end = [&](const Transition& t) {
    return std::any_of(t.targets.begin(), t.targets.end(),
                       [&](NodeIndex target) { return can_end_.test(target); });
  };
  bool leads = procedure_.endings().test(node.index);
  // What the state and those around it may do of themselves or on an act.
  NodeSet around = node.ancestors;
  around.set(node.index);
  for_each_node(around, [&](NodeIndex index) {
    for_each_transition(chart_.node(index),
                        [&](const Transition& t) { leads = leads || (!is_done_event(t) && targets_end(t)); });
  });
  for (const NodeIndex child : node.children) {
    const bool entered = node.type == NodeType::parallel || entered_by_default(node.index).test(child);
    leads = leads || (entered && can_end_.test(child));
  }
  if (node.type != NodeType::final) return leads;
  // A final state completes its parent, and may be the last that a parallel grandparent waits for.
  const Node& parent = chart_.node(node.parent);
  const Node& grandparent = chart_.node(parent.parent);
  for (const Node& any : chart_.nodes()) {
    for (const Transition& t : any.on) {
      const bool ours =
          completes(t, parent) || (grandparent.type == NodeType::parallel && completes(t, grandparent));
      leads = leads || (ours && targets_end(t));
    }
  }
  return leads;
}

void ChartPaths::find_can_end() {
  for (bool grows = true; grows;) {
    const NodeSet before = can_end_;
    for (const Node& node : chart_.nodes()) {
      if (!can_end_.test(node.index) && leads_to_end(node)) can_end_.set(node.index);
    }
    grows = can_end_ != before;
  }
}

bool ChartPaths::may_follow(const ActSpec& earlier, const ActSpec& later) const {
  const Node& node = chart_.node(earlier.node);
  NodeSet active = node.ancestors;
  for_each_node(node.ancestors, [&](NodeIndex ancestor) {  // the other regions go on meanwhile
    if (chart_.node(ancestor).type == NodeType::parallel)
      active |= chart_.node(ancestor).descendants & reachable_;
  });
  for (const Transition& t : node.on) {
    if (t.event != earlier.act) continue;
    active |= t.enters;
    if (!t.exits.test(node.index)) active.set(node.index);
    if (t.targets.empty()) active |= node.descendants & reachable_;
  }
  return closure(active).test(later.node);
}

std::vector<NodeSet> ChartPaths::automatic_steps() const {
  std::vector<NodeSet> steps(chart_.nodes().size());
  for (const Node& node : chart_.nodes()) {
    NodeSet here = node.ancestors;
    here.set(node.index);
    for (const Transition& t : node.always) steps[node.index] |= t.enters | (here & ~t.exits);
    for (const Transition& t : node.after) {
      for (const std::string& name : node.delays) {
        const DelaySpec* delay = procedure_.delay(name);
        const bool its = t.event == delay_event(name, node.id);
        if (its && delay != nullptr && may_be_over_at_once(*delay)) steps[node.index] |= t.enters;
      }
    }
    for (const Transition& t : node.on) {
      if (!completes(t, node)) continue;
      for_each_node(node.descendants, [&](NodeIndex below) {
        if (chart_.node(below).type == NodeType::final) steps[below] |= t.enters;
      });
    }
  }
  return steps;
}

std::vector<NodeIndex> ChartPaths::endless_loops() const {
  std::vector<NodeSet> follows = automatic_steps();  // made transitive below (Warshall)
  for (std::size_t middle = 0; middle < follows.size(); ++middle) {
    for (NodeSet& from : follows) {
      if (from.test(middle)) from |= follows[middle];
    }
  }
  std::vector<NodeIndex> loops;
  for_each_node(reachable_, [&](NodeIndex index) {
    const auto same = [&](NodeIndex other) {
      return follows[index].test(other) && follows[other].test(index);
    };
    if (follows[index].test(index) && std::none_of(loops.begin(), loops.end(), same)) loops.push_back(index);
  });
  return loops;
}

}  // namespace cadre
