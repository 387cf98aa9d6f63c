// Rules about ballots recorded as counts in an object field:
// {"summoned","present","issued","collected","valid","void", "agree"}. Totals only: who chose what is never
// recorded. Unit: persons and ballots. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The counts add up: collected <= issued <= present <= summoned, valid + void = collected, agree <= valid,
// and somebody was summoned. Names every broken equation. Parameter: `field`. Source: counting minutes (biên
// bản kiểm phiếu).
Verdict ballot_counts(const RuleContext& context, const json::object& params);

// The meeting had its quorum: `present` reaches the fraction {"numerator","denominator","inclusive"} of
// `summoned`.
Verdict ballot_quorum(const RuleContext& context, const json::object& params);

// `agree` reaches the fraction {"numerator","denominator","inclusive"} of `base`, one of the other counts.
// The majority and its base are the deciding body's own working rules; the State mirror is more than 1/2 of
// all members (138/2020/NĐ-CP Art 65, 66). A guard, or a requirement.
Verdict ballot_majority(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
