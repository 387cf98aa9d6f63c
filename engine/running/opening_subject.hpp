// What an opening is about: known, and what the procedure asks for; and what it was proposed for. Pure.
#pragma once

#include <string>

#include "engine/cases/case_state.hpp"
#include "engine/cases/command.hpp"
#include "engine/procedure/procedure.hpp"
#include "engine/running/world.hpp"

namespace cadre {

// Errors: not_found "reference.unknown", for a cadre, post or unit that nobody recorded.
Result<void> check_known(const OpenCase& order, const Facts& facts);

// Puts cadre, post and unit into a state that has none: those given, the post that the cadre holds on the
// effective day when none is given, and the unit of that post. Errors: invalid_argument "subject.missing",
// "subject.superfluous": a procedure about a post or a unit takes just that.
Result<void> put_subject(CaseState& state, const OpenCase& order, const Procedure& procedure,
                         const Facts& facts);

// Whether the cited proposal waits for just this opening. Errors: invalid_argument "proposal.unknown" (none
// waits there, or one of another procedure), "proposal.other-subject".
Result<void> check_proposal(const OpenCase& order, const CaseState& state, const Procedure& procedure,
                            const World& world);

// The unit that "cadre/…" (by the post held), "post/…" or "unit/…" belongs to on that day; "" when unknown.
std::string unit_of_subject(std::string_view subject, Date on, const Facts& facts);

// "cadre/CB-0042", "post/P-17" or "unit/ba-dinh".
std::string subject_of(const CaseState& state, const Procedure& procedure);

}  // namespace cadre
