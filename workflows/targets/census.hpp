// Census: who holds which post and sits in which body on one day, below one unit. Taken once for all targets
// of a question. Holds pointers into the facts: lives no longer than they do. One thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/facts/facts.hpp"

namespace cadre::targets {

// The ids of everything that is on record; what is not known on the day is passed over.
struct Registered {
  std::vector<std::string> cadres, posts, units;
};

struct CountedUnit {
  std::string id, name, level;
  std::size_t posts = 0;  // that stand on the day
};

struct CountedPost {
  std::string id, title, unit, managing_level;
  bool head = false, key = false;
};

struct Sitting {  // in a body
  std::string body, unit;
};

struct CountedPerson {
  std::string id;
  std::string name;  // "" when no identity is recorded
  const SubjectFacts* known = nullptr;
  std::vector<const CountedPost*> posts;  // held on the day, within the scope
  std::vector<Sitting> sittings;          // on the day, within the scope
};

struct Census {
  Date on{};
  std::map<std::string, CountedUnit, std::less<>> units;  // within the scope
  std::map<std::string, CountedPost, std::less<>> posts;
  std::vector<CountedPerson> people;  // everybody on record, in order of id
  const Facts* facts = nullptr;

  bool within(std::string_view unit) const { return units.find(unit) != units.end(); }
};

// `scope`: a unit, with all below it; "" = everything.
Census take_census(const Facts& facts, const Registered& registered, const std::string& scope, Date on);

}  // namespace cadre::targets
