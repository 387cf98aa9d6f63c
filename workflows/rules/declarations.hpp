// Rules about what a candidate has to have declared or had certified. Read facts of kinds "declaration" and
// "health". Unit: months and calendar days, same day number. Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// An asset and income declaration for personnel work stands on record, and the latest was not found untrue.
// With `days` it was made at least that many days before the date field `on`. Sources: 80-QĐ/TW Art 18, Law
// on Anti-corruption 2018 (untrue: not appointed, struck off the list); 130/2020/NĐ-CP Art 20 (10 days: R).
Verdict asset_declared(const RuleContext& context, const json::object& params);

// The latest health certificate says fit, and on the effective day is no older than `months`. Exactly the
// months are not too old. Source: 170/2025/NĐ-CP Art 35 (6 months); 80-QĐ/TW Art 18 (a competent facility).
Verdict health_certified(const RuleContext& context, const json::object& params);

// Papers that grow old: each of `papers` ([{"kind","months"}]) is attached to the case or the act, and its
// latest piece is dated no more than so many months before the effective day. Source: 170/2025/NĐ-CP Art 35.
Verdict dossier_fresh(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
