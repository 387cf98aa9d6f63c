// Draft: a chart while it is being parsed. Private to engine/chart/; the steps run in the order they stand
// here.
//
// Problems are gathered, never thrown and never cut short, so that an author sees them all at once. After a
// problem the draft is good for finding further problems only.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/chart/chart.hpp"

namespace cadre {

struct Draft {
  std::vector<Node> nodes;
  std::vector<const json::object*> configs;  // of the node with that index
  std::unordered_map<std::string, NodeIndex> by_id;
  std::size_t transitions = 0;
  bool full = false;  // states beyond kNodesMax were left unread
  std::vector<Problem> problems;
};

// Where in the definition a problem lies.
struct Place {
  std::string state;  // id, or "" for the whole
  std::string act{};
};

void report(Draft& draft, const Place& place, std::string reason, Text message);

// Each key of `object` that is not in `known` is a problem.
void refuse_unknown_keys(Draft& draft, const Place& place, const json::object& object,
                         std::span<const std::string_view> known);

// Whether `name` may name what `what` says: 1 to kChartNameBytesMax bytes. Reports "name.length" otherwise.
bool check_name(Draft& draft, const Place& place, std::string_view name, const Text& what);

// Members in the order a JavaScript object has them, which is XState's document order: whole numbers first,
// ascending.
std::vector<std::pair<std::string_view, const json::value*>> in_document_order(const json::object& object);

// `value` itself when it is no array: XState's "one or several".
std::vector<const json::value*> one_or_several(const json::value& value);

// 1. States: keys, ids, types, nesting, and everything of a state that is not a transition.
void read_states(Draft& draft, const json::object& config);

// 2. Transitions: on, onDone, always, after, initial; their targets can be looked up by now.
void read_transitions(Draft& draft);

// Guards and actions: a name, or {type, params}; whatever else stands there becomes Reference::meta.
std::optional<Reference> read_reference(Draft& draft, const Place& place, const json::value& value);
std::vector<Reference> read_references(Draft& draft, const Place& place, const json::object& owner,
                                       std::string_view key);

// One target as the source state sees it: "sibling", "sibling.child", ".child", "#id", "#id.child"; a
// backslash makes the next character plain. nullopt: there is no such state.
std::optional<NodeIndex> resolve_target(const Draft& draft, NodeIndex source, std::string_view target);
std::optional<NodeIndex> child_named(const std::vector<Node>& nodes, NodeIndex parent, std::string_view key);

// 3. Only for a draft without problems: what each transition exits and enters (engine/chart/footprint.cpp).
void measure_footprints(std::vector<Node>& nodes);

}  // namespace cadre
