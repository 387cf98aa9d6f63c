// What an opening is about: known, and what the procedure asks for. Pure over the facts it is given.
#pragma once

#include <string>

#include "engine/cases/case_state.hpp"
#include "engine/cases/command.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// Errors: not_found "reference.unknown", for a cadre, post or unit that nobody recorded.
Result<void> check_known(const OpenCase& order, const Facts& facts);

// Puts cadre, post and unit into a state that has none: those given, the post that the cadre holds on the
// effective day when none is given, and the unit of that post. Errors: invalid_argument "subject.missing",
// "subject.superfluous": a procedure about a post or a unit takes just that.
Result<void> put_subject(CaseState& state, const OpenCase& order, const Procedure& procedure,
                         const Facts& facts);

// "cadre/CB-0042", "post/P-17" or "unit/ba-dinh".
std::string subject_of(const CaseState& state, const Procedure& procedure);

}  // namespace cadre
