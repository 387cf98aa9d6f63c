// Chart: a compiled statechart. The source is an XState v5 machine config (JSON); semantics are XState's,
// which are SCXML's with XState's choices (see engine/chart/README.md). Immutable after parsing; any thread.
//
// Not here: what acts mean, who may do them, deadlines' lengths. Those are in `meta` and belong to
// engine/procedure/procedure.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/chart/node_set.hpp"

namespace cadre {

inline constexpr std::size_t kChartDepthMax = 16;          // levels below the root
inline constexpr std::size_t kChartTransitionsMax = 4096;  // of one definition
inline constexpr std::size_t kChartNameBytesMax = 128;     // of a state's key or id, an act, a delay

struct Reference {  // of a guard or an action
  std::string type;
  json::object params;
  json::object meta;  // whatever else stands beside type and params (article, mark, ...)
};

struct Transition {
  NodeIndex source = 0;
  std::string event;  // act name, "*", "prefix.*", "" for always, "xstate.done.state.<id>",
                      // "xstate.after.<delay>.<id>"
  std::optional<Reference> guard;
  std::vector<NodeIndex> targets;  // empty: stays (only actions run)
  bool reenter = false;
  std::vector<Reference> actions;
  json::object meta;

  // What taking it does, as far as that can be said without looking at the configuration
  // (engine/chart/footprint.cpp).
  NodeSet exits;  // leaves those of them that are active
  NodeSet enters;
  NodeSet defaults;  // of `enters`: those whose initial transition runs its actions
};

enum class NodeType : std::uint8_t { atomic, compound, parallel, final };

struct Node {
  std::string key;  // "consulting"
  std::string id;   // "dismissal.consulting", or the `id` the definition gives
  NodeIndex index = 0;
  NodeIndex parent = 0;  // the root is its own parent
  std::uint16_t depth = 0;
  NodeType type = NodeType::atomic;
  std::vector<NodeIndex> children;    // in document order
  NodeSet descendants;                // without itself
  NodeSet ancestors;                  // without itself
  std::optional<Transition> initial;  // compound: target(s) and actions of the initial transition
  std::vector<Reference> entry, exit;
  std::vector<Transition> on;  // acts and done events, grouped by event, in document order within an event
  std::vector<Transition> always;
  std::vector<Transition> after;
  std::vector<std::string> delays;  // names of the delays of `after`, in document order
  std::vector<std::string> tags;
  json::object meta;
};

// What is wrong with a definition, and where.
struct Problem {
  std::string state;   // id of the state, or "" for the whole
  std::string act;     // or ""
  std::string reason;  // machine word: "target.unknown", "state.unreachable", ...
  Text message;
};

class EventTable;

// Steps and compiled procedures point into a chart: it moves (they stay valid), and is never copied.
class Chart {
 public:
  Chart();  // no states: a place to move one into
  Chart(Chart&&) noexcept;
  Chart& operator=(Chart&&) noexcept;
  ~Chart();

  // Every problem found, not just the first. Accepts exactly the XState vocabulary named in
  // engine/chart/README.md; keys it does not know are problems, except below `meta`.
  static tl::expected<Chart, std::vector<Problem>> parse(const json::object& config);

  const std::string& id() const { return nodes_.front().id; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& node(NodeIndex index) const { return nodes_[index]; }
  std::optional<NodeIndex> find(
      std::string_view state_id) const;  // by full id; also by dotted path below the root

  // XState's `value`: "consulting", {"deciding": "voting"}, {"a": {...}, "b": "x"} for parallel ones.
  json::value value(const NodeSet& configuration) const;
  // The active atomic and final states' ids, in document order: the compact form that entries carry.
  std::vector<std::string> leaves(const NodeSet& configuration) const;
  // Adds the ancestors. nullopt when an id is unknown or the leaves do not make a whole configuration.
  std::optional<NodeSet> from_leaves(const std::vector<std::string>& leaf_ids) const;

  // For the interpreter: who answers an event and who has an `always`; the states entered first, before any
  // `always`.
  const EventTable& events() const { return *events_; }
  const NodeSet& initial_configuration() const { return initial_; }

 private:
  std::vector<Node> nodes_;
  NodeSet initial_;
  std::unique_ptr<const EventTable> events_;
};

}  // namespace cadre
