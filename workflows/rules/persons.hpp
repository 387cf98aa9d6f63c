// Rules about what a case lists, where it is about a unit and not about one cadre. A list is an array field
// of people ({"cadre", …}, or ids alone) or of titles ({"post", …}, one ballot each). Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The rule {"type","params"} in parameter `rule` holds for every item of `field`, as if the case were about
// the item's cadre and post (where it has them); the item's fields are read before those of the form. Names
// everybody for whom it does not hold. An empty list breaks nothing.
Verdict each_person(const RuleContext& context, const json::object& params);

// The list in `field` has at least one item. A guard.
Verdict list_some(const RuleContext& context, const json::object& params);

// No two items of `field` agree in all of `keys`.
Verdict list_distinct(const RuleContext& context, const json::object& params);

// Every item of `field` is one of the items of `of`, compared by `keys`: a later list drops people and adds
// none.
Verdict list_within(const RuleContext& context, const json::object& params);

// Everybody in `field` is in exactly one of the lists `into`, so that nobody escapes what is asked of either.
Verdict list_parted(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
