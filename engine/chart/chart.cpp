#include "engine/chart/chart.hpp"

#include <algorithm>

#include "engine/chart/draft.hpp"
#include "engine/chart/event_table.hpp"

namespace cadre {
namespace {

bool is_leaf(const Node& node) { return node.children.empty(); }

json::value value_below(const Chart& chart, const Node& node, const NodeSet& configuration) {
  json::object value;
  for (const NodeIndex child : node.children) {
    if (!configuration.test(child)) continue;
    const Node& active = chart.node(child);
    if (node.type == NodeType::compound && is_leaf(active)) return json::string(active.key);
    value[active.key] = value_below(chart, active, configuration);
  }
  return value;
}

// Whole: a compound state has exactly one active child, a parallel one all of them.
bool is_whole(const Chart& chart, const NodeSet& configuration) {
  bool whole = configuration.test(0);
  for_each_node(configuration, [&](NodeIndex index) {
    const Node& node = chart.node(index);
    std::size_t active = 0;
    for (const NodeIndex child : node.children) active += configuration.test(child) ? 1 : 0;
    const std::size_t wanted = node.type == NodeType::compound ? 1 : node.children.size();
    whole = whole && active == wanted;
  });
  return whole;
}

void enter_initially(const std::vector<Node>& nodes, NodeIndex index, NodeSet& entered) {
  const Node& node = nodes[index];
  entered.set(index);
  if (node.type == NodeType::compound) enter_initially(nodes, node.initial->targets.front(), entered);
  if (node.type == NodeType::parallel)
    for (const NodeIndex region : node.children) enter_initially(nodes, region, entered);
}

}  // namespace

Chart::Chart() = default;
Chart::Chart(Chart&&) noexcept = default;
Chart& Chart::operator=(Chart&&) noexcept = default;
Chart::~Chart() = default;

tl::expected<Chart, std::vector<Problem>> Chart::parse(const json::object& config) {
  Draft draft;
  read_states(draft, config);
  read_transitions(draft);
  if (!draft.problems.empty()) return tl::make_unexpected(std::move(draft.problems));
  measure_footprints(draft.nodes);
  Chart chart;
  chart.nodes_ = std::move(draft.nodes);
  enter_initially(chart.nodes_, 0, chart.initial_);
  chart.events_ = std::make_unique<const EventTable>(chart.nodes_);
  return chart;
}

std::optional<NodeIndex> Chart::find(std::string_view state_id) const {
  for (const Node& node : nodes_)
    if (node.id == state_id) return node.index;
  NodeIndex at = 0;
  while (!state_id.empty()) {
    const std::string_view key = state_id.substr(0, state_id.find('.'));
    const std::optional<NodeIndex> child = child_named(nodes_, at, key);
    if (!child) return std::nullopt;
    at = *child;
    state_id.remove_prefix(std::min(key.size() + 1, state_id.size()));
  }
  return at == 0 ? std::nullopt : std::optional(at);
}

json::value Chart::value(const NodeSet& configuration) const {
  return value_below(*this, nodes_.front(), configuration);
}

std::vector<std::string> Chart::leaves(const NodeSet& configuration) const {
  std::vector<std::string> ids;
  for_each_node(configuration, [&](NodeIndex index) {
    if (is_leaf(nodes_[index])) ids.push_back(nodes_[index].id);
  });
  return ids;
}

std::optional<NodeSet> Chart::from_leaves(const std::vector<std::string>& leaf_ids) const {
  NodeSet configuration;
  for (const std::string& id : leaf_ids) {
    const std::optional<NodeIndex> leaf = find(id);
    if (!leaf || !is_leaf(nodes_[*leaf])) return std::nullopt;
    configuration |= nodes_[*leaf].ancestors;
    configuration.set(*leaf);
  }
  if (!is_whole(*this, configuration)) return std::nullopt;
  return configuration;
}

}  // namespace cadre
