// Rules about time served: on rotation (luân chuyển), and by the head of a unit in one post. Unit: months of
// workflows/rules/months.hpp. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The planned length in `field` keeps both texts: at least the larger of `national_min` and `local_min`, at
// most `local_max` — unless the text field `unless` names the exception decision of the level that decides.
// Where the two differ the national minimum wins (workflows/README.md, C3). Sources: 65-QĐ/TW Art 8 (36
// months); 170/2025/NĐ-CP Art 45-50; the local committee's resolution (24 to 60 months).
Verdict rotation_length(const RuleContext& context, const json::object& params);

// The cadre is serving: a fact "serving" of one of `kinds` ("rotation", "secondment") holds on the effective
// day.
Verdict serving_now(const RuleContext& context, const json::object& params);

// Nobody concerned (`who`, workflows/rules/people.hpp) is serving already; one clock runs at a time.
Verdict serving_nowhere(const RuleContext& context, const json::object& params);

// The cadre has headed the unit in this one post for `months` without a break. `terms_months` is the other
// reading of the same sentence ("more than two terms"); the figures say which of the two has been reached.
// Source: the local committee's resolution (8 consecutive years), 65-QĐ/TW Art 4.
Verdict head_long_in_post(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
