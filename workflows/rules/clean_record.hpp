// Rules about discipline, scrutiny and suspension that keep somebody from a post. Read facts of kinds
// "discipline", "scrutiny", "suspension", "post", "holds". Unit: months, same day number. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Every discipline decision lies at least as many months back as its form needs, from the day it took effect:
// parameters "reprimand", "warning", "removal", "expulsion". A form that is not named there bars for good.
// `decided_from` and `decided_before` (dates) take only decisions of that time; with `only_rising` nothing is
// asked when the post of the case is not higher than one held. Sources: 80-QĐ/TW Art 18 (12, 30, 60 months);
// 377-QĐ/TW Art 20, 34 (24, 36, 60 before a higher post). Which wait a decision made under the one and
// running when the other began has, no text read says (U): the longer one warns.
Verdict discipline_waited(const RuleContext& context, const json::object& params);

// The person is not under scrutiny of one of `kinds`: "discipline" (being considered for discipline),
// "inspection", "audit", "investigation", "prosecution". Sources: 80-QĐ/TW Art 16 (discipline: V); the other
// bars are of the same family, their list was not read (R).
Verdict scrutiny_none(const RuleContext& context, const json::object& params);

// The person is not suspended from duty on the effective day (fact "suspension", until its "last_day"). That
// a suspension stops appointments no text read says (R).
Verdict suspension_none(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
