// The careers of the sample: who gets which post, keeps it or loses it, and the cases in which that is
// decided. Made from careers_table.hpp; pure, the same every time.
#pragma once

#include "api/sample/plan_plays.hpp"

namespace cadre::sample {

// The plays, what they rest on, and who retires. `people` are given the posts, births and terms that the
// table says, and the posts that the plays will give them, so that whoever asks who holds a post finds what
// the log will say. Of a log that ends on `end`.
Plays make_careers(const City& city, std::vector<Person>& people, const Calendar& calendar, Date end);

}  // namespace cadre::sample
