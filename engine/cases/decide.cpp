#include "engine/cases/decide.hpp"

#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/cases/examination.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/movement.hpp"
#include "engine/cases/regime.hpp"
#include "engine/cases/standstill.hpp"
#include "engine/cases/wording.hpp"

namespace cadre {
namespace {

Refusal refuse(RefusalKind kind, std::vector<Reason> reasons) { return Refusal{kind, std::move(reasons)}; }

Refusal refuse(RefusalKind kind, std::string rule, Text text, json::object figures = {}) {
  Reason reason;
  reason.rule = std::move(rule);
  reason.text = std::move(text);
  reason.figures = std::move(figures);
  return refuse(kind, {std::move(reason)});
}

// nullopt: nothing stands against it.
std::optional<Refusal> objections(Examination& examination) {
  if (!examination.invalid.empty()) return refuse(RefusalKind::invalid_form, std::move(examination.invalid));
  const bool blocked = !examination.failed.empty();
  std::vector<Reason> reasons = std::move(examination.failed);
  std::move(examination.unacknowledged.begin(), examination.unacknowledged.end(),
            std::back_inserter(reasons));
  if (reasons.empty()) return std::nullopt;
  return refuse(blocked ? RefusalKind::rules_failed : RefusalKind::needs_acknowledgement, std::move(reasons));
}

RuleContext guard_context(const Procedure& procedure, const CaseState& state, const Submission& submission,
                          const Surroundings& around) {
  return {procedure,    state,           submission.form,      submission.documents, false, around.actor,
          around.facts, around.calendar, submission.effective, around.today,         true};
}

json::array names(const Few<const ActSpec*>& acts) {
  json::array out;
  for (const ActSpec* act : acts) out.push_back(json::string(act->act));
  return out;
}

Refusal act_not_possible(const Procedure& procedure, const CaseState& state, const std::string& act) {
  const auto& all = procedure.all_acts();
  const bool known =
      std::any_of(all.begin(), all.end(), [&](const ActSpec& spec) { return spec.act == act; });
  json::object figures{{"state", procedure.chart().value(state.configuration)},
                       {"possible", names(procedure.acts(state.configuration))}};
  const Text named = named_act(procedure, act);
  if (!known)
    return refuse(RefusalKind::unknown_act, "act.unknown",
                  {"thủ tục này không có bước '" + act + "'",
                   "expected an act of this procedure, but it has no '" + act + "'"},
                  std::move(figures));
  if (state.done)
    return refuse(RefusalKind::not_now, "case.closed",
                  {"hồ sơ đã kết thúc, không thể thực hiện " + named.vi,
                   "expected an open case, but it has ended; " + named.en + " is not possible"},
                  std::move(figures));
  return refuse(RefusalKind::not_now, "act.not-now",
                {"chưa thể hoặc không còn thể thực hiện " + named.vi + " ở bước hiện tại",
                 "expected an act of the present state, but " + named.en + " is not one"},
                std::move(figures));
}

void join(Authority& all, Authority more) { join(all.reasons, std::move(more.reasons)); }

void join(Examination& all, Examination more) {
  join(all.invalid, std::move(more.invalid));
  join(all.failed, std::move(more.failed));
  join(all.unacknowledged, std::move(more.unacknowledged));
  std::move(more.asked.begin(), more.asked.end(), std::back_inserter(all.asked));
}

// nullopt: nothing stands against going on.
std::optional<Refusal> objections_on_hold(const Few<const ActSpec*>& specs, const CaseState& state,
                                          const std::vector<Acknowledgement>& acknowledged) {
  std::vector<Reason> reasons;
  for (const ActSpec* spec : specs)
    if (reasons.empty()) reasons = held_back(*spec, state);
  const bool blocked =
      std::any_of(reasons.begin(), reasons.end(), [](const Reason& r) { return !r.acknowledgeable; });
  const bool gone_past = !reasons.empty() && is_acknowledged(acknowledged, reasons.front().rule);
  if (reasons.empty() || (!blocked && gone_past)) return std::nullopt;
  return refuse(blocked ? RefusalKind::not_now : RefusalKind::needs_acknowledgement, std::move(reasons));
}

// Who has no business in this case, whatever the act, learns nothing of what is possible there.
std::optional<Refusal> stranger(const Procedure& procedure, const CaseState& state,
                                const Surroundings& around) {
  ActSpec any;
  const auto take = [&any](const std::vector<std::string>& roles) {
    for (const std::string& role : roles)
      if (std::find(any.by.begin(), any.by.end(), role) == any.by.end()) any.by.push_back(role);
  };
  take(procedure.opening().by);
  for (const ActSpec& act : procedure.all_acts()) take(act.by);
  Authority allowed = authority(procedure, any, state, {}, around);
  if (allowed.reasons.empty()) return std::nullopt;
  return refuse(RefusalKind::not_authorised, std::move(allowed.reasons));
}

Refusal no_branch(const Text& act) {
  return refuse(RefusalKind::rules_failed, "guard.none",
                {"không có nhánh nào của " + act.vi + " phù hợp với số liệu đã nhập",
                 "expected one branch of " + act.en + " to apply, but none does"});
}

}  // namespace

Decision decide_open(const Procedure& procedure, const CaseState& state, OpenCase&& order,
                     const Surroundings& around) {
  const Submission& submission = order.submission;
  if (!procedure.in_force(submission.effective))
    return not_in_force(procedure, submission.effective, "/effective");
  Authority allowed = authority(procedure, procedure.opening(), state, submission.form, around);
  if (!allowed.reasons.empty()) return refuse(RefusalKind::not_authorised, std::move(allowed.reasons));
  Examination examination = examine(procedure, procedure.opening(), state, submission, around);
  if (auto refusal = objections(examination)) return std::move(*refusal);
  const RuleContext context = guard_context(procedure, state, submission, around);
  GuardRules guards(procedure, context);
  const Step step = start(procedure.chart(), guards);
  if (auto unknown = guards.unknown(); !unknown.empty())
    return refuse(RefusalKind::rules_failed, std::move(unknown));
  guards.append_asked(step, examination.asked);
  Movement movement =
      movement_of(procedure, state, step, submission.form, submission.effective, around.calendar);
  return CaseEvent(CaseOpened{state.id, state.cadre, state.post, state.unit, procedure.reference(),
                              std::move(order.submission), around.actor.account, around.actor.cadre,
                              std::move(allowed.role), std::move(movement), std::move(examination.asked),
                              around.actor.on_behalf_of, around.actor.principal});
}

Decision decide_act(const Procedure& procedure, const CaseState& state, SubmitAct&& order,
                    const Surroundings& around) {
  const Submission& submission = order.submission;
  const Few<const ActSpec*> specs = procedure.acts(state.configuration, order.act);
  if (specs.empty() || state.done) {
    if (auto refusal = stranger(procedure, state, around)) return std::move(*refusal);
    return act_not_possible(procedure, state, order.act);
  }
  Authority allowed = authority(procedure, *specs.front(), state, submission.form, around);
  for (std::size_t i = 1; i < specs.size(); ++i)
    join(allowed, authority(procedure, *specs[i], state, submission.form, around));
  if (!allowed.reasons.empty()) return refuse(RefusalKind::not_authorised, std::move(allowed.reasons));
  if (!state.holds.empty()) {
    auto held = objections_on_hold(specs, state, submission.acknowledged);
    if (held) return std::move(*held);
  }
  Examination examination = examine(procedure, *specs.front(), state, submission, around);
  for (std::size_t i = 1; i < specs.size(); ++i)
    join(examination, examine(procedure, *specs[i], state, submission, around));
  if (auto refusal = objections(examination)) return std::move(*refusal);
  const RuleContext context = guard_context(procedure, state, submission, around);
  GuardRules guards(procedure, context);
  const Step step = advance(procedure.chart(), state.configuration, *specs.front()->handlers, guards);
  if (auto unknown = guards.unknown(); !unknown.empty())
    return refuse(RefusalKind::rules_failed, std::move(unknown));
  if (!step.accepted) return no_branch(named_act(procedure, order.act));
  guards.append_asked(step, examination.asked);
  Movement movement =
      movement_of(procedure, state, step, submission.form, submission.effective, around.calendar);
  return Decision(std::in_place_type<CaseEvent>, std::in_place_type<ActAccepted>, std::move(order.act),
                  std::move(order.submission), around.actor.account, around.actor.cadre,
                  std::move(allowed.role), std::move(movement), std::move(examination.asked),
                  around.actor.on_behalf_of, around.actor.principal);
}

Decision decide_delay(const Procedure& procedure, const CaseState& state, const ElapseDelay& order,
                      const Surroundings& around) {
  const auto node = procedure.chart().find(order.state);
  const auto timer = std::find_if(state.timers.begin(), state.timers.end(), [&](const Timer& t) {
    return node && t.node == *node && t.delay == order.delay && t.due == order.due;
  });
  if (timer == state.timers.end() || around.today <= timer->due)
    return refuse(RefusalKind::stale_timer, "timer.stale",
                  {"thời hạn không còn chạy", "expected an armed deadline that is over, but it is not"});
  if (stands_still(*timer, state, procedure))
    return refuse(RefusalKind::stale_timer, "timer.held",
                  {"hồ sơ đang tạm dừng, thời hạn chưa tính tiếp",
                   "expected a case that goes on, but it is on hold and its time stands still"});
  CaseState rest = state;
  rest.timers.erase(rest.timers.begin() + (timer - state.timers.begin()));
  const Submission nothing{order.due, {}, {}, {}};
  const RuleContext context = guard_context(procedure, state, nothing, around);
  GuardRules guards(procedure, context);
  Step step = advance(procedure.chart(), state.configuration, delay_event(order.delay, order.state), guards);
  if (auto unknown = guards.unknown(); !unknown.empty())
    return refuse(RefusalKind::rules_failed, std::move(unknown));
  if (!step.accepted) {  // no branch applied: the deadline is over all the same, and nothing else happened
    step = Step{};
    step.configuration = state.configuration;
  }
  Movement movement = movement_of(procedure, rest, step, {}, order.due, around.calendar);
  const bool stays = std::find(step.exited.begin(), step.exited.end(), *node) == step.exited.end();
  if (stays && !movement.done) movement.overdue.push_back({order.delay, *node, order.due});
  return CaseEvent(DelayElapsed{order.delay, *node, order.due, std::move(movement)});
}

}  // namespace cadre
