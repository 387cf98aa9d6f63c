#include <array>

#include "engine/chart/draft.hpp"
#include "engine/chart/event_table.hpp"
#include "engine/chart/interpreter.hpp"

namespace cadre {
namespace {

using Transitions = std::vector<Transition>;

constexpr std::array<std::string_view, 6> kTransitionKeys{"target",  "guard",       "actions",
                                                          "reenter", "description", "meta"};
constexpr std::array<std::string_view, 4> kInitialKeys{"target", "actions", "description", "meta"};

void report_malformed(Draft& draft, const Place& place) {
  report(draft, place, "transition.malformed",
         {"cần chuyển tiếp là tên trạng thái đích hoặc một đối tượng ({} để cấm), nhưng gặp giá trị khác",
          "expected a transition to be the name of a target or an object ({} forbids), but found something "
          "else"});
}

void report_target(Draft& draft, const Place& place, std::string_view target) {
  const std::string name(target);
  report(draft, place, "target.unknown",
         {"cần đích là một trạng thái có trong định nghĩa, nhưng không có \"" + name + "\" nhìn từ đây",
          "expected a target that is a state of the definition, but there is no \"" + name +
              "\" as seen from here"});
}

// Entering both leaves every compound state with one active child: they lie in different regions of a
// parallel state.
bool can_be_entered_together(const std::vector<Node>& nodes, NodeIndex a, NodeIndex b) {
  if (a == b || nodes[a].descendants.test(b) || nodes[b].descendants.test(a)) return false;
  NodeIndex nearest = 0;
  for_each_node(nodes[a].ancestors & nodes[b].ancestors, [&](NodeIndex common) { nearest = common; });
  return nodes[nearest].type == NodeType::parallel;
}

void check_targets_together(Draft& draft, const Place& place, const std::vector<NodeIndex>& targets) {
  for (std::size_t i = 0; i < targets.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (!can_be_entered_together(draft.nodes, targets[i], targets[j]))
        return report(draft, place, "target.conflict",
                      {"cần các đích nằm ở những nhánh song song khác nhau, nhưng có hai đích loại trừ nhau",
                       "expected targets in different regions of a parallel state, but two of them exclude "
                       "each other"});
}

std::vector<NodeIndex> read_targets(Draft& draft, const Place& place, NodeIndex source,
                                    const json::value& value) {
  std::vector<NodeIndex> targets;
  if (value.is_array() && value.get_array().empty()) report_malformed(draft, place);
  for (const json::value* one : one_or_several(value)) {
    if (!one->is_string()) {
      report_malformed(draft, place);
    } else if (const auto target = resolve_target(draft, source, one->get_string());
               target && !one->get_string().empty()) {
      targets.push_back(*target);
    } else {
      report_target(draft, place, one->get_string());
    }
  }
  check_targets_together(draft, place, targets);
  return targets;
}

bool read_reenter(Draft& draft, const Place& place, const json::object& config) {
  const json::value* reenter = config.if_contains("reenter");
  if (reenter != nullptr && !reenter->is_bool())
    report(draft, place, "key.type",
           {"cần \"reenter\" là true hoặc false, nhưng gặp giá trị khác",
            "expected \"reenter\" to be true or false, but found something else"});
  return bool_at(config, "reenter");
}

void read_common(Draft& draft, const Place& place, const json::object& config,
                 std::span<const std::string_view> known, Transition& transition) {
  refuse_unknown_keys(draft, place, config, known);
  transition.actions = read_references(draft, place, config, "actions");
  transition.meta = object_at(config, "meta");
  const json::value* meta = config.if_contains("meta");
  const json::value* description = config.if_contains("description");
  if ((meta != nullptr && !meta->is_object()) || (description != nullptr && !description->is_string()))
    report(draft, place, "key.type",
           {"cần \"meta\" là một đối tượng và \"description\" là chữ, nhưng gặp giá trị khác",
            "expected \"meta\" to be an object and \"description\" a text, but found something else"});
}

void read_transition(Draft& draft, const Place& place, NodeIndex source, const std::string& event,
                     const json::value& value, Transitions& list) {
  Transition transition;
  transition.source = source;
  transition.event = event;
  if (value.is_string()) {
    transition.targets = read_targets(draft, place, source, value);
  } else if (const json::object* config = value.if_object()) {
    read_common(draft, place, *config, kTransitionKeys, transition);
    transition.reenter = read_reenter(draft, place, *config);
    if (const json::value* target = config->if_contains("target"))
      transition.targets = read_targets(draft, place, source, *target);
    if (const json::value* guard = config->if_contains("guard"))
      transition.guard = read_reference(draft, place, *guard);
  } else {
    report_malformed(draft, place);
  }
  list.push_back(std::move(transition));
}

void read_list(Draft& draft, const Place& place, NodeIndex source, const std::string& event,
               const json::value& value, Transitions& list) {
  for (const json::value* one : one_or_several(value)) {
    if (++draft.transitions == kChartTransitionsMax + 1) {
      const std::string limit = std::to_string(kChartTransitionsMax);
      report(draft, place, "chart.too-many-transitions",
             {"cần không quá " + limit + " chuyển tiếp, nhưng có nhiều hơn",
              "expected at most " + limit + " transitions, but there are more"});
    }
    if (draft.transitions <= kChartTransitionsMax) read_transition(draft, place, source, event, *one, list);
  }
}

// "*" stands alone or ends a name after a dot.
void check_act(Draft& draft, const Place& place, std::string_view act) {
  if (!check_name(draft, place, act, {"tên thao tác", "the name of an act"})) return;
  std::string_view plain = act;
  if (plain.ends_with(".*"))
    plain.remove_suffix(2);
  else if (plain == "*")
    plain.remove_suffix(1);
  if (act != "*" && (plain.empty() || plain.find('*') != std::string_view::npos))
    report(draft, place, "act.wildcard",
           {"cần dấu * đứng một mình hoặc ở cuối sau dấu chấm, nhưng gặp \"" + place.act + "\"",
            "expected * to stand alone or at the end after a dot, but found \"" + place.act + "\""});
}

void read_on(Draft& draft, Node& node, const json::object& on) {
  for (const auto& [key, value] : in_document_order(on)) {
    const std::string act(key);
    const Place place{node.id, act};
    check_act(draft, place, act);
    read_list(draft, place, node.index, act, *value, node.on);
  }
}

void read_on_done(Draft& draft, Node& node, const json::object& config) {
  const json::value* value = config.if_contains("onDone");
  if (value == nullptr) return;
  const std::string event = done_event(node.id);
  const Place place{node.id, event};
  if (object_at(config, "on").contains(event))
    report(draft, place, "act.twice",
           {"cần \"onDone\" hoặc \"" + event + "\" trong \"on\", nhưng có cả hai",
            "expected \"onDone\" or \"" + event + "\" in \"on\", but found both"});
  read_list(draft, place, node.index, event, *value, node.on);
}

// A name, or whole milliseconds as XState would write them: "1e3" would be another event there.
bool is_delay_name(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c < 0;
  };
  if (name.empty() || is_letter(name.front())) return !name.empty();
  for (const char c : name)
    if (!is_digit(c)) return false;
  return (name.front() != '0' || name.size() == 1) && name.size() <= 10;
}

void read_after(Draft& draft, Node& node, const json::object& after) {
  for (const auto& [key, value] : in_document_order(after)) {
    const std::string delay(key);
    const Place place{node.id, "after." + delay};
    check_name(draft, place, delay, {"tên thời hạn", "the name of a delay"});
    if (!is_delay_name(delay))
      report(draft, place, "delay.name",
             {"cần tên thời hạn bắt đầu bằng chữ cái, hoặc số mili giây, nhưng gặp \"" + delay + "\"",
              "expected the name of a delay to begin with a letter, or whole milliseconds, but found \"" +
                  delay + "\""});
    if (const json::array* several = value->if_array())
      for (const json::value& one : *several)
        if (one.is_string()) report_malformed(draft, place);  // XState loses the target of a bare name here
    node.delays.push_back(delay);
    read_list(draft, place, node.index, delay_event(delay, node.id), *value, node.after);
  }
}

const json::object& object_or_report(Draft& draft, const Place& place, const json::object& config,
                                     std::string_view key) {
  const json::value* value = config.if_contains(key);
  if (value != nullptr && !value->is_object()) report_malformed(draft, {place.state, std::string(key)});
  return object_at(config, key);
}

void read_initial(Draft& draft, Node& node, const json::object& config) {
  const json::value* value = config.if_contains("initial");
  const Place place{node.id, "initial"};
  const bool wanted = node.type == NodeType::compound;
  if ((value != nullptr) != wanted)
    return report(
        draft, place, wanted ? "initial.missing" : "initial.misplaced",
        {"cần \"initial\" ở trạng thái compound và chỉ ở đó, nhưng ở đây không đúng như vậy",
         "expected \"initial\" in a compound state and only there, but this state has it otherwise"});
  if (value == nullptr) return;
  Transition initial;
  initial.source = node.index;
  if (const json::object* object = value->if_object())
    read_common(draft, place, *object, kInitialKeys, initial);
  const std::string_view key = value->is_string() ? std::string_view(value->get_string())
                                                  : text_at(object_at(config, "initial"), "target");
  if (const std::optional<NodeIndex> child = child_named(draft.nodes, node.index, key)) {
    initial.targets = {*child};
    node.initial = std::move(initial);
  } else {
    report(draft, place, "initial.unknown",
           {"cần \"initial\" là khóa của một trạng thái con, nhưng không có \"" + std::string(key) + "\"",
            "expected \"initial\" to be the key of a child state, but there is no \"" + std::string(key) +
                "\""});
  }
}

}  // namespace

void read_transitions(Draft& draft) {
  for (Node& node : draft.nodes) {
    const json::object& config = *draft.configs[node.index];
    const Place place{node.id};
    read_initial(draft, node, config);
    read_on(draft, node, object_or_report(draft, place, config, "on"));
    read_on_done(draft, node, config);
    read_after(draft, node, object_or_report(draft, place, config, "after"));
    if (const json::value* always = config.if_contains("always"))
      read_list(draft, {node.id, "always"}, node.index, "", *always, node.always);
  }
}

}  // namespace cadre
