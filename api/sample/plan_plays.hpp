// Where and when the rounds of planning take place: in which units, about whom. Chosen from the city, its
// people and what is recorded of them, so that every gate finds what it asks for. Pure; the same every time.
#pragma once

#include "api/sample/planned.hpp"
#include "api/sample/plays.hpp"

namespace cadre::sample {

// Nobody in it plays in a story, was disciplined or failed in a year. `calendar` counts the days.
Plays make_plan_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                      const std::vector<Recording>& records, const Calendar& calendar);

}  // namespace cadre::sample
