// The rounds of appointment on site and of nomination for election: five steps, and the ways they end.
// Tables.
//
// "$cadre" is to get "$post" and leaves "$left"; "$candidates" are those put to the meetings, "$many" and
// "$few" their votes among eleven and among five. "$body", "$small", "$large" and "$last" say which
// collectives meet, "$counts-5" are the numbers of the last ballot and "$won-5" the votes that carry it,
// "$decision" is the number of the decision. "$head" heads the unit, "$stranger" is not
// planned for it.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

extern const Round kAppointed, kAppointedAfterRefusals, kAppointedLate, kAppointedByTwo, kAppointedReturned,
    kAppointedMigrated;
extern const Round kAppointCancelled, kAppointNobody, kAppointNotCarried, kAppointPolicyRefused,
    kAppointAdverse, kAppointVotedDown;
extern const Round kAppointBalloting, kAppointAppraising;  // still on their way

// Begun by the head of the unit.
extern const Round kIntroduced, kIntroCancelled, kIntroNobody, kIntroNotCarried, kIntroRefused;

// Elected by the council, or by it and approved above.
extern const Round kElected, kElectedApproved, kNominationCancelled, kNominationNobody, kNominationNotCarried,
    kNominationRefused, kNotElected;

}  // namespace cadre::sample
