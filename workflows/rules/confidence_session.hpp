// Rules about a session in which confidence votes are taken: on whom, and when. What the result means:
// confidence_bands.hpp. Reads facts of kinds "exemption", "holds", "confidence". Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Nobody in `field` ([{"cadre","post"}]) is exempt on the day of the date field `on`: by a fact "exemption"
// of one of `reasons`, or because they were appointed or elected to that post in the calendar year of that
// day. Sources: 96-QĐ/TW Art 3.1; 96/2023/QH15 Art 2.5.
Verdict confidence_none_exempt(const RuleContext& context, const json::object& params);

// Everybody in `field`, the list of those left out, is exempt in that sense. An empty list breaks nothing.
Verdict confidence_all_exempt(const RuleContext& context, const json::object& params);

// With this vote nobody in `field` has been voted on in more than `at_most` places in the calendar year of
// the date field `on`: votes recorded with another "place" than the case's unit count. Source: 96-QĐ/TW (two
// places); 96/2023/QH15 Art 2.4 (one vote for all posts).
Verdict confidence_places(const RuleContext& context, const json::object& params);

// Whoever in `field` holds a post that an elected body fills was voted on there before, in the same calendar
// year and no later than the date field `on`; whoever is exempt there, as elected in that year or by a fact
// "exemption", need not. With `unless` a session of that "session" is not asked. Source: 96-QĐ/TW (titles of
// local Party committees after the people's council has voted).
Verdict confidence_after_council(const RuleContext& context, const json::object& params);

// The date field `on` lies in year `year` of the term whose first calendar year is in field `first`; with
// `unless` a session of that "session" is not asked. Sources: 96-QĐ/TW (once, in the third year);
// 96/2023/QH15 (year-end session of the third year).
Verdict confidence_term_year(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
