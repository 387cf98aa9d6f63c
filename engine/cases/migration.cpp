// Moving a running case to another version of its procedure: an act of its own, with a map from old to new
// states.
#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/cases/decide.hpp"

namespace cadre {
namespace {

Refusal refuse(RefusalKind kind, std::string rule, Text text, json::object figures = {}) {
  Reason reason;
  reason.rule = std::move(rule);
  reason.text = std::move(text);
  reason.figures = std::move(figures);
  return Refusal{kind, {std::move(reason)}};
}

std::string mapped(const MigrateCase& order, const std::string& old_id) {
  const auto found = std::find_if(order.states.begin(), order.states.end(),
                                  [&](const auto& pair) { return pair.first == old_id; });
  return found == order.states.end() ? old_id : found->second;
}

std::vector<std::string> mapped_leaves(const Procedure& from, const CaseState& state,
                                       const MigrateCase& order) {
  std::vector<std::string> leaves = from.chart().leaves(state.configuration);
  for (std::string& leaf : leaves) leaf = mapped(order, leaf);
  return leaves;
}

bool resting(const Chart& chart, const NodeSet& configuration) {
  return std::none_of(chart.nodes().begin(), chart.nodes().end(), [&](const Node& node) {
    return configuration.test(node.index) && (!node.always.empty() || node.type == NodeType::final);
  });
}

// The reason of a state in which the case is not to be moved: a ballot is on its way under the old text.
const json::object* bar_to_moving(const Chart& chart, const NodeSet& configuration) {
  for (const Node& node : chart.nodes())
    if (configuration.test(node.index) && node.meta.contains("no_migration"))
      return &object_at(node.meta, "no_migration");
  return nullptr;
}

// Armed deadlines keep their days; one whose state or delay the new version does not have cannot be carried
// over.
std::optional<Refusal> carry_timers(const Procedure& from, const Procedure& to, const CaseState& state,
                                    const MigrateCase& order, Movement& movement) {
  for (const Timer& timer : state.timers) {
    const std::string& old_id = from.chart().node(timer.node).id;
    const auto node = to.chart().find(mapped(order, old_id));
    const bool known = node && movement.configuration.test(*node) &&
                       std::count(to.chart().node(*node).delays.begin(), to.chart().node(*node).delays.end(),
                                  timer.delay) > 0;
    if (!known)
      return refuse(
          RefusalKind::rules_failed, "migration.timer",
          {"thời hạn '" + timer.delay + "' của trạng thái '" + old_id + "' không có trong phiên bản mới",
           "expected the deadline '" + timer.delay + "' of state '" + old_id +
               "' in the new version, but it is not there"});
    movement.timers.push_back({timer.delay, *node, timer.due});
  }
  return std::nullopt;
}

}  // namespace

Decision decide_migration(const Procedure& from, const Procedure& to, const CaseState& state,
                          const MigrateCase& order, const Surroundings& around) {
  if (state.done)
    return refuse(RefusalKind::not_now, "case.closed",
                  {"hồ sơ đã kết thúc, không chuyển phiên bản", "expected an open case, but it has ended"});
  ActSpec act;
  act.act = "migrate";
  act.by = to.migrate_by();
  Authority allowed = authority(from, act, state, {}, around);
  if (!allowed.reasons.empty()) return Refusal{RefusalKind::not_authorised, std::move(allowed.reasons)};
  if (order.reason.empty() || order.document.empty())
    return refuse(RefusalKind::invalid_form, "migration.reason",
                  {"chuyển phiên bản phải nêu lý do và số văn bản",
                   "expected a reason and a document number, but one is missing"});
  if (from.reference() == to.reference())
    return refuse(RefusalKind::rules_failed, "migration.same-version",
                  {"hồ sơ đã theo phiên bản này", "expected another version than the case has"});
  if (from.subject() != to.subject())
    return refuse(RefusalKind::rules_failed, "migration.subject",
                  {"phiên bản mới không cùng loại đối tượng với hồ sơ",
                   "expected a version about a " + std::string(to_string(from.subject())) +
                       ", but it is about a " + std::string(to_string(to.subject()))});
  if (const json::object* bar = bar_to_moving(from.chart(), state.configuration))
    return refuse(RefusalKind::not_now, "migration.not-here",
                  {std::string(text_at(*bar, "vi")), std::string(text_at(*bar, "en"))});
  const std::vector<std::string> leaves = mapped_leaves(from, state, order);
  const auto configuration = to.chart().from_leaves(leaves);
  if (!configuration || !resting(to.chart(), *configuration))
    return refuse(RefusalKind::rules_failed, "migration.state",
                  {"bảng ánh xạ không cho ra một trạng thái nghỉ đầy đủ của phiên bản mới",
                   "expected a map onto a whole resting state of the new version, but got none"},
                  {{"states", json::value_from(leaves)}});
  Movement movement;
  movement.configuration = *configuration;
  if (auto refusal = carry_timers(from, to, state, order, movement)) return std::move(*refusal);
  return CaseEvent(CaseMigrated{from.reference(), to.reference(), order.reason, order.document,
                                around.actor.account, around.actor.cadre, std::move(allowed.role),
                                std::move(movement)});
}

}  // namespace cadre
