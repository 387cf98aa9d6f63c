#include "engine/running/stuck.hpp"

#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/cases/standstill.hpp"

namespace cadre {
namespace {

bool leads_on(const Node& node, const std::string& delay) {
  return std::ranges::any_of(node.after, [&](const Transition& transition) {
    return !transition.targets.empty() && transition.event.starts_with("xstate.after." + delay + ".");
  });
}

bool will_elapse(const Procedure& procedure, const CaseState& state) {
  return std::ranges::any_of(state.timers, [&](const Timer& timer) {
    return !stands_still(timer, state, procedure) &&
           leads_on(procedure.chart().node(timer.node), timer.delay);
  });
}

// Why nobody may: told by the first who holds the role, if anybody does.
StuckAct unmovable(const ActSpec& act, const Procedure& procedure, const CaseState& state,
                   const Reading& reading, const std::vector<Actor>& people, const Calendar& calendar) {
  StuckAct stuck{act.act,
                 act.by,
                 {"không tài khoản nào giữ vai trò này cho đơn vị của hồ sơ",
                  "nobody holds one of these roles for the unit of the case"}};
  for (const Actor& actor : people) {
    const Authority found = authority(procedure, act, state, {}, {reading, calendar, actor, reading.today()});
    const bool of_role =
        std::ranges::none_of(found.reasons, [](const Reason& one) { return one.rule == "actor.role"; });
    if (of_role && !found.reasons.empty()) stuck.why = found.reasons.front().text;
  }
  return stuck;
}

bool somebody_may(const ActSpec& act, const Procedure& procedure, const CaseState& state,
                  const Reading& reading, const std::vector<Actor>& people, const Calendar& calendar) {
  if (!state.holds.empty() && !act.while_held) return false;
  return std::ranges::any_of(people, [&](const Actor& actor) {
    return authority(procedure, act, state, {}, {reading, calendar, actor, reading.today()}).reasons.empty();
  });
}

// A case on hold waits for another one; when that is over and did not let go, nobody will.
bool waits_for_another(const CaseState& state, const Reading& reading) {
  return std::ranges::any_of(state.holds, [&](const Hold& hold) {
    const auto other = reading.case_state(hold.by);
    return other && !other->done;
  });
}

// Nothing: the case can move.
Result<std::optional<StuckCase>> look_into(CaseState state, const Reading& reading,
                                           const std::vector<Actor>& people, const Calendar& calendar) {
  TRY(procedure, reading.procedure(state.procedure));
  if (will_elapse(*procedure, state) || waits_for_another(state, reading)) return std::optional<StuckCase>();
  StuckCase stuck;
  for (const ActSpec* act : procedure->acts(state.configuration)) {
    if (somebody_may(*act, *procedure, state, reading, people, calendar)) return std::optional<StuckCase>();
    stuck.acts.push_back(unmovable(*act, *procedure, state, reading, people, calendar));
    if (!state.holds.empty() && !act->while_held) stuck.acts.back().why = state.holds.front().reason;
  }
  stuck.state = std::move(state);
  return std::optional(std::move(stuck));
}

}  // namespace

std::vector<Actor> everybody(const Reading& reading) {
  std::vector<Actor> people;
  for (const std::string& account : reading.subjects("account", "", kAccountsMax)) {
    Actor actor = reading.own_actor(account);
    if (!actor.mandates.empty()) people.push_back(std::move(actor));
  }
  return people;
}

Result<StuckPage> stuck_cases(const Reading& reading, const std::vector<Actor>& people,
                              std::string_view cursor, std::size_t limit) {
  CaseFilter open;
  open.open = true;
  TRY(found, reading.cases(open, cursor, limit));
  const Calendar calendar = reading.calendar();
  StuckPage page;
  page.cursor = std::move(found.cursor);
  page.looked_at = found.cases.size();
  for (CaseState& state : found.cases) {
    TRY(stuck, look_into(std::move(state), reading, people, calendar));
    if (stuck) page.cases.push_back(std::move(*stuck));
  }
  return page;
}

}  // namespace cadre
