// Rules about what a grade takes. Their figures are tables of the definition (meta.parameters), so that a
// city or a later text changes numbers and no code. Points are tenths of a point: 90 points are 900. Pure;
// any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Every row of `field` meets what `table` asks for its grade. A line of the table is {"grade","needs"}, and
// needs may say:
//   "lowest", "results"   at least this level of all criteria / of the criteria on results (124-QĐ/TW Art 12)
//   "points_tenths_min"   at least so many points (366-QĐ/TW Art 11: 90, 70, 50 of 100)
//   "all_done", "all_on_time"   done = assigned; none late
//   "beyond_percent_min"  so many per cent of the assigned tasks beyond what was asked (30)
//   "late_percent_max"    at most so many per cent of the tasks done were late (20)
//   "faults_remedied"     every earlier fault was put right
// With "leaders_too" a leader's unit ({"tasks"} in field `unit`) meets the task conditions as well. A grade
// without a line needs nothing. A row may be graded lower than its figures allow: the collective's judgement.
Verdict grade_conditions(const RuleContext& context, const json::object& params);

// The points of every row add up: each group of criteria within its maximum, and the groups together the
// total "points_tenths". The maxima are lines {"staff","group","max_tenths"} of `table`, for the row's kind
// of staff, or for everybody where a line names no staff. Source: 366-QĐ/TW (100 points; 30 for the common
// group: V~); the monthly scale of the city's own rule.
Verdict points_add_up(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
