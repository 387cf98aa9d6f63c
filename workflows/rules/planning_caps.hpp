// Rules about a plan as a whole: how many people a title may have, how many titles a person, and which shares
// the list is measured by. They read a list field of {"cadre","post"} and, where the plan stands already, the
// facts "plan-entry" and "planned". Unit: persons and titles. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// No title gets more than `at_most` people in the term of field `term`: those listed in `field`, and those
// planned already who are not in the list `leaving`. Source: 377-QĐ/TW; local rules under 50-QĐ/TW (3).
Verdict plan_persons_per_title(const RuleContext& context, const json::object& params);

// Nobody gets more than `at_most` titles of one managing level, counted the same way.
Verdict plan_titles_per_person(const RuleContext& context, const json::object& params);

// Of the different people in `fields` (lists) at least {"numerator","denominator","inclusive"} belong to
// `group`: "women", or "young" (below `age_below` years on the date `on`). A share is a target: where it is
// missed the rule holds as soon as the text field `explained_by` says why. A birth date that is not recorded
// counts as not young. Source: 50-QĐ/TW, HD 16-HD/BTCTW (women 25 %, young 15 %).
Verdict plan_share(const RuleContext& context, const json::object& params);

// The different people in `fields` are of at least `bands` ages that lie `years` apart: somebody, somebody
// else who is `years` older, and so on. A target too: `explained_by` says why it is missed. Fewer people than
// bands are asked nothing; a birth date that is not recorded makes no band. Unit of years: whole years of
// birth dates. Sources: 377-QĐ/TW and practice under 50-QĐ/TW (three age bands, five years apart).
Verdict plan_age_bands(const RuleContext& context, const json::object& params);

// The pairs {"cadre","post"} in `field` are those that the ballots in `results` ([{"post","names"}]) put
// through: nobody dropped on the way, nobody slipped in.
Verdict plan_list_fits(const RuleContext& context, const json::object& params);

// The ballots in `results` put nobody through for a title whom those in `of` had not: a step drops names and
// adds none.
Verdict plan_narrows(const RuleContext& context, const json::object& params);

// A review looks at everybody: whoever is planned in the term of field `term` for a post that one of the
// lists names stands in `staying` or in `leaving`, and nobody in both. Source: 50-QĐ/TW (review every year).
Verdict plan_all_reviewed(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
