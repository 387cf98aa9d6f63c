// Rules about how long somebody has held posts. Read facts of kinds "holds" and "post". Unit: whole months.
// Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Without a break until the effective day, for at least `months`, the person held the present post or ones
// at least as high (rank not lower). Parameter `exception`. Source: 80-QĐ/TW Art 18 (2 years in the current
// or an equivalent post; exceptions by the competent level).
Verdict post_time_served(const RuleContext& context, const json::object& params);

// On the day `on` (the effective day without it) the person will not have held the post of the case, a
// head's post, for `months` or more without a break; other posts are not asked about. Source: seed 001
// III.2.2.3 (heads of 8 consecutive years, 96 months, must move): such a person is not reappointed.
Verdict post_not_overstayed(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
