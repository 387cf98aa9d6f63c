// Rules about the seat and its term. Read facts of kinds "held-by" (subject post), "holds" and "post". Pure;
// any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Nobody holds the post of the case on the effective day: one seat, one decision. Reads the post's fact
// "held-by", and believes it as long as that cadre's own "holds" says the same; a post left by dismissal is
// vacant without further ado. Source: 80-QĐ/TW (number of posts is part of the policy decided on).
Verdict post_vacant(const RuleContext& context, const json::object& params);

// The date field `field` is the day on which the cadre's term in the post of the case ends, as its tenure
// says ("term_until"). Deadlines that count backwards from the end of a term need it right. Source:
// 138/2020/NĐ-CP Art 49, 52.
Verdict term_ends_on(const RuleContext& context, const json::object& params);

// The person whom field `field` names heads a unit that the unit of the case is or belongs to, on the
// effective day. Source: 142-QĐ/TW (the head introduces).
Verdict introducer_is_head(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
