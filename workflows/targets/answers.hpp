// What the facts about one person say to the test of a target: yes, no, or nothing. A missing fact is never
// a yes. Pure; any thread.
#pragma once

#include "workflows/targets/census.hpp"
#include "workflows/targets/target_book.hpp"

namespace cadre::targets {

enum class Answer : std::uint8_t { no, yes, unknown };

struct Answered {
  Answer answer = Answer::unknown;
  std::string_view missing = {};  // the kind of fact that would say, when unknown
  json::object because = {};      // what decided: {"sex":"female"}, {"under_age":true}, {"level":"master"}
};

// `age_on`: the day on which ages are counted, which may lie ahead of the census's.
Answered is_female(const CountedPerson& person, Date on);
Answered is_under_age(const CountedPerson& person, int age, Date on, Date age_on);
// Whether the person meets the test of a measure that is about persons alone. `standard`: of the post, or of
// its level.
Answered meets(Test test, const CountedPerson& person, const json::object& standard, int age, Date on,
               Date age_on);

// The standard of a post: its own fact "standard", and what that does not say from the level's.
json::object standard_of(const CountedPost& post, const Level& level, const Facts& facts, Date on);

// The day on which the person reaches that age, or retirement age (135/2020/NĐ-CP, V); nullopt: no birth date
// is recorded.
std::optional<Date> reaches_age(const CountedPerson& person, int age, Date on);
std::optional<Date> retires(const CountedPerson& person, Date on);

}  // namespace cadre::targets
