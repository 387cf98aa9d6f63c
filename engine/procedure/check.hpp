// The publication check: does a procedure make sense as a whole? Pure; any thread.
//
// Reading the definition (engine/procedure/procedure_compiler.hpp) finds what is misspelt or missing; this
// finds what is written well and still would not work. Reasons:
//   state.unreachable   no way leads there from the beginning
//   state.no-end        no way leads from there to an end
//   state.stuck         nothing but guarded `always` leads out, and their guards may all fail
//   wait.no-deadline    people can act, nothing happens if they do not, and meta.no_deadline does not say why
//   final.acts          a final state offers an act, a transition or a deadline
//   final.no-outcome    the case ends there, and nothing says how
//   loop.endless        automatic transitions lead back to where they began; one step would never end
//   act.no-effect       a branch of an act has neither target nor actions: it can never be done
//   guards.open         all branches of an act have guards: they may all fail
//   guards.unreachable  a branch stands behind one without a guard
//   role.missing        nobody may do it
//   role.forbidden      a role that may not act in cases (administrator, inspector, system)
//   duty.self, duty.act-unknown, duty.never-before   different_from names the act itself, no act, a later act
//   delay.unused        declared, and neither in an `after` nor in an act
//   delay.from-unknown  counted from a field that no form has as a date
//   effect.name-unknown an effect of an action names a field that no form has
#pragma once

#include <vector>

#include "engine/procedure/procedure.hpp"

namespace cadre {

// Every problem found, not in any particular order.
std::vector<Problem> check(const Procedure& procedure);

}  // namespace cadre
