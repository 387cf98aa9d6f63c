#include "api/cli/offline/procedure_walk.hpp"

#include <algorithm>

namespace cadre {

namespace {

// Remembers which guards said no: they are the reasons when nothing moves.
class TableOracle final : public GuardOracle {
 public:
  TableOracle(const json::object& rules, const json::object& data) : rules_(rules), data_(data) {}

  bool holds(const Reference& guard) override {
    const bool answer = look_up(guard);
    if (!answer) failed_.push_back(&guard);
    return answer;
  }
  const std::vector<const Reference*>& failed() const { return failed_; }

 private:
  bool look_up(const Reference& guard) const {
    const std::string with_params = guard.params.empty() ? guard.type : guard.type + canonical(guard.params);
    for (const json::object* table : {&rules_, &data_}) {
      for (const std::string& name : {with_params, guard.type}) {
        if (const json::value* found = table->if_contains(name)) return found->is_bool() && found->get_bool();
      }
    }
    return false;
  }

  const json::object& rules_;
  const json::object& data_;
  std::vector<const Reference*> failed_;
};

bool matches(std::string_view pattern, std::string_view event) {
  if (pattern == "*" || pattern == event) return true;
  if (!pattern.ends_with(".*")) return false;
  const std::string_view stem = pattern.substr(0, pattern.size() - 2);
  return event == stem || (event.starts_with(stem) && event[stem.size()] == '.');
}

bool offers(const Node& node, std::string_view event) {
  const auto answers = [&](const Transition& t) { return matches(t.event, event); };
  return std::ranges::any_of(node.on, answers) || std::ranges::any_of(node.after, answers);
}

json::object reason(std::string_view rule, const Text& text) {
  return {{"rule", rule}, {"text", {{"vi", text.vi}, {"en", text.en}}}};
}

json::array guard_reasons(const std::vector<const Reference*>& failed) {
  json::array reasons;
  for (const Reference* guard : failed) {
    json::object one =
        reason("guard.none", {"điều kiện \"" + guard->type + "\" không thỏa mãn",
                              "expected guard '" + guard->type + "' to hold, but it does not"});
    one["guard"] = guard->type;
    if (!guard->params.empty()) one["params"] = guard->params;
    if (std::ranges::find(reasons, json::value(one)) == reasons.end()) reasons.push_back(std::move(one));
  }
  return reasons;
}

json::array why_not(const Chart& chart, const NodeSet& configuration, bool done, std::string_view event,
                    const TableOracle& oracle) {
  if (done) {
    return {reason("case.closed",
                   {"quy trình đã kết thúc", "expected an open procedure, but it has reached its end"})};
  }
  const std::string name(event);
  bool known = false;
  for (const Node& node : chart.nodes()) {
    if (!offers(node, event)) continue;
    known = true;
    if (!configuration.test(node.index)) continue;
    if (oracle.failed().empty())
      return {
          reason("act.forbidden", {"trạng thái này không cho phép hành động \"" + name + "\"",
                                   "expected an act of the present state, but it forbids '" + name + "'"})};
    return guard_reasons(oracle.failed());
  }
  if (known) {
    return {reason("act.not-now",
                   {"hành động \"" + name + "\" không thực hiện được ở trạng thái này",
                    "expected an act of the present state, but '" + name + "' is one of another state"})};
  }
  return {reason("act.unknown", {"quy trình không có hành động \"" + name + "\"",
                                 "expected an act of this definition, but it has no '" + name + "'"})};
}

json::array endless() {
  return {reason("chart.endless",
                 {"các chuyển tiếp tự động lặp mãi không dừng",
                  "expected automatic transitions to come to rest, but they go round for ever"})};
}

json::array actions_json(const Step& step) {
  json::array actions;
  for (const Reference* action : step.actions) {
    json::object one{{"type", action->type}};
    if (!action->params.empty()) one["params"] = action->params;
    actions.push_back(std::move(one));
  }
  return actions;
}

tl::unexpected<Error> missing(std::string_view field) {
  const std::string name(field);
  return fail(
      ErrorCode::invalid_argument,
      {"thiếu trường chữ \"" + name + "\"", "expected the text field '" + name + "', but it is absent"},
      "/" + name, "form.required");
}

// The event's name in the chart. A state may be named by its id or by its path below the root.
Result<std::string> event_of(const Chart& chart, const json::object& act) {
  const std::string_view type = text_at(act, "type");
  if (type.empty()) return missing("type");
  if (type != "after") return std::string(type);
  const std::string_view delay = text_at(act, "delay");
  const std::string_view state = text_at(act, "state");
  if (delay.empty()) return missing("delay");
  if (state.empty()) return missing("state");
  const std::optional<NodeIndex> node = chart.find(state);
  return delay_event(delay, node ? chart.node(*node).id : state);
}

}  // namespace

ProcedureWalk::ProcedureWalk(Chart chart, json::object rules)
    : chart_(std::move(chart)), rules_(std::move(rules)) {}

json::object ProcedureWalk::start() {
  const json::object no_data;
  TableOracle oracle(rules_, no_data);
  last_ = cadre::start(chart_, oracle);
  return report(nullptr, last_, last_.endless ? endless() : json::array());
}

Result<json::object> ProcedureWalk::act(const json::object& act) {
  TRY(event, event_of(chart_, act));
  TableOracle oracle(rules_, act);
  const NodeSet before = last_.configuration;
  const bool ended = last_.done;
  last_ = advance(chart_, last_, event, oracle);
  json::array reasons;
  if (last_.endless)
    reasons = endless();
  else if (!last_.accepted)
    reasons = why_not(chart_, before, ended, event, oracle);
  return report(act.at("type"), last_, std::move(reasons));
}

json::object ProcedureWalk::report(json::value act, const Step& step, json::array reasons) const {
  return {{"act", std::move(act)},
          {"accepted", step.accepted},
          {"value", chart_.value(step.configuration)},
          {"actions", actions_json(step)},
          {"done", step.done},
          {"reasons", std::move(reasons)}};
}

}  // namespace cadre
