// Rules about relatives. Read facts of kinds "kinship" (what people declared), "holds", "post" and "unit". A
// relative is whom one of the two declared: spouse, parents and children of both sides, siblings; adopted and
// in-law relatives are included. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// In the post of the case, or the one that field `post` names, the person would not stand beside a relative,
// whichever of the two declared it, where the texts forbid it: not in the collective of the same unit, its
// head included (`same_unit`), nor in one of the `pairs` (meta.parameters.kin_pairs when left out:
// [["party-secretary","organisation-head"],
// ...], the posts' "function") in the same locality, that is under the same nearest unit that is more than an
// agency. Sources: 114-QĐ/TW (2023), before it 205-QĐ/TW (2019); the list of pairs is a parameter.
Verdict kin_not_together(const RuleContext& context, const json::object& params);

// Of those summoned to the ballot in `field` (`roll` beside it, groups of people), every relative of the
// people in field `who` stands in `recused` beside it. Names who should. A choice: the texts read do not say
// that relatives leave the ballot (U).
Verdict kin_recused(const RuleContext& context, const json::object& params);

// The one whom field `field` names is no relative of the people in field `who`. Source: 114-QĐ/TW (relatives
// do not interfere).
Verdict kin_not_of(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
