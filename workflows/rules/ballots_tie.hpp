// Rules about a final ballot that ends at exactly one half: the side the head of the collective chose
// prevails, and every differing opinion is reported to the level that decides. Sources: 138/2020/NĐ-CP Art 46
// (candidate from elsewhere), Art 53 (extension); on-site step 5 and reappointment: recalled, mark R. Works
// on "votes" and on "agree"; in whole ballots. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Guard: somebody stands at exactly half of `base`, and the head's choice in field `choice` is that person
// (and, with `who`, the one that field names). For an "agree" ballot the choice is "agree".
Verdict ballot_tie_head_decides(const RuleContext& context, const json::object& params);

// Requirement: field `choice` is given if and only if somebody stands at exactly half, and it names one of
// them, or "none" ("agree" or "disagree" for an "agree" ballot). A head may choose nowhere else.
Verdict ballot_choice_only_at_half(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
