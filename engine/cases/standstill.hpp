// Standstill: the deadlines of a case on hold. A length of time in which somebody should act stands still,
// for nobody may; a day that is fixed by itself (the end of a term) comes all the same. No text read says so:
// a choice (mark U). Pure.
#pragma once

#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/cases/case_state.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

bool stands_still(const Timer& timer, const CaseState& state, const Procedure& procedure);

// The first day of the hold that has lasted longest. INVARIANT: there is one.
Date held_since(const CaseState& state);

// The timers of a case whose last hold is lifted on `day`: those that stood still have the days again that
// were left when the hold began, and never more than their whole length.
std::vector<Timer> going_on(const CaseState& held, const Procedure& procedure, Date day,
                            const Calendar& calendar);

}  // namespace cadre
