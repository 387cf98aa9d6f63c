// What taking a transition exits and enters. Transitions that are taken together have disjoint domains
// (conflicts are removed before), so each one's share can be worked out once, when the chart is parsed.
//
// Follows getTransitionDomain, computeExitSet and computeEntrySet of XState v5 step by step, where they
// differ from SCXML too: the domain may be a parallel state, and a region that is entered only because its
// siblings are does not run the actions of its own initial transition.

#include "engine/chart/draft.hpp"

namespace cadre {
namespace {

// nullopt: everything, the root included.
using Domain = std::optional<NodeIndex>;

class Footprint {
 public:
  Footprint(const std::vector<Node>& nodes, Transition& transition)
      : nodes_(nodes), transition_(transition), domain_(find_domain()) {}

  void measure() {
    if (transition_.targets.empty()) return;
    exit_all_below_domain();
    for (const NodeIndex target : transition_.targets) enter_target(target);
    for (const NodeIndex target : transition_.targets) enter_ancestors(target);
  }

 private:
  Domain find_domain() const {
    const NodeIndex source = transition_.source;
    bool stays_inside = !transition_.reenter;
    NodeSet common = nodes_[source].ancestors;
    for (const NodeIndex target : transition_.targets) {
      stays_inside = stays_inside && (target == source || nodes_[source].descendants.test(target));
      common &= nodes_[target].ancestors;
    }
    if (stays_inside) return source;
    if (common.none()) return transition_.reenter ? Domain() : Domain(NodeIndex{0});
    NodeIndex nearest = 0;
    for_each_node(common, [&](NodeIndex ancestor) { nearest = ancestor; });
    return nearest;
  }

  bool below_domain(NodeIndex index) const { return !domain_ || nodes_[*domain_].descendants.test(index); }

  void exit_all_below_domain() {
    transition_.exits = nodes_[domain_.value_or(0)].descendants;
    if (!domain_) transition_.exits.set(0);
  }

  void enter_by_default(NodeIndex index) {
    transition_.enters.set(index);
    transition_.defaults.set(index);
  }

  void enter_target(NodeIndex target) {
    const bool is_itself = target == transition_.source && domain_ == Domain(target) && !transition_.reenter;
    if (!is_itself) enter_by_default(target);
    enter_descendants(target);
  }

  void enter_descendants(NodeIndex index) {
    const Node& node = nodes_[index];
    if (node.type == NodeType::compound) {
      const NodeIndex first = node.initial->targets.front();
      enter_by_default(first);
      enter_descendants(first);
    }
    if (node.type != NodeType::parallel) return;
    for (const NodeIndex region : node.children) {
      if ((transition_.enters & nodes_[region].descendants).any()) continue;
      enter_by_default(region);
      enter_descendants(region);
    }
  }

  // From the target upwards to the domain; a parallel domain gets its other regions back.
  void enter_ancestors(NodeIndex target) {
    for (NodeIndex at = target; at != 0 && below_domain(nodes_[at].parent);) {
      at = nodes_[at].parent;
      transition_.enters.set(at);
      enter_siblings(at);
    }
    if (domain_) enter_siblings(*domain_);
  }

  void enter_siblings(NodeIndex parallel) {
    if (nodes_[parallel].type != NodeType::parallel) return;
    for (const NodeIndex region : nodes_[parallel].children) {
      if ((transition_.enters & nodes_[region].descendants).any()) continue;
      transition_.enters.set(region);  // not by default: XState runs no initial actions here
      enter_descendants(region);
    }
  }

  const std::vector<Node>& nodes_;
  Transition& transition_;
  const Domain domain_;
};

}  // namespace

void measure_footprints(std::vector<Node>& nodes) {
  for (Node& node : nodes)
    for (std::vector<Transition>* list : {&node.on, &node.always, &node.after})
      for (Transition& transition : *list) Footprint(nodes, transition).measure();
}

}  // namespace cadre
