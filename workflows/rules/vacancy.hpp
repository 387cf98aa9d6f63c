// Rules about the seat and its term. Read facts of kinds "holds" and "post". Pure;
// any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Nobody holds the post of the case, or the one that the text field `post` names, on the effective day or on
// the day in date field `from`, nor from a later day on: one seat, one decision. Reads the tenures ("holds")
// of all cadres, however they were recorded; the post's own fact "held-by" is for readers. Source: 80-QĐ/TW
// (number of posts is part of the policy decided on).
Verdict post_vacant(const RuleContext& context, const json::object& params);

// The people in field `who` hold the post of the case on the effective day. Sources: 142-QĐ/TW (the head
// dismisses heads of subordinate units); 45-CT/TW (who is nominated again).
Verdict post_held_by(const RuleContext& context, const json::object& params);

// The post that field `field` names, to be left by the person in field `who`, is one that person holds on the
// effective day; not naming any leaves none. Source: 80-QĐ/TW (an appointment vacates the post before).
Verdict post_left_is_held(const RuleContext& context, const json::object& params);

// The post of the case heads a part of the unit whose head the field `field` names: a unit directly below it,
// or, where parts are not units of their own, a lower head's post in it. Source: 142-QĐ/TW (the head appoints
// and dismisses heads of directly subordinate units).
Verdict post_subordinate_head(const RuleContext& context, const json::object& params);

// A guard of effects: the post `post` is known, and filled `by` "election" or "appointment"; with `decision`
// also: the cadre of the case holds it by that decision. No `post` at all: it does not hold. Source:
// 170/2025/NĐ-CP Art 33 (a vacant post begins with asking for the policy).
Verdict post_filled_by(const RuleContext& context, const json::object& params);

// The date field `field` is the day on which the cadre's term in the post of the case ends, as its tenure
// says ("term_until"). Deadlines that count backwards from the end of a term need it right. Source:
// 138/2020/NĐ-CP Art 49, 52.
Verdict term_ends_on(const RuleContext& context, const json::object& params);

// The person whom field `field` names heads a unit that the unit of the case is or belongs to, on the
// effective day. Source: 142-QĐ/TW (the head introduces).
Verdict introducer_is_head(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
