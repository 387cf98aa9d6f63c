#include "engine/cases/movement.hpp"

#include <algorithm>

#include "engine/cases/examination.hpp"

namespace cadre {
namespace {

// The day a deadline counts from: the named date of the form or the case, else the day the state was entered.
Date start_of(const DelaySpec& delay, const CaseState& state, const json::object& form, Date effective) {
  if (delay.from.empty()) return effective;
  for (const json::object* source : {&form, &state.data}) {
    if (const auto date = date_from(text_at(*source, delay.from))) return *date;
  }
  return effective;
}

// Days that can be written and read back. A deadline beyond them lies further away than any case will last.
Date within_range(Date due) {
  static const Date kFirst = std::chrono::year(1900) / 1 / 1;
  static const Date kLast = std::chrono::year(2199) / 12 / 31;
  return std::clamp(due, kFirst, kLast);
}

bool contains(const Few<NodeIndex>& nodes, NodeIndex node) {
  return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

}  // namespace

bool GuardRules::holds(const Reference& guard) {
  for (const Said& said : said_)
    if (said.guard == &guard) return said.asked.verdict.finding == Finding::holds;
  const RuleCall* call = procedure_.guard_call(guard);
  INVARIANT(call != nullptr, "publication knows every guard");
  return said_.emplace_back(guard, *call, context_).asked.verdict.finding == Finding::holds;
}

std::vector<Reason> GuardRules::unknown() const {
  std::vector<Reason> reasons;
  for (const Said& said : said_)
    if (said.asked.verdict.finding == Finding::rule_unknown)
      reasons.push_back(reason_of(*said.asked.call, said.asked.verdict));
  return reasons;
}

void GuardRules::append_asked(const Step& step, std::vector<RuleAsked>& asked) {
  for (const Transition* transition : step.transitions) {
    if (!transition->guard) continue;
    for (Said& said : said_)
      if (said.guard == &*transition->guard) asked.push_back(std::move(said.asked));
  }
}

Timer armed(const Procedure& procedure, const std::string& delay, NodeIndex node, const CaseState& before,
            const json::object& form, Date effective, const Calendar& calendar) {
  const DelaySpec* spec = procedure.delay(delay);
  INVARIANT(spec != nullptr, "publication knows every delay");
  const Date start = start_of(*spec, before, form, effective);
  return {delay, node, within_range(calendar.add(start, spec->period))};
}

Movement movement_of(const Procedure& procedure, const CaseState& before, const Step& step,
                     const json::object& form, Date effective, const Calendar& calendar) {
  Movement movement;
  movement.configuration = step.configuration;
  movement.done = step.done;
  movement.entered.assign(step.entered.begin(), step.entered.end());
  movement.actions.assign(step.actions.begin(), step.actions.end());
  if (step.done) movement.outcome = procedure.outcome(step.configuration);
  for (const Timer& timer : before.timers)
    if (!contains(step.exited, timer.node)) movement.timers.push_back(timer);
  for (const Timer& timer : before.overdue)
    if (!contains(step.exited, timer.node)) movement.overdue.push_back(timer);
  NodeSet seen;
  for (const NodeIndex node : step.entered) {
    if (!procedure.arming().test(node)) continue;
    // Passed through within this step, or entered twice.
    if (!step.configuration.test(node) || seen.test(node)) continue;
    seen.set(node);
    for (const std::string& name : procedure.chart().node(node).delays)
      movement.timers.push_back(armed(procedure, name, node, before, form, effective, calendar));
  }
  if (step.done) movement.timers.clear(), movement.overdue.clear();
  return movement;
}

}  // namespace cadre
