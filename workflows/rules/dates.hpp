// Rules about dates of the case. Date names are fields of the form or the case, or "effective", "opened",
// "today". Unit: days of the office calendar. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The date `field` is not earlier / not later than the date `than`. A `field` left out of the form breaks
// nothing: what is required is the form's business; without `than` there is nothing to compare with, and the
// rule fails.
struct DateOrder {
  std::string field, than;
  static ReadParams<DateOrder> from(const json::object& params);
};
Verdict date_not_before(const RuleContext& context, const DateOrder& order);
Verdict date_not_after(const RuleContext& context, const DateOrder& order);

// The act `act` has been done fewer than `at_most` times in this case.
// Source: 41-QĐ/TW Art 8.2 (one extension).
Verdict extension_once(const RuleContext& context, const json::object& params);

// The date `field` is at most `working_days` working days after the date `from`. The parameter says what the
// whole period is: whether 15 days are a total or come on top is the conflict C2 of workflows/README.md.
// Source: 41-QĐ/TW Art 8.2; 377-QĐ/TW.
Verdict extension_within(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
