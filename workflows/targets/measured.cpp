#include "workflows/targets/measured.hpp"

#include <algorithm>

#include "workflows/targets/concerned.hpp"

namespace cadre::targets {
namespace {

constexpr Bound kEverybody{Operator::equal, {1, 1}, {1, 1}};

std::vector<Group> grouped(const std::vector<Row>& rows) {
  std::map<std::string, Tally> tallies;
  for (const Row& row : rows) tallies[row.unit].add(row.concerned, row.counts);
  std::vector<Group> groups;
  for (auto& [unit, tally] : tallies) groups.push_back({unit, tally});
  return groups;
}

// Somebody counts there, nobody does, or it may still turn out that somebody does.
Answer somebody(const Tally& tally) {
  if (tally.yes > 0) return Answer::yes;
  return tally.most() > 0 ? Answer::unknown : Answer::no;
}

Answer answer_of(Verdict verdict) {
  if (verdict == Verdict::open) return Answer::unknown;
  return verdict == Verdict::met ? Answer::yes : Answer::no;
}

// Units whose leading posts are all vacant have nobody among their leaders.
void add_vacant_units(const Sight& sight, Measured& found) {
  std::map<std::string_view, bool> led;
  for (const auto& [id, post] : sight.census.posts)
    if (of_level(post, sight)) led.emplace(post.unit, false);
  for (const Group& group : found.groups) led[group.unit] = true;
  for (const auto& [unit, known] : led)
    if (!known) found.groups.push_back({std::string(unit), {}});
}

// Every unit of the level must have these bodies: of one without a member on record nothing is known.
void add_unknown_bodies(const Sight& sight, Measured& found) {
  const Level& level = *sight.target.level;
  const auto listed = [](const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const std::vector<std::string>& bodies = sight.target.measure->bodies;
  if (std::none_of(bodies.begin(), bodies.end(),
                   [&](const std::string& body) { return listed(level.every_unit_has, body); }))
    return;
  for (const auto& [id, unit] : sight.census.units) {
    const auto same = [&, &name = id](const Group& group) { return group.unit == name; };
    if (unit.posts == 0 || !listed(level.unit_levels, unit.level) ||
        std::any_of(found.groups.begin(), found.groups.end(), same))
      continue;
    ++found.missing["membership"];
    found.groups.push_back({id, {0, 0, 0, 0, 0, 1}});
  }
}

void count(const Sight& sight, Measured& found) {
  const Measure& measure = *sight.target.measure;
  if (measure.counted == Counted::units) add_vacant_units(sight, found);
  if (measure.people == People::members) add_unknown_bodies(sight, found);
  std::sort(found.groups.begin(), found.groups.end(),
            [](const Group& a, const Group& b) { return a.unit < b.unit; });
  for (Group& group : found.groups) {
    if (measure.counted == Counted::each_body) {
      group.verdict = judge(sight.target.bound, {group.tally.yes, 1}, {group.tally.most(), 1});
      if (group.tally.base() == 0) group.verdict = Verdict::open;
      found.tally.add(Answer::yes, answer_of(*group.verdict));
    } else if (measure.counted == Counted::units) {
      found.tally.add(Answer::yes, somebody(group.tally));
    } else {
      for (const auto member : {&Tally::yes, &Tally::no, &Tally::unknown, &Tally::maybe_yes, &Tally::maybe_no,
                                &Tally::maybe_unknown})
        found.tally.*member += group.tally.*member;
    }
  }
  for (const Row& row : found.rows)
    for (const std::string_view kind : row.missing)
      if (row.concerned != Answer::no) ++found.missing[std::string(kind)];
}

void put_range(Counted counted, Measured& found) {
  const Tally& tally = found.tally;
  if (counted == Counted::persons) {
    found.value = found.least = {tally.yes, 1};
    found.most = {tally.most(), 1};
    return;
  }
  found.value = tally.share();
  found.least = tally.least_share();
  found.most = tally.most_share();
}

void put_verdict(const Sight& sight, Measured& found) {
  const Measure& measure = *sight.target.measure;
  const bool every = measure.counted == Counted::each_body || measure.counted == Counted::all;
  const Bound& bound = every ? kEverybody : sight.target.bound;
  const bool counts_persons = measure.counted == Counted::persons;
  if (found.tally.empty() && !(counts_persons && measure.people == People::rotated_in_term)) {
    found.why = measure.people == People::members ? Why::missing_facts : Why::nobody;
    if (found.why == Why::missing_facts) ++found.missing["membership"];
    return;
  }
  const bool whole_bodies_unknown = measure.people == People::members && found.missing.contains("membership");
  if (!whole_bodies_unknown || measure.counted != Counted::share)
    found.verdict = judge(bound, found.least, found.most);
  if (found.verdict != Verdict::open) return;
  const bool numberless = bound.op == Operator::broadly || bound.op == Operator::none;
  found.why = numberless ? Why::no_number : Why::missing_facts;
}

// Whoever reaches retirement age on the way is not there any more.
void leave_out_retired(const Sight& sight, Measured& found) {
  std::map<std::string_view, const CountedPerson*> people;
  for (const CountedPerson& person : sight.census.people) people.emplace(person.id, &person);
  const auto gone = [&](const Row& row) {
    const auto until = retires(*people.at(row.cadre), sight.census.on);
    return until && *until <= sight.age_on;
  };
  const std::size_t before = found.rows.size();
  std::erase_if(found.rows, gone);
  found.left_out = static_cast<std::int64_t>(before - found.rows.size());
}

}  // namespace

void Tally::add(Answer concerned, Answer counts) {
  if (concerned == Answer::no) return;
  const bool sure = concerned == Answer::yes;
  if (counts == Answer::yes) ++(sure ? yes : maybe_yes);
  if (counts == Answer::no) ++(sure ? no : maybe_no);
  if (counts == Answer::unknown) ++(sure ? unknown : maybe_unknown);
}

// One more that does not count lowers a share, one more that does raises it.
Ratio Tally::least_share() const {
  return {yes, std::max<std::int64_t>(base() + maybe_no + maybe_unknown, 1)};
}
Ratio Tally::most_share() const {
  const std::int64_t raised = maybe_yes + maybe_unknown;
  return {yes + unknown + raised, std::max<std::int64_t>(base() + raised, 1)};
}

std::string_view to_string(Why why) {
  switch (why) {
    case Why::measured:
      return "measured";
    case Why::missing_facts:
      return "missing-facts";
    case Why::nobody:
      return "nobody";
    case Why::no_number:
      return "no-number";
    case Why::not_kept:
      return "not-kept";
    case Why::not_begun:
      return "not-begun";
  }
  INVARIANT(false, "every reason has a word");
}

Measured measure(const Target& target, const Census& census, int age, Date age_on) {
  const Sight sight{target, census, age, age_on};
  Measured found;
  found.target = &target;
  if (target.measure->people == People::not_kept) {
    found.why = Why::not_kept;
    return found;
  }
  if (target.measure->people == People::rotated_in_term && census.on < *target.term->starts) {
    found.why = Why::not_begun;
    return found;
  }
  found.rows = rows_of(sight);
  if (census.on < age_on) leave_out_retired(sight, found);
  found.groups = grouped(found.rows);
  count(sight, found);
  put_range(target.measure->counted, found);
  put_verdict(sight, found);
  return found;
}

}  // namespace cadre::targets
