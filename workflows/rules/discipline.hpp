// Ground test: how often the cadre was disciplined. Reads facts of kind "discipline".
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Holds when at least `at_least` disciplines of one of `forms` ("reprimand", "warning", "removal",
// "expulsion") fall into the appointment period of the post, or carry the label of the term it is held in
// ("in the same term or appointment period"). Unit: decisions. Source: 41-QĐ/TW Art 5.1, 5.2.
Verdict discipline_count(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
