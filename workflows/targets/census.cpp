#include "workflows/targets/census.hpp"

namespace cadre::targets {
namespace {

const Fact* current(const Facts& facts, const std::string& subject, std::string_view kind, Date on) {
  const SubjectFacts* known = facts.find(subject);
  return known == nullptr ? nullptr : known->current(kind, on);
}

void add_units(Census& census, const Registered& registered, const std::string& scope) {
  for (const std::string& id : registered.units) {
    const Fact* unit = current(*census.facts, "unit/" + id, "unit", census.on);
    if (unit == nullptr || !covers(*census.facts, scope, id, census.on)) continue;
    census.units.emplace(id, CountedUnit{id, std::string(text_at(unit->value, "name")),
                                         std::string(text_at(unit->value, "level"))});
  }
}

void add_posts(Census& census, const Registered& registered) {
  for (const std::string& id : registered.posts) {
    const Fact* post = current(*census.facts, "post/" + id, "post", census.on);
    if (post == nullptr) continue;
    const auto unit = census.units.find(text_at(post->value, "unit"));
    if (unit == census.units.end()) continue;
    ++unit->second.posts;
    census.posts.emplace(id, CountedPost{id, std::string(text_at(post->value, "title")), unit->first,
                                         std::string(text_at(post->value, "managing_level")),
                                         bool_at(post->value, "head"), bool_at(post->value, "key")});
  }
}

CountedPerson person_of(const Census& census, const std::string& id, const SubjectFacts& known) {
  CountedPerson person{id, "", &known, {}, {}};
  if (const Fact* identity = known.current("identity", census.on))
    person.name = text_at(identity->value, "name");
  for (const Fact* holds : known.all("holds", census.on)) {
    const auto post = census.posts.find(text_at(holds->value, "post"));
    if (post != census.posts.end()) person.posts.push_back(&post->second);
  }
  for (const Fact* member : known.all("membership", census.on)) {
    const std::string_view unit = text_at(member->value, "unit");
    if (census.within(unit))
      person.sittings.push_back({std::string(text_at(member->value, "body")), std::string(unit)});
  }
  return person;
}

}  // namespace

Census take_census(const Facts& facts, const Registered& registered, const std::string& scope, Date on) {
  Census census;
  census.on = on;
  census.facts = &facts;
  add_units(census, registered, scope);
  add_posts(census, registered);
  for (const std::string& id : registered.cadres)
    if (const SubjectFacts* known = facts.find("cadre/" + id))
      census.people.push_back(person_of(census, id, *known));
  return census;
}

}  // namespace cadre::targets
