#include "engine/cases/standstill.hpp"

#include <algorithm>

namespace cadre {
namespace {

// What was left of the time on the day the hold began, counted again from `day`.
Date later(Date due, const Period& period, Date since, Date day, const Calendar& calendar) {
  const Date whole = calendar.add(day, period);
  if (period.span != Span::working_days) return std::min(whole, due + (day - since));
  const int left = std::clamp(calendar.working_days_between(since, due), 0, period.count);
  return std::min(whole, calendar.add(day, {Span::working_days, left}));
}

}  // namespace

bool stands_still(const Timer& timer, const CaseState& state, const Procedure& procedure) {
  const DelaySpec* delay = state.holds.empty() ? nullptr : procedure.delay(timer.delay);
  return delay != nullptr && delay->is_span();
}

Date held_since(const CaseState& state) {
  INVARIANT(!state.holds.empty(), "only a case on hold is held since a day");
  return std::min_element(state.holds.begin(), state.holds.end(),
                          [](const Hold& a, const Hold& b) { return a.since < b.since; })
      ->since;
}

std::vector<Timer> going_on(const CaseState& held, const Procedure& procedure, Date day,
                            const Calendar& calendar) {
  std::vector<Timer> timers = held.timers;
  const Date since = held_since(held);
  for (Timer& timer : timers)
    if (day > since && stands_still(timer, held, procedure))
      timer.due =
          std::max(timer.due, later(timer.due, procedure.delay(timer.delay)->period, since, day, calendar));
  return timers;
}

}  // namespace cadre
