// Rules about a cadre's place in the plan (quy hoạch). They read the facts "plan-entry" of the cadre
// concerned; the planned title is the post concerned (state.post). Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The cadre is planned on the effective day: for the post concerned ("this"), for it or one of equal or
// higher rank ("equal-or-higher"), for any ("any"), as `titles` says. Parameters `who` and `exception`
// (people.hpp): the competent level may take somebody who is not planned. Sources: 80-QĐ/TW Art 18, 377-QĐ/TW
// Art 34 (appointment); 65-QĐ/TW Art 1 (rotation).
Verdict plan_member(const RuleContext& context, const json::object& params);

// The cadre is planned for the post concerned in the term of field `term`, by an entry that holds.
Verdict plan_entry_held(const RuleContext& context, const json::object& params);

// No such entry holds yet: nobody is planned twice for one title.
Verdict plan_entry_new(const RuleContext& context, const json::object& params);

// The planned title is higher than every post the cadre holds (rank 1 is the highest; a post without a rank
// is below all). Source: 377-QĐ/TW.
Verdict plan_higher_title(const RuleContext& context, const json::object& params);

// No removal bars the cadre from coming back yet ("barred_until" of the facts "plan-removal").
// Source: 205-QĐ/TW (18 to 60 months out of the plan).
Verdict plan_not_barred(const RuleContext& context, const json::object& params);

// Ground tests, for taking one person out of the plan.
// A discipline of one of `forms` since the entry was approved. Source: HD 16-HD/BTCTW (reprimand and above).
Verdict plan_disciplined(const RuleContext& context, const json::object& params);
// The cadre holds the planned post or one of equal or higher rank. Source: plans of provinces under 50-QĐ/TW.
Verdict plan_reached(const RuleContext& context, const json::object& params);
// The latest conclusion on the cadre's political standards says that they are not met. Source: HD
// 16-HD/BTCTW.
Verdict plan_standard_not_met(const RuleContext& context, const json::object& params);
// The cadre is planned for more than `at_most` titles of the managing level of this one, in the same term.
Verdict plan_titles_over(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
