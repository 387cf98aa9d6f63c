// Rules about how a meeting was held and what has to be told about it. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The collective that field `field` names is the one that `of` says for the kind of body in field `by`:
// {"agency":"leaders","committee":"standing-committee"}. So one definition serves an agency (leaders 1,
// expanded, leaders 2, key cadres, leaders 3) and a committee (standing committee 1, committee 1, standing
// committee 2, key cadres, committee 2). Source: 170/2025/NĐ-CP Art 33; practice of committees.
Verdict meeting_collective(const RuleContext& context, const json::object& params);

// The people in `names` are those in `before`, or text field `field` explains why not. Source: 80-QĐ/TW Art
// 21, 138/2020/NĐ-CP Art 46 (a later step that differs from the one before is explained).
Verdict difference_explained(const RuleContext& context, const json::object& params);

// Where the act gives the field `when` (with one of `values`, when those are named), it gives the text field
// `field` too: the head chose at exactly half,
// so all differing opinions are told to the level that decides. Source: 138/2020/NĐ-CP Art 46, 53.
Verdict given_when(const RuleContext& context, const json::object& params);

// Guard: the case knows the field `field`, and it is not empty.
Verdict field_given(const RuleContext& context, const json::object& params);

// The day `on` (the effective day without it) lies within `working_days` or `days` after the date field
// `from`; with `before` at least so long before it. When it does not, a paper of one of `kinds` comes with
// the act: nothing stops because it is late, but it is reported. Source: 170/2025/NĐ-CP Art 33 (else a
// written report), 39 (notice 90 days before the end of a term); 377-QĐ/TW Art 40 (90 working days).
Verdict late_reported(const RuleContext& context, const json::object& params);

// No instruction pauses personnel work in the unit of the case or above it: no fact "freeze" of such a unit
// names one of `families` on the effective day, unless the text field `unless` names the paper by which the
// competent level makes an exception. Source: the pause from 7/3/2025 during the reorganisation (V~).
Verdict not_frozen(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
