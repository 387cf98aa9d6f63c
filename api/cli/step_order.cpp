#include "api/cli/step_order.hpp"

#include <algorithm>
#include <deque>

namespace cadre {
namespace {

class Meeting {
 public:
  explicit Meeting(const Chart& chart) : chart_(chart), place_(chart.nodes().size(), 0) {}

  std::vector<NodeIndex> order() {
    meet(chart_.nodes().front());
    while (!waiting_.empty()) {
      const NodeIndex next = waiting_.front();
      waiting_.pop_front();
      enter(chart_.node(next));
    }
    std::stable_sort(met_.begin(), met_.end(),
                     [&](NodeIndex a, NodeIndex b) { return last_within(a) < last_within(b); });
    return met_;
  }

 private:
  // With the states around it, which may have been passed by.
  void enter(const Node& node) {
    if (node.parent != node.index && place_[node.parent] == 0) enter(chart_.node(node.parent));
    meet(node);
  }

  void meet(const Node& node) {
    if (place_[node.index] != 0) return;
    met_.push_back(node.index);
    place_[node.index] = met_.size();
    if (node.type == NodeType::parallel)
      for (const NodeIndex child : node.children) meet(chart_.node(child));
    if (node.initial)
      for (const NodeIndex target : node.initial->targets) enter(chart_.node(target));
    for (const auto* transitions : {&node.on, &node.always, &node.after})
      for (const Transition& transition : *transitions)
        for (const NodeIndex target : transition.targets) waiting_.push_back(target);
  }

  // An inner state before the ones around it: deeper ones first where one is the last of several.
  std::pair<std::size_t, int> last_within(NodeIndex index) const {
    std::size_t last = place_[index];
    for (const Node& node : chart_.nodes())
      if (node.ancestors.test(index)) last = std::max(last, place_[node.index]);
    return {last, -static_cast<int>(chart_.node(index).depth)};
  }

  const Chart& chart_;
  std::vector<std::size_t> place_;  // node -> 1 for the first met; 0: not met
  std::vector<NodeIndex> met_;
  std::deque<NodeIndex> waiting_;
};

}  // namespace

std::vector<NodeIndex> in_order_of_meeting(const Chart& chart) { return Meeting(chart).order(); }

}  // namespace cadre
