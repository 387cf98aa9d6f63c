// What supervision bodies recommend to units, and what cadres ask to be corrected in their files: some each
// year, the last ones still waiting when the log ends, one of them past its day. Pure.
#pragma once

#include "api/sample/plays.hpp"

namespace cadre::sample {

Plays make_supervision_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                             const Calendar& calendar, Date end);

}  // namespace cadre::sample
