// Whether the facts that a procedure's effects record exist. Asked when a definition is published, against
// the kinds of facts of that day; a stored definition is not asked again. Pure. Reasons:
//   effect.fact-kind    no such kind of fact about such a subject
//   effect.fact-value   a field the kind does not have, a constant its form refuses, a required one missing
//   effect.where        `where` names a field that the kind does not have
#pragma once

#include <vector>

#include "engine/facts/facts.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

std::vector<Problem> check_effect_facts(const Procedure& procedure, const FactKinds& kinds);

}  // namespace cadre
