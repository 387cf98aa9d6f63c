// Who is rotated, seconded, or the subject of a decision that is looked at again. People who are planned are
// rotated, to posts that somebody left by retiring. Pure; the same every time.
#pragma once

#include "api/sample/plan_plays.hpp"

namespace cadre::sample {

// `plan` is what make_plan_plays made: only those planned are rotated.
Plays make_move_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                      const Plays& plan, const Calendar& calendar);

}  // namespace cadre::sample
