// Whom the facts know in the collective that meets. Reads facts of kinds "holds", "post", "membership" and
// "unit". Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Nobody whom the facts know in the collective of the unit of the case was left out of those summoned: a
// smaller base would carry a ballot that the whole one does not. Which collective, `of` says for the kind of
// body in field `by`, as in `meeting.collective`; the ballot stands in `field`, and beside it `roll` (groups
// of people) and `recused`. With a roll every known member stands on it or is recused; and always the number
// summoned and recused reaches theirs.
//
// leaders: the unit's head and those between the head and the next lower head of the unit, by rank.
// expanded-leaders: they, the standing committee of the unit's Party organisation, and the lower heads in the
// unit. standing-committee, executive-committee: members on record. Of
// key-cadres nothing is known: it holds.
// More may be summoned than the facts know. Source of the composition: 138/2020/NĐ-CP Art 46, 170/2025/NĐ-CP
// Art 33; that the facts are asked is a choice (R): facts may be late.
Verdict meeting_nobody_left_out(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
