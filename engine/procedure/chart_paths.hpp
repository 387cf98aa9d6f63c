// ChartPaths: what can follow what in a procedure's chart, guards left aside (each may hold or fail). It errs
// towards "possible", so that what it calls impossible is. Made once per check; immutable; the procedure
// outlives it.
#pragma once

#include <vector>

#include "engine/procedure/procedure.hpp"

namespace cadre {

class ChartPaths {
 public:
  explicit ChartPaths(const Procedure& procedure);

  const NodeSet& reachable() const { return reachable_; }  // states that may become active
  const NodeSet& can_end() const { return can_end_; }      // states from which an end may be reached

  // Whether `later` may be done after `earlier` was.
  bool may_follow(const ActSpec& earlier, const ActSpec& later) const;

  // One state of each circle of transitions that need nobody: always, done, and deadlines that may be over
  // when armed.
  std::vector<NodeIndex> endless_loops() const;

 private:
  NodeSet entered_by_default(NodeIndex index) const;
  NodeSet closure(NodeSet active) const;  // with everything that may become active from there
  bool possible(const Node& node, const Transition& transition, const NodeSet& active) const;
  bool may_complete(const Node& node, const NodeSet& active) const;
  bool leads_to_end(const Node& node) const;
  void find_can_end();
  std::vector<NodeSet> automatic_steps()
      const;  // node -> what is or becomes active by an automatic transition of it

  const Procedure& procedure_;
  const Chart& chart_;
  NodeSet reachable_, can_end_;
};

// Transitions of one state, whatever raises them.
template <class Each>
void for_each_transition(const Node& node, Each&& each) {
  for (const Transition& transition : node.on) each(transition);
  for (const Transition& transition : node.always) each(transition);
  for (const Transition& transition : node.after) each(transition);
}

}  // namespace cadre
