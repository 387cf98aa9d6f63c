// Rules about ballots in which people receive votes, to nominate one (NOM) or to settle on one (FIN). They
// read "votes": [{"cadre","votes"}] of the ballot in `field`, in whole ballots: no share is ever rounded. A
// person not listed received none. Everybody who may vote counts in the base S ("summoned"): absent people
// and spoilt ballots are not for anybody. Sources: 138/2020/NĐ-CP Art 46, 52, 53; 170/2025/NĐ-CP Art 33;
// 80-QĐ/TW Art 21 (its mirror). Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The rows fit the counts: each person once, nobody above the valid ballots, and together no more than
// `names_per_ballot` times the valid ballots (left out: a ballot may name everybody). With `among` (a field
// of people) nobody else received a vote.
Verdict ballot_votes(const RuleContext& context, const json::object& params);

// The person whom field `who` names reached {"numerator","denominator","inclusive"} of `base`; with `highest`
// nobody else has as many. NOM: more than 1/2 of those summoned, the highest. FIN: the same, or of all
// members (candidate from elsewhere, extension).
Verdict ballot_carries(const RuleContext& context, const json::object& params);

// Field `names` lists the two highest and nobody else; everybody tied for second place belongs to them (the
// texts say "two"; who of the tied would be left out they do not: mark U). Who received nothing is not
// listed.
Verdict ballot_two_highest(const RuleContext& context, const json::object& params);

// Field `names` lists who goes on from a nomination ballot: the one who carried it, as above; when nobody
// did, the two highest.
Verdict ballot_goes_on(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
