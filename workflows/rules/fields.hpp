// Rules that ask one field of the form or of the case. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The text in `field` is one of `values`. A guard, or a requirement.
Verdict field_is(const RuleContext& context, const json::object& params);

// The officer confirms what no record says: the boolean `field` is true. The definition gives the sentence
// {"vi","en"} of what has to be confirmed.
Verdict field_confirmed(const RuleContext& context, const json::object& params);

// The texts in `field` and `from` differ; one that is absent differs from everything.
Verdict field_differs(const RuleContext& context, const json::object& params);

// `months` whole months or more lie between the dates `from` and `to` — unless the text field `unless` names
// a paper that makes an exception. Unit: months of workflows/rules/months.hpp.
Verdict months_at_least(const RuleContext& context, const json::object& params);
// At most `months` lie between them, with the same exception: the last day is the one with the same number.
Verdict months_at_most(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
