// One macrostep of a statechart: an event goes in; the next configuration and the actions, in order, come out.
// Pure: no clock, no state of its own. Any thread.
#pragma once

#include <boost/container/small_vector.hpp>

#include "engine/chart/chart.hpp"

namespace cadre {

// Answers a guard. Called in document order, possibly more than once per step.
struct GuardOracle {
  virtual ~GuardOracle() = default;
  virtual bool holds(const Reference& guard) = 0;
};

template <class T>
using Few = boost::container::small_vector<T, 8>;

struct Step {
  bool accepted = false;   // a transition was enabled (XState: the event was not ignored)
  bool done = false;       // the root reached a final state
  NodeSet configuration;   // afterwards
  Few<NodeIndex> exited;   // in exit order
  Few<NodeIndex> entered;  // in entry order
  Few<const Reference*> actions;            // in order of execution; owned by the chart
  Few<const Transition*> transitions;       // all that were taken, microstep by microstep; owned by the chart
};

inline constexpr int kMicrostepsMax = 1000;  // an always-loop longer than this is a broken definition (INVARIANT; check refuses it)

Step start(const Chart& chart, GuardOracle& guards);
Step advance(const Chart& chart, const NodeSet& configuration, std::string_view event, GuardOracle& guards);

// The event an elapsed delay raises: "xstate.after.<delay>.<state id>".
std::string delay_event(std::string_view delay, std::string_view state_id);

}  // namespace cadre
