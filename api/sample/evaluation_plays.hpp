// Where and when units are evaluated: every year those in which nobody's story would be disturbed, some by
// the quarter, month or term. What a case brings on record is taken out of the records, so that nothing is
// recorded twice. Pure; the same every time.
#pragma once

#include "api/sample/cast.hpp"
#include "api/sample/records.hpp"
#include "api/sample/round.hpp"

namespace cadre::sample {

// `records` keeps every rating that no case publishes. `calendar` counts the days.
std::vector<Play> make_evaluation_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                                        std::vector<Recording>& records, const Calendar& calendar);

}  // namespace cadre::sample
