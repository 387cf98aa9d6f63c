// EventTable: which states answer an event, worked out once per chart so that a step asks no string but one.
//
// Order of candidates in one state is XState's: the exact act first, then wildcards, the longer first.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/names.hpp"
#include "engine/chart/chart.hpp"

namespace cadre {

// What one state answers to one event. The first transition whose guard holds is the state's answer.
struct Handler {
  NodeIndex node = 0;
  NodeSet below;                              // its descendants
  std::vector<const Transition*> candidates;  // owned by the chart
};

// What a chart answers to one event. Inner states come before those around them, otherwise in document order.
struct Handlers {
  std::vector<Handler> by_node;
};

// Whether `descriptor` ("propose", "vote.*", "*") stands for `event`. "vote.*" stands for "vote" as well.
bool matches_event(std::string_view descriptor, std::string_view event);

class EventTable {
 public:
  explicit EventTable(std::span<const Node> nodes);  // nodes outlive the table and stay where they are

  // The handlers of an event that the chart names or raises itself; nullptr for a stranger, whom only match()
  // can serve.
  const Handlers* find(std::string_view event) const;
  Handlers match(std::string_view event) const;  // works for any event; allocates

  const Handlers& done(NodeIndex completed) const {
    return *done_[completed];
  }  // of a compound or parallel state
  const NodeSet& with_always() const { return with_always_; }
  const NodeSet& leaves() const { return leaves_; }  // atomic and final states
  const NodeSet& finals() const { return finals_; }
  const NodeSet& acting() const { return acting_; }  // entered or left, they may run actions

 private:
  const Handlers& remember(const std::string& event);

  std::span<const Node> nodes_;
  std::unordered_map<std::string, Handlers, NameHash, NameEqual> by_event_;
  std::vector<const Handlers*> done_;  // by node
  NodeSet with_always_;
  NodeSet leaves_;
  NodeSet finals_;
  NodeSet acting_;
};

std::string done_event(std::string_view state_id);  // "xstate.done.state.<id>"

}  // namespace cadre
