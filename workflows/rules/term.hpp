// Rules about how long an appointment lasts. Read facts of kinds "identity" and the retirement table in
// meta.parameters.retirement. Unit: months, same day number. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The date field `until` ends a term of `months` from the date field `from`. Source: 138/2020/NĐ-CP Art 41,
// 80-QĐ/TW (5 years, 60 months).
Verdict term_full(const RuleContext& context, const json::object& params);

// The same for a reappointment: a full term for whom at least `months` are left until retirement, else until
// the retirement day. Parameter `who`. Source: 138/2020/NĐ-CP Art 49.
Verdict term_or_retirement(const RuleContext& context, const json::object& params);

// The date field `until` is the person's retirement day. Source: 138/2020/NĐ-CP Art 53 (extension).
Verdict term_to_retirement(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
