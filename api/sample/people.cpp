#include "api/sample/people.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

constexpr Date kElected = day(2021, 6, 28);
constexpr std::string_view kOldTerm = "2021-2026";
constexpr std::string_view kNewTerm = "2025-2030";

std::string id_of(std::size_t number) {
  std::string digits = std::to_string(number);
  return "CB-" + std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits;
}

Date some_day(Chance& chance, int from_year, std::size_t years) {
  return day(from_year, 1, 1) + std::chrono::days{chance.below(years * 365)};
}

Holding first_holding(const PostPlan& post, Chance& chance) {
  if (post.elected) return {post.id, kElected, post.until, std::string(kOldTerm), std::nullopt};
  return {post.id, some_day(chance, 2018, 3), post.until, {}, std::nullopt};
}

Person make_person(std::size_t number, Chance& chance) {
  Person person;
  person.id = id_of(number);
  person.sex = chance.percent(38) ? Sex::female : Sex::male;
  person.name = made_up_name(chance, person.sex);
  person.born = some_day(chance, 1968, 22);
  person.party_joined = person.born + std::chrono::days{365 * (22 + chance.below(8))};
  return person;
}

bool continues(const City& city, const PostPlan& post) { return city.post(post.id, kReorganised) != nullptr; }

void fill_new_posts(const City& city, std::vector<Person>& people) {
  auto next = people.begin();
  const auto free = [](const Person& person) { return person.holding_on(kReorganised) == nullptr; };
  for (const PostPlan& post : city.posts) {
    if (post.from != kReorganised || city.post(post.id, kReorganised - std::chrono::days{1}) != nullptr)
      continue;
    next = std::find_if(next, people.end(), free);
    INVARIANT(next != people.end(), "the abolished bodies had more posts than the new wards have");
    next->holdings.push_back({post.id, kReorganised, std::nullopt,
                              std::string(post.elected ? kNewTerm : std::string_view()), std::nullopt});
  }
}

}  // namespace

const Holding* Person::holding_on(Date on) const {
  const auto found = std::find_if(holdings.begin(), holdings.end(),
                                  [&](const Holding& holding) { return holding.holds_on(on); });
  return found == holdings.end() ? nullptr : &*found;
}

std::vector<Person> make_people(const City& city, std::uint64_t seed) {
  Chance chance(seed ^ 0x70656f706c65U);
  std::vector<Person> people;
  for (const PostPlan& post : city.posts) {
    if (post.from == kReorganised) continue;
    Person person = make_person(people.size() + 1, chance);
    person.holdings.push_back(first_holding(post, chance));
    if (continues(city, post)) person.holdings.back().until.reset();
    person.careers = city.unit(post.unit, kFirstDay)->careers;
    people.push_back(std::move(person));
  }
  fill_new_posts(city, people);
  return people;
}

}  // namespace cadre::sample
