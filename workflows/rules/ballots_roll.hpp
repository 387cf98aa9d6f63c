// The rule about who was summoned to a ballot: the base S is fixed by a roll, not by a number alone. The roll
// is an array field of groups, [{"group","cadres":["CB-0001", ...]}]. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Where a roll is given (field `roll`), `summoned` of the ballot in `field` is the number of different people
// on it: who belongs to two groups is summoned once and votes once (a choice; no text says otherwise, mark
// U). Those in field `recused` ([{"cadre","reason"}]) leave the room and the base; they stand on the roll,
// each once. Names the people counted twice and the strangers. Unit: persons.
Verdict ballot_roll(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
