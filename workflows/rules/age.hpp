// The rule about the age left until retirement. Reads facts of kind "identity" and the table of retirement
// ages in the definition's meta.parameters.retirement. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// From the date field `from` to the person's retirement day at least `at_least` months are left, and fewer
// than `below` where it is given: exactly the months are enough. With `only_rising` nothing is asked when the
// post of the case is not higher than one held. Unit: months, same day number.
// Sources: 80-QĐ/TW Art 18 (first appointment: a full term, 60 months; no test for an equal or lower post);
// KL 08-KL/TW and HD 06-HD/BTCTW of 2021 (counted from the day the competent body received the report and
// the dossier); 138/2020/NĐ-CP Art 49, 53 (reappointment: 60; to retirement from 24 to 60; extension below
// 24). As a guard it chooses between those.
Verdict age_months_left(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
