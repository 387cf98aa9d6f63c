// Regime: whether the law that a version stands for is in force on a day. Part of decide; pure.
#pragma once

#include <optional>

#include "engine/cases/refusal.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// "regime.not-in-force", with the text the version rests on and its time. `field`: of the input, where the
// day or the version was chosen.
Refusal not_in_force(const Procedure& procedure, Date day, std::string field);

// "regime.text-changed", when an opening is recorded on a later day than it took place and the text has
// changed in between: the case follows `applied`, the text of its effective day, and both texts are named.
// Which of them binds a case is a choice (mark U), so the opening goes through with a reason and a paper.
// `now`: the version in force on the day of recording; nullptr: none is.
std::optional<Reason> text_changed_since(const Procedure& applied, const Procedure* now, Date effective,
                                         Date today);

}  // namespace cadre
