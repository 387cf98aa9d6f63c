// Where and when confidence votes are taken: the city's council and several Party bodies in December 2023,
// each about everybody who plays in no story, and two ballots after them. One head is dismissed for
// its result. Votes of the council's session are taken out of the records. Pure; drawn from the seed.
#pragma once

#include "api/sample/cast.hpp"
#include "api/sample/plan_plays.hpp"

namespace cadre::sample {

Plays make_confidence_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                            std::vector<Recording>& records, const Calendar& calendar, std::uint64_t seed);

}  // namespace cadre::sample
