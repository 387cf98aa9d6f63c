// The made-up cadres of the city and the posts they hold. Pure; drawn from the seed.
#pragma once

#include "api/sample/chance.hpp"
#include "api/sample/city.hpp"
#include "api/sample/names.hpp"

namespace cadre::sample {

struct Holding {
  std::string post;
  Date from{};                                    // appointed or elected
  std::optional<Date> until;                      // the first day it is no longer held
  std::string term;                               // "2021-2026"; empty for appointed posts
  std::optional<Date> term_until = std::nullopt;  // where the decision named the day

  bool holds_on(Date on) const { return from <= on && (!until || on < *until); }
};

struct Person {
  std::string id;  // "CB-0042"
  std::string name;
  Sex sex = Sex::female;
  Date born{}, party_joined{};
  std::vector<Holding> holdings;
  bool careers = false;  // began in a unit of career_units.hpp: careers.hpp tells what becomes of them

  const Holding* holding_on(Date on) const;  // nullptr: none on that day
};

// Everybody who held a post when the log begins; on the day of the reorganisation those of the abolished
// bodies fill the posts of the new wards in turn, as long as there are any, and schools and province offices
// keep theirs.
std::vector<Person> make_people(const City& city, std::uint64_t seed);

}  // namespace cadre::sample
