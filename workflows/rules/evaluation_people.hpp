// Rules about who is rated, and in which order. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The people of `field` (with `within`: of that list inside it) are those of `of`, each once: nobody is left
// out, nobody is added, nobody stands there twice.
Verdict people_same(const RuleContext& context, const json::object& params);

// The one person whom field `field` names is among those in `of`.
Verdict people_listed(const RuleContext& context, const json::object& params);

// Nobody in `field` is exempt on the day of the date field `on`: by a fact "exemption" of one of `reasons`,
// or as a Party member admitted less than `months_min` months before (left out: not asked). Months keep their
// day number. Source: 124-QĐ/TW Art 5.2 (exempt from activities, suspended from them, admitted < 6 months).
Verdict nobody_exempt(const RuleContext& context, const json::object& params);

// If a head is among the rows of `field`, the unit was rated before: the act `act` was done, and done again
// since the last act `since` threw the ratings away. Source: 124-QĐ/TW Art 11.
Verdict head_after_unit(const RuleContext& context, const json::object& params);

// The unit itself was rated in this case, in that sense. A guard.
Verdict unit_rated(const RuleContext& context, const json::object& params);

// Whoever is one of `staff` brings the rating of the State side ("state_grade") with them: it comes before
// the Party's. Source: 124-QĐ/TW Art 11.
Verdict state_rated_first(const RuleContext& context, const json::object& params);

// Nobody is rated `grade` whom the State side rated lower. Source: HD 21/2019 (old; for 124 recalled).
Verdict not_above_state(const RuleContext& context, const json::object& params);

// Every unit below that `field` lists ([{"unit"}]) has its rating of the year in field `year`: the lower is
// rated before the higher. Reads facts of kind "unit-rating". Source: 124-QĐ/TW Art 11.
Verdict lower_rated_first(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
