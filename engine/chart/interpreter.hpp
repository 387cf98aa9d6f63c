// One macrostep of a statechart: an event goes in; the next configuration and the actions, in order, come
// out. Pure: no clock, no state of its own. Any thread.
#pragma once

#include <boost/container/small_vector.hpp>

#include "engine/chart/chart.hpp"

namespace cadre {

// Answers a guard. Called in document order, possibly more than once per step.
struct GuardOracle {
  virtual ~GuardOracle() = default;
  virtual bool holds(const Reference& guard) = 0;
};

struct Handlers;

template <class T>
using Few = boost::container::small_vector<T, 8>;

struct Step {
  bool accepted = false;  // what XState's snapshot.can(event) says before the step: a transition is enabled
                          // that has a target or actions; a forbidden act ({}) is not accepted
  bool done = false;      // the root is in a final state: nothing is accepted any more
  bool endless = false;  // more than kMicrostepsMax microsteps: a broken definition. Nothing else in the step
                         // counts; the configuration is the one before
  NodeSet configuration;               // afterwards
  Few<NodeIndex> leaves;               // of it, the atomic and final states in the order they were entered
  Few<NodeIndex> exited;               // in exit order
  Few<NodeIndex> entered;              // in entry order
  Few<const Reference*> actions;       // in order of execution; owned by the chart
  Few<const Transition*> transitions;  // all that were taken, microstep by microstep; owned by the chart
};

inline constexpr int kMicrostepsMax = 1000;

Step start(const Chart& chart, GuardOracle& guards);

// XState looks at `always` after an event that nobody handles, too: a step that was not accepted may still
// carry actions and, when guards answer differently than before, another configuration. Deciding ignores such
// a step.
//
// Regions are visited in document order, as SCXML says; a configuration is a set and knows no other order.
Step advance(const Chart& chart, const NodeSet& configuration, std::string_view event, GuardOracle& guards);
// The same for an event whose handlers were looked up before, once for all (engine/chart/event_table.hpp).
Step advance(const Chart& chart, const NodeSet& configuration, const Handlers& handlers, GuardOracle& guards);

// The same from where the step before ended, visiting the `always` of several regions in the order their
// states were entered, as a running XState actor does. Only the order of actions of simultaneous `always` can
// differ.
Step advance(const Chart& chart, const Step& before, std::string_view event, GuardOracle& guards);

// The event an elapsed delay raises: "xstate.after.<delay>.<state id>".
std::string delay_event(std::string_view delay, std::string_view state_id);

}  // namespace cadre
