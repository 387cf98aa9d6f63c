// Moving a running case to another version of its procedure: an act of its own, with a map from old to new
// states.
#include <algorithm>
#include <map>

#include "engine/cases/authority.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/movement.hpp"
#include "engine/cases/regime.hpp"

namespace cadre {
namespace {

using StateMap = std::map<NodeIndex, std::string>;  // state of the old version -> id in the new one

Refusal refuse(RefusalKind kind, std::string rule, Text text, json::object figures = {}) {
  Reason reason;
  reason.rule = std::move(rule);
  reason.text = std::move(text);
  reason.figures = std::move(figures);
  return Refusal{kind, {std::move(reason)}};
}

std::optional<Refusal> not_a_migration(const Procedure& from, const Procedure& to, const MigrateCase& order,
                                       Date today) {
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
  if (!to.in_force(today)) return not_in_force(to, today, "/version");
  return std::nullopt;
}

// Some states say why a case is not to be moved in them: a ballot is on its way under the old text. And a
// case does not rest while one of its parallel parts has ended and others go on.
std::optional<Refusal> not_resting(const Procedure& from, const CaseState& state) {
  for (const Node& node : from.chart().nodes()) {
    if (!state.configuration.test(node.index)) continue;
    if (const json::object& why = object_at(node.meta, "no_migration"); !why.empty())
      return refuse(RefusalKind::not_now, "migration.not-here",
                    {std::string(text_at(why, "vi")), std::string(text_at(why, "en"))}, {{"state", node.id}});
    if (node.type == NodeType::final)
      return refuse(
          RefusalKind::not_now, "migration.not-resting",
          {"một nhánh của hồ sơ đã xong ở '" + node.id + "' trong khi nhánh khác còn tiếp tục",
           "expected a case at rest, but one part of it has ended in '" + node.id + "' while others go on"},
          {{"state", node.id}});
  }
  return std::nullopt;
}

std::optional<Refusal> read_map(const MigrateCase& order, const Procedure& from, StateMap& map) {
  for (const auto& [key, id] : order.states) {
    const auto node = from.chart().find(key);
    if (node && map.emplace(*node, id).second) continue;
    Refusal refusal =
        node ? refuse(RefusalKind::invalid_form, "migration.state-twice",
                      {"bảng ánh xạ nêu trạng thái '" + key + "' hai lần",
                       "expected each state once in the map, but '" + key + "' stands there twice"})
             : refuse(RefusalKind::invalid_form, "migration.state-unknown",
                      {"phiên bản hiện tại của hồ sơ không có trạng thái '" + key + "'",
                       "expected a state of the version that the case has, but it has no '" + key + "'"});
    refusal.reasons.front().field = "/states/" + key;
    return refusal;
  }
  return std::nullopt;
}

const std::string& mapped(const StateMap& map, const Chart& from, NodeIndex node) {
  const auto found = map.find(node);
  return found == map.end() ? from.node(node).id : found->second;
}

bool resting(const Chart& chart, const NodeSet& configuration) {
  return std::none_of(chart.nodes().begin(), chart.nodes().end(), [&](const Node& node) {
    return configuration.test(node.index) && (!node.always.empty() || node.type == NodeType::final);
  });
}

bool arms(const Node& node, const std::string& delay) {
  return std::find(node.delays.begin(), node.delays.end(), delay) != node.delays.end();
}

// Where a timer of the old version runs in the new one; nullopt: nowhere.
std::optional<Timer> carried(const Timer& timer, const Chart& from, const Chart& to, const StateMap& map,
                             const NodeSet& configuration) {
  const auto node = to.find(mapped(map, from, timer.node));
  if (!node || !configuration.test(*node) || !arms(to.node(*node), timer.delay)) return std::nullopt;
  return Timer{timer.delay, *node, timer.due};
}

// Armed deadlines keep their days; one whose state or delay the new version does not have cannot be lost on
// the way. What is overdue already goes along where it can.
std::optional<Refusal> carry_timers(const Procedure& from, const Procedure& to, const CaseState& state,
                                    const StateMap& map, Movement& movement) {
  for (const Timer& timer : state.timers) {
    const auto there = carried(timer, from.chart(), to.chart(), map, movement.configuration);
    if (!there) {
      const std::string& id = from.chart().node(timer.node).id;
      return refuse(
          RefusalKind::rules_failed, "migration.timer",
          {"thời hạn '" + timer.delay + "' của trạng thái '" + id + "' không có trong phiên bản mới",
           "expected the deadline '" + timer.delay + "' of state '" + id +
               "' in the new version, but it is not there"});
    }
    movement.timers.push_back(*there);
  }
  for (const Timer& timer : state.overdue)
    if (auto there = carried(timer, from.chart(), to.chart(), map, movement.configuration))
      movement.overdue.push_back(std::move(*there));
  return std::nullopt;
}

// Deadlines that only the new version knows begin with the migration. One of the same name in the state that
// became this one has been armed before: it runs on, or it is over.
void arm_new_timers(const Procedure& from, const Procedure& to, const CaseState& state, const StateMap& map,
                    const Surroundings& around, Movement& movement) {
  const auto armed_before = [&](NodeIndex node, const std::string& delay) {
    bool found = false;
    for_each_node(state.configuration, [&](NodeIndex old) {
      found = found || (arms(from.chart().node(old), delay) &&
                        to.chart().find(mapped(map, from.chart(), old)) == node);
    });
    return found;
  };
  for_each_node(movement.configuration, [&](NodeIndex node) {
    for (const std::string& delay : to.chart().node(node).delays)
      if (!armed_before(node, delay))
        movement.timers.push_back(armed(to, delay, node, state, {}, around.today, around.calendar));
  });
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
  StateMap map;
  if (auto refusal = not_a_migration(from, to, order, around.today)) return std::move(*refusal);
  if (auto refusal = read_map(order, from, map)) return std::move(*refusal);
  if (auto refusal = not_resting(from, state)) return std::move(*refusal);
  std::vector<std::string> leaves;
  for (const std::string& leaf : from.chart().leaves(state.configuration))
    leaves.push_back(mapped(map, from.chart(), *from.chart().find(leaf)));
  const auto configuration = to.chart().from_leaves(leaves);
  if (!configuration || !resting(to.chart(), *configuration))
    return refuse(RefusalKind::rules_failed, "migration.state",
                  {"bảng ánh xạ không cho ra một trạng thái nghỉ đầy đủ của phiên bản mới",
                   "expected a map onto a whole resting state of the new version, but got none"},
                  {{"states", json::value_from(leaves)}});
  Movement movement;
  movement.configuration = *configuration;
  if (auto refusal = carry_timers(from, to, state, map, movement)) return std::move(*refusal);
  arm_new_timers(from, to, state, map, around, movement);
  return CaseEvent(CaseMigrated{from.reference(), to.reference(), order.reason, order.document,
                                around.actor.account, around.actor.cadre, std::move(allowed.role),
                                std::move(movement), around.actor.on_behalf_of, around.actor.principal});
}

}  // namespace cadre
