// Whom a rule about persons is about, and what the level that decides has allowed for them. Pure; any thread.
//
// Parameter `who` names a field of the case: one person ("CB-0001"), a list of them, or a list of objects
// with "cadre". Without it the rule is about the cadre of the case. About several people a rule holds when it
// holds for each, and it names everybody for whom it does not; about nobody (an empty list) it holds.
#pragma once

#include <optional>
#include <string_view>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

struct Person {
  std::string_view cadre;
  const SubjectFacts& facts;
};

using PersonRule = Verdict (*)(const RuleContext&, const Person&, const json::object& params);

// Asks `rule` about everybody concerned, but for those in the list field that parameter `except` names
// (people struck off on the way). Parameter `exception` names what the level that decides may waive for a
// person in special circumstances: it holds for those to whom an exception was granted before this act, in
// the case's field "exceptions": [{"cadre","waives":["planned", ...],"document"}]. Source of exceptions:
// 80-QĐ/TW Art 18; 377-QĐ/TW Art 34 (who grants one answers for it).
Verdict about_people(const RuleContext& context, const json::object& params, PersonRule rule);

// The number of the highest rank among the posts the person holds on the effective day; 0: none recorded.
std::int64_t rank_held(const RuleContext& context, const Person& person);
// Whether the post of the case is higher than every post held. Unknown ranks count as higher: nothing is
// waived on a guess.
bool rises(const RuleContext& context, const Person& person);

// When the person reaches retirement age, by the fact "identity" and the table meta.parameters.retirement;
// nullopt when one of them does not say.
std::optional<Date> retirement_of(const RuleContext& context, const Person& person);

// What parameters may ask for, in months.
inline constexpr std::int64_t kMonthsMax = 1200;

// A date in a fact's value; nullopt when it is absent.
std::optional<Date> date_in(const json::object& value, std::string_view key);

}  // namespace cadre::rules
