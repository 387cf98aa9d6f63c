#include <array>

#include "engine/chart/draft.hpp"

namespace cadre {
namespace {

constexpr std::array<std::string_view, 12> kStateKeys{"id",    "type",   "initial", "states",
                                                      "on",    "onDone", "always",  "after",
                                                      "entry", "exit",   "tags",    "description"};

std::vector<std::string_view> known_keys(bool is_root) {
  std::vector<std::string_view> keys(kStateKeys.begin(), kStateKeys.end());
  keys.insert(keys.end(), {"meta", "history"});  // history is refused with its own words
  if (is_root) keys.insert(keys.end(), {"$schema", "version"});
  return keys;
}

void report_history(Draft& draft, const Place& place) {
  report(draft, place, "state.history",
         {"cần trạng thái thường, nhưng đây là trạng thái lịch sử (history), loại không được hỗ trợ",
          "expected an ordinary state, but this is a history state, which is not supported"});
}

void report_type(Draft& draft, const Place& place, std::string_view found) {
  const std::string type(found);
  report(draft, place, "state.type",
         {"cần kiểu atomic, compound, parallel hoặc final, nhưng gặp \"" + type + "\"",
          "expected the type atomic, compound, parallel or final, but found \"" + type + "\""});
}

void report_children(Draft& draft, const Place& place, bool has_children) {
  if (has_children)
    report(draft, place, "state.children",
           {"cần không có trạng thái con vì kiểu là atomic hoặc final, nhưng có \"states\"",
            "expected no child states as the type is atomic or final, but found \"states\""});
  else
    report(draft, place, "state.no-children",
           {"cần ít nhất một trạng thái con vì kiểu là compound hoặc parallel, nhưng không có",
            "expected a child state as the type is compound or parallel, but there is none"});
}

void read_type(Draft& draft, const Place& place, const json::object& config, bool has_children, Node& node) {
  const json::value* type = config.if_contains("type");
  node.type = has_children ? NodeType::compound : NodeType::atomic;
  if (config.contains("history")) report_history(draft, place);
  if (type == nullptr) return;
  const std::string_view name = text_at(config, "type");
  if (name == "history") return report_history(draft, place);
  if (name == "atomic")
    node.type = NodeType::atomic;
  else if (name == "compound")
    node.type = NodeType::compound;
  else if (name == "parallel")
    node.type = NodeType::parallel;
  else if (name == "final")
    node.type = NodeType::final;
  else
    return report_type(draft, place, name);
  const bool wants_children = node.type == NodeType::compound || node.type == NodeType::parallel;
  if (wants_children != has_children) report_children(draft, place, has_children);
}

void read_tags(Draft& draft, const Place& place, const json::object& config, Node& node) {
  const json::value* tags = config.if_contains("tags");
  if (tags == nullptr) return;
  for (const json::value* tag : one_or_several(*tags)) {
    if (tag->is_string())
      node.tags.emplace_back(tag->get_string());
    else
      report(draft, place, "tags.malformed",
             {"cần nhãn là chữ hoặc danh sách chữ, nhưng gặp giá trị khác",
              "expected a text or a list of texts as tags, but found something else"});
  }
}

const json::object& read_object(Draft& draft, const Place& place, const json::object& config,
                                std::string_view key) {
  const json::value* value = config.if_contains(key);
  if (value != nullptr && !value->is_object()) {
    const std::string name(key);
    report(draft, place, "key.type",
           {"cần \"" + name + "\" là một đối tượng, nhưng gặp giá trị khác",
            "expected \"" + name + "\" to be an object, but found something else"});
  }
  return object_at(config, key);
}

void check_text_key(Draft& draft, const Place& place, const json::object& config, std::string_view key) {
  const json::value* value = config.if_contains(key);
  if (value == nullptr || value->is_string()) return;
  const std::string name(key);
  report(draft, place, "key.type",
         {"cần \"" + name + "\" là chữ, nhưng gặp giá trị khác",
          "expected \"" + name + "\" to be a text, but found something else"});
}

// A key is a path segment of targets, and so may not hold what separates or begins paths.
void check_key(Draft& draft, const Place& place, std::string_view key) {
  if (!check_name(draft, place, key, {"khóa trạng thái", "a state key"})) return;
  if (!key.starts_with('#') && key.find_first_of(".\\") == std::string_view::npos) return;
  const std::string name(key);
  report(draft, place, "state.key",
         {"cần khóa trạng thái không có dấu chấm, gạch chéo ngược hoặc # ở đầu, nhưng gặp \"" + name + "\"",
          "expected a state key without a dot, a backslash or a leading #, but found \"" + name + "\""});
}

std::string read_id(const json::object& config, const Draft& draft, const Node& node) {
  if (const std::string_view id = text_at(config, "id"); !id.empty()) return std::string(id);
  if (node.index == 0) return "(machine)";  // XState's name for a machine without one
  std::string path = node.key;
  for (NodeIndex at = node.parent; at != 0; at = draft.nodes[at].parent)
    path = draft.nodes[at].key + "." + path;
  return draft.nodes.front().id + "." + path;
}

void remember_id(Draft& draft, const Place& place, const Node& node) {
  check_name(draft, place, node.id, {"mã trạng thái", "a state id"});
  if (draft.by_id.emplace(node.id, node.index).second) return;
  report(draft, place, "id.duplicate",
         {"cần mã trạng thái là duy nhất, nhưng \"" + node.id + "\" đã dùng rồi",
          "expected a state id used once, but \"" + node.id + "\" is taken already"});
}

// Room for one more state below `parent`; reports otherwise, a full chart once only.
bool has_room(Draft& draft, NodeIndex parent) {
  const Place place{draft.nodes[parent].id};
  if (draft.nodes.size() >= kNodesMax) {
    const std::string limit = std::to_string(kNodesMax);
    draft.full = true;
    report(draft, place, "chart.too-many-states",
           {"cần không quá " + limit + " trạng thái, nhưng có nhiều hơn",
            "expected at most " + limit + " states, but there are more"});
    return false;
  }
  if (draft.nodes[parent].depth >= kChartDepthMax) {
    const std::string limit = std::to_string(kChartDepthMax);
    report(draft, place, "chart.too-deep",
           {"cần trạng thái lồng không quá " + limit + " tầng, nhưng sâu hơn",
            "expected states nested at most " + limit + " deep, but they go deeper"});
    return false;
  }
  return true;
}

void link_to_parent(Draft& draft, Node& node, NodeIndex parent) {
  node.parent = parent;
  if (node.index == parent) return;
  Node& above = draft.nodes[parent];
  node.depth = static_cast<std::uint16_t>(above.depth + 1);
  node.ancestors = above.ancestors;
  node.ancestors.set(parent);
  above.children.push_back(node.index);
  for_each_node(node.ancestors,
                [&](NodeIndex ancestor) { draft.nodes[ancestor].descendants.set(node.index); });
}

void read_state(Draft& draft, NodeIndex parent, std::string_view key, const json::object& config);

void read_children(Draft& draft, NodeIndex index, const json::object& states) {
  for (const auto& [key, value] : in_document_order(states)) {
    const Place place{draft.nodes[index].id};
    if (!value->is_object()) {
      const std::string name(key);
      report(draft, place, "state.malformed",
             {"cần trạng thái \"" + name + "\" là một đối tượng, nhưng gặp giá trị khác",
              "expected the state \"" + name + "\" to be an object, but found something else"});
    } else if (!draft.full && has_room(draft, index)) {
      read_state(draft, index, key, value->get_object());
    }
  }
}

void read_state(Draft& draft, NodeIndex parent, std::string_view key, const json::object& config) {
  const bool is_root = draft.nodes.empty();
  Node node;
  node.index = static_cast<NodeIndex>(draft.nodes.size());
  node.key = std::string(key);
  link_to_parent(draft, node, parent);
  node.id = read_id(config, draft, node);
  if (is_root) node.key = node.id;
  const Place place{node.id};
  if (!is_root) check_key(draft, place, key);
  remember_id(draft, place, node);
  refuse_unknown_keys(draft, place, config, known_keys(is_root));
  for (const std::string_view text : {"id", "description", "$schema", "version"})
    check_text_key(draft, place, config, text);
  const json::object& states = read_object(draft, place, config, "states");
  read_type(draft, place, config, !states.empty(), node);
  read_tags(draft, place, config, node);
  node.meta = read_object(draft, place, config, "meta");
  node.entry = read_references(draft, place, config, "entry");
  node.exit = read_references(draft, place, config, "exit");
  const NodeIndex index = node.index;
  draft.nodes.push_back(std::move(node));
  draft.configs.push_back(&config);
  read_children(draft, index, states);
}

}  // namespace

void read_states(Draft& draft, const json::object& config) {
  draft.nodes.reserve(kNodesMax);
  read_state(draft, 0, {}, config);
}

}  // namespace cadre
