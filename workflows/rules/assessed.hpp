// Rules about what a candidate was judged to be, and studied. Read facts of kinds "decision-evaluation",
// "rating", "qualification", "identity". Unit: months, years. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// An evaluation made for a decision about the person (not the yearly rating) is no older than `months` on the
// effective day. With `grades` it came to one of them. Source: seed 001 III.2.2.1 (evaluate before
// appointment, nomination, planning, transfer, rotation); how old it may be is no figure of the text (R).
Verdict evaluation_fresh(const RuleContext& context, const json::object& params);

// The latest yearly rating is one of `grades`, and was given for a year no more than `years` before the
// effective day's. Source: 80-QĐ/TW Art 18 (recalled, R).
Verdict rating_among(const RuleContext& context, const json::object& params);

// Who is under `age_below` years on the effective day has a degree of one of `levels` by full-time study.
// Source: seed 001 II.2 (cadres under 40).
Verdict degree_full_time(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
