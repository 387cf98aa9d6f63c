// Everything that the sample's offices will do besides the stories of the dismissal family, day by day.
// Pure; the same every time.
#pragma once

#include "api/sample/plan_plays.hpp"

namespace cadre::sample {

struct Agenda {
  std::vector<Recording> records;     // by the calendar: the first day, ratings, the reorganisation
  std::vector<Recording> grounds;     // what the plays rest on
  std::vector<Departure> departures;  // who leaves for good
  std::vector<Play> plays;
};

// `people` are brought up to what the plays will make of them: who gets a post, and who leaves. What is
// returned points into `people`, which must not move.
Agenda make_agenda(const City& city, std::vector<Person>& people, const Cast& cast,
                   const std::vector<AccountPlan>& accounts, const Plan& plan);

}  // namespace cadre::sample
