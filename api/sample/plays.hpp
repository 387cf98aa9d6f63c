// What the makers of plays hand over: the plays, what is recorded so that their gates find what they ask for,
// and who leaves.
#pragma once

#include "api/sample/cast.hpp"
#include "api/sample/records.hpp"
#include "api/sample/round.hpp"

namespace cadre::sample {

using PlayValues = std::map<std::string, std::string, std::less<>>;

// Somebody leaves a post for good; nothing is recorded of them afterwards.
struct Departure {
  Date on{};
  const Person* person = nullptr;
  std::string post;
};

struct Plays {
  std::vector<Play> plays;
  std::vector<Recording> records = {};  // what the plays rest on
  std::vector<Departure> departures = {};

  // Its first step falls due as many working days after the start as the step says.
  Play& begin(const Calendar& calendar, const Round& round, Date start, PlayValues values);
  // Meets the political standards, and was evaluated well for that purpose.
  void find_fit(const Person& person, Date on, std::string_view purpose, const std::string& number);
  void record(const Person& person, Date on, std::string kind, json::object value);
};

}  // namespace cadre::sample
