#include "workflows/targets/concerned.hpp"

#include <algorithm>

namespace cadre::targets {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void note(const Answered& answered, Row& row) {
  for (const auto& member : answered.because) row.because[member.key()] = member.value();
  if (!answered.missing.empty() &&
      std::find(row.missing.begin(), row.missing.end(), answered.missing) == row.missing.end())
    row.missing.push_back(answered.missing);
}

Row answered(const CountedPerson& person, std::string unit, const CountedPost* post, const Sight& sight) {
  const Measure& measure = *sight.target.measure;
  const Date on = sight.census.on;
  Row row{person.id, std::move(unit), post ? post->id : std::string()};
  if (measure.under_age_only) {
    const Answered young = is_under_age(person, sight.age, on, sight.age_on);
    row.concerned = young.answer;
    note(young, row);
  }
  const json::object standard =
      post ? standard_of(*post, *sight.target.level, *sight.census.facts, on) : sight.target.level->standard;
  const Answered found = meets(measure.test, person, standard, sight.age, on, sight.age_on);
  row.counts = found.answer;
  note(found, row);
  return row;
}

// Each person once, with the first post of the level that fits.
void add_holders(const Sight& sight, bool key_only, std::vector<Row>& rows) {
  for (const CountedPerson& person : sight.census.people)
    for (const CountedPost* post : person.posts) {
      if (!of_level(*post, sight) || (key_only && !post->key)) continue;
      rows.push_back(answered(person, post->unit, post, sight));
      break;
    }
}

bool sits(const Sitting& sitting, const Sight& sight) {
  const auto unit = sight.census.units.find(sitting.unit);
  return contains(sight.target.measure->bodies, sitting.body) && unit != sight.census.units.end() &&
         contains(sight.target.level->unit_levels, unit->second.level);
}

// In each unit once; of several units' bodies a person may be a member of each.
void add_members(const Sight& sight, std::vector<Row>& rows) {
  for (const CountedPerson& person : sight.census.people) {
    std::vector<std::string> seen;
    for (const Sitting& sitting : person.sittings) {
      if (!sits(sitting, sight) || contains(seen, sitting.unit)) continue;
      seen.push_back(sitting.unit);
      rows.push_back(
          answered(person, sitting.unit, person.posts.empty() ? nullptr : person.posts.front(), sight));
    }
  }
}

void add_key_and_members(const Sight& sight, std::vector<Row>& rows) {
  add_holders(sight, true, rows);
  std::vector<Row> members;
  add_members(sight, members);
  for (Row& member : members) {
    const auto same = [&](const Row& row) { return row.cadre == member.cadre; };
    if (std::none_of(rows.begin(), rows.end(), same)) rows.push_back(std::move(member));
  }
}

}  // namespace

bool of_level(const CountedPost& post, const Sight& sight) {
  const Level& level = *sight.target.level;
  const auto unit = sight.census.units.find(post.unit);
  return contains(level.managed_by, post.managing_level) && unit != sight.census.units.end() &&
         contains(level.unit_levels, unit->second.level);
}

std::vector<Row> rows_of(const Sight& sight) {
  std::vector<Row> rows;
  switch (sight.target.measure->people) {
    case People::holders:
      add_holders(sight, false, rows);
      break;
    case People::key:
      add_holders(sight, true, rows);
      break;
    case People::members:
      add_members(sight, rows);
      break;
    case People::key_and_members:
      add_key_and_members(sight, rows);
      break;
    case People::rotated_in_term:
      return rotated_in_term(sight);
    case People::rotations:
      return rotations(sight);
    case People::heads:
      return heads(sight);
    case People::not_kept:
      break;
  }
  return rows;
}

}  // namespace cadre::targets
