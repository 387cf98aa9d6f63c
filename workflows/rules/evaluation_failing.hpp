// Rules about what makes a grade impossible: the list of failings, discipline, a unit that missed its year.
// The failing grade is "not-completed". Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Whoever has an item of the fail list ("fails" of the row) is rated not-completed. The list is `table` of
// the definition: {"code","for":["collective","leader","member"],"unless"?,"title","article","mark"};
// `unless` names the row's field that excuses ("remedied", "force_majeure"). With `confirmed` only lines
// marked V or V~ count, and a code that is no line, or is for others, is refused; without it the others.
// Source: 124-QĐ/TW Art 12 (V, but which item is for whom is partly lost); 366-QĐ/TW Art 11 (R).
Verdict fail_list(const RuleContext& context, const json::object& params);

// Whoever was disciplined within the calendar year of field `year` is not rated excellent; a leader is rated
// not-completed, unless the row says "remedied" (found by themselves and put right). Reads facts of kind
// "discipline". Source: 124-QĐ/TW Art 12.
Verdict discipline_in_year(const RuleContext& context, const json::object& params);

// A unit below `percent_tenths_below` of the year's targets that also missed its main targets is rated not-
// completed, and so is its head; force majeure excuses. `review` is the field with {"percent_tenths",
// "main_targets_met","force_majeure"}, `field` what is judged: the unit's own row, or rows of people, of whom
// only the heads are. Without a review nothing is said. Unit: tenths of a per cent. Source: 124-QĐ/TW Art 12
// (50 %).
Verdict unit_missed_year(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
