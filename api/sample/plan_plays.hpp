// Where and when the rounds of planning take place: in which units, about whom. Chosen from the city, its
// people and what is recorded of them, so that every gate finds what it asks for. Pure; the same every time.
#pragma once

#include "api/sample/cast.hpp"
#include "api/sample/records.hpp"
#include "api/sample/round.hpp"

namespace cadre::sample {

// Somebody leaves a post for good; nothing is recorded of them afterwards.
struct Departure {
  Date on{};
  const Person* person = nullptr;
  std::string post;
};

struct PlanPlays {
  std::vector<Play> plays;
  std::vector<Recording> records;  // what the plays rest on, on working days
  std::vector<Departure> departures = {};
};

// Nobody in it plays in a story, was disciplined or failed in a year. `calendar` counts the days.
PlanPlays make_plan_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                          const std::vector<Recording>& records, const Calendar& calendar);

}  // namespace cadre::sample
