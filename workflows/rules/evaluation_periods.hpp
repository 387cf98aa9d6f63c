// Rules about months, quarters and years of evaluation: when they are rated, and how they build on one
// another. Unit: calendar years, quarters, months; points in tenths. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The quarter in `field` is one of `rated`: the others are rated with the year. Source: HD 43-HD/BTCTW (Q1 to
// Q3; Q4 merged with the year's end).
Verdict quarter_rated(const RuleContext& context, const json::object& params);

// The date `field` is the last day before day `before_day` of the last month of the quarter and year in the
// fields `quarter` and `year`: the day on which the report is due. Source: KL 198-KL/TW (before day 15).
Verdict quarter_due(const RuleContext& context, const json::object& params);

// The review meeting took at least as many days as the row of `of` that fits the unit asks
// ([{"level","party_body","days"}], the unit's facts), or `days` where none fits. Field `field` has the
// days; not given, it was one. Source: HD 43-HD/BTCTW (a day at least; two for the standing committee of a
// province). Which of a province's Party bodies that is the facts do not say: call it with mark R.
Verdict review_days(const RuleContext& context, const json::object& params);

// A grade that differs from the one the average of the recorded periods of that year comes to needs a
// "reason" in its row. Facts of `kind` ("rating-month", "rating-quarter") with "points_tenths"; the average
// is compared as a sum, never divided. `table`: the bands {"grade","needs":{"points_tenths_min"}}. Who has no
// period on record is not asked. Sources: HD 43-HD/BTCTW (Q1 to Q3 are the basis of the year); the city's
// resolution (months lead to the year).
Verdict follows_periods(const RuleContext& context, const json::object& params);

// With the grade now given, the cadre has `years` consecutive years of `failing`. The parameters "cadre",
// "grade", "year", "leader" and "staff" are values, not fields: an effect asks for each row of a list. Fails
// for whoever does not lead, or is of no kind in `of_staff` (empty: all) or, with `planned`, is in no plan.
// Force majeure recorded for a year breaks the run. Source: 41-QĐ/TW Art 5.4 (two years); 170/2025/NĐ-CP Art
// 53 (one, for civil servants).
Verdict failing_again(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
