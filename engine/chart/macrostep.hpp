// Macrostep: one event, and all that follows from it until nothing moves by itself any more. Private to
// engine/chart/.
//
// The shape is SCXML's: take the transitions that the event enables, then alternate between `always`
// transitions and the done events raised meanwhile. Two of XState's choices show here: after an `always` that
// changed nothing, `always` is not asked again before the next done event; and a root that is done ends the
// macrostep at once.
#pragma once

#include "engine/chart/event_table.hpp"
#include "engine/chart/interpreter.hpp"

namespace cadre {

// A compound state with an active final child; a parallel one with all regions so; an active final state.
bool in_final_state(const Chart& chart, const NodeSet& configuration, NodeIndex node);

class Macrostep {
 public:
  // `step` holds the configuration and the leaves before, and will hold the result. All outlive the
  // macrostep.
  Macrostep(const Chart& chart, GuardOracle& guards, Step& step)
      : chart_(chart), guards_(guards), step_(step) {}

  void run(const Handlers& handlers);
  void run_initial();

 private:
  using Selection = Few<const Transition*>;

  const Transition* first_enabled(const Handler& handler);
  void select(const Handlers& handlers, Selection& selection);
  void select_always(Selection& selection);
  void remove_conflicts(Selection& selection) const;

  void microstep(Selection& selection);
  void exit(const NodeSet& states);
  void enter(const NodeSet& states, const NodeSet& defaults);
  void complete(NodeIndex final_state);  // raises done events; ends the whole when the root is done
  void settle();                         // until stable
  void act_entering(const Node& node, bool by_default);  // the initial transition's actions, too
  void act(const std::vector<Reference>& actions);

  const Chart& chart_;
  GuardOracle& guards_;
  Step& step_;
  NodeSet completed_;      // parallel states whose done event this microstep raised
  Few<NodeIndex> raised_;  // done events waiting, by the state that is done
  std::size_t next_raised_ = 0;
};

}  // namespace cadre
