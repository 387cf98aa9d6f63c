// The targets that resolutions set, as data (targets.json): what is measured, at which level, for which term,
// how much is asked, where it is written and how sure we are of it. README.md says what the words mean.
// Immutable; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/calendar/calendar.hpp"
#include "workflows/targets/amount.hpp"

namespace cadre::targets {

struct Term {
  std::string name;                  // "2025-2030", "always"
  std::optional<Date> starts, ends;  // ends: the last day
  Mark mark = Mark::verified;
};

// Of which posts, units and people a level speaks, and the standard of posts that have none of their own.
struct Level {
  std::string name;  // "city"
  Text title;
  std::vector<std::string> unit_levels, managed_by;
  std::vector<std::string> every_unit_has;  // bodies that each unit of the level must have
  json::object standard;                    // {"political_theory"?, "article", "mark"}
};

enum class People : std::uint8_t {
  holders,          // of the posts of the level
  key,              // of those of them that are key posts
  heads,            // of those that are heads
  members,          // of the bodies
  key_and_members,  // both, each person once
  rotated_in_term,  // sent on rotation since the term began
  rotations,        // rotations that are over, and those that last too long
  not_kept,         // nothing is recorded of these people
};
enum class Counted : std::uint8_t {
  share,      // of those concerned
  persons,    // how many
  units,      // units in which somebody counts, of all units
  each_body,  // persons in each body: every body must have as many as is asked
  all,        // every single one must keep within the bound
};
enum class Test : std::uint8_t {
  everybody,
  female,
  under_age,
  postgraduate,
  university,
  fulltime_degree,
  theory_standard,
  management_certificate,
  it_use,
  converses,
  months,
  years,
};

struct Measure {
  std::string id;
  Text title;
  People people = People::holders;
  Counted counted = Counted::share;
  Test test = Test::everybody;
  std::vector<std::string> bodies;
  bool under_age_only = false;  // among those under the age alone
  std::string data_class;       // of workflows/rights: who may read the names
  Text not_kept;                // why nothing can be measured
};

struct Target {
  const Level* level = nullptr;  // these live as long as the program
  const Term* term = nullptr;
  const Measure* measure = nullptr;
  Bound bound;                       // of a share: the share itself, 18 % as 18/100
  std::string value_from, value_to;  // as the text writes them: "18", "16.40"; empty where it sets none
  std::string unit;                  // "%", "persons", "months", "years"
  std::string weight;                // "must", "target", "strive", "broadly", "ability"
  std::string source;
  Mark mark = Mark::verified;
  Text note;
};

struct TargetBook {
  int age = 40;  // whoever has not reached it is under age
  std::vector<Term> terms;
  std::vector<Level> levels;
  std::vector<Measure> measures;
  std::vector<Target> targets;

  const Term* term(std::string_view name) const;  // nullptr: there is none
  const Level* level(std::string_view name) const;
  const Measure* measure(std::string_view id) const;
  const Target* find(std::string_view measure, std::string_view level, std::string_view term) const;
};

// Of targets.json. INVARIANT: tests prove that the shipped file is whole.
const TargetBook& target_book();

}  // namespace cadre::targets
