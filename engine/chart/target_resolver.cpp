// Targets as XState v5 reads them (resolveTarget, getStateNodeById, getStateNodeByPath).

#include "engine/chart/draft.hpp"

namespace cadre {
namespace {

// "a.b\.c" -> {"a", "b.c"}
std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> segments(1);
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '.') {
      segments.emplace_back();
      continue;
    }
    if (path[i] == '\\' && ++i == path.size()) break;
    segments.back() += path[i];
  }
  return segments;
}

std::optional<NodeIndex> descend(const Draft& draft, NodeIndex from, std::span<const std::string> keys) {
  for (const std::string& key : keys) {
    if (key.empty()) break;  // "a." is a, and "." is the state itself
    const std::optional<NodeIndex> child = child_named(draft.nodes, from, key);
    if (!child) return std::nullopt;
    from = *child;
  }
  return from;
}

}  // namespace

std::optional<NodeIndex> child_named(const std::vector<Node>& nodes, NodeIndex parent, std::string_view key) {
  for (const NodeIndex child : nodes[parent].children)
    if (nodes[child].key == key) return child;
  return std::nullopt;
}

std::optional<NodeIndex> resolve_target(const Draft& draft, NodeIndex source, std::string_view target) {
  const bool is_root = source == 0;
  if (target.starts_with('#')) {
    const std::vector<std::string> path = split_path(target.substr(1));
    const auto found = draft.by_id.find(path.front());
    if (found == draft.by_id.end()) return std::nullopt;
    return descend(draft, found->second, std::span(path).subspan(1));
  }
  if (target.starts_with('.')) return descend(draft, source, split_path(target.substr(1)));
  if (is_root) return std::nullopt;  // the root has no siblings: its targets begin with "." or "#"
  return descend(draft, draft.nodes[source].parent, split_path(target));
}

}  // namespace cadre
