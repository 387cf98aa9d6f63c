#include "workflows/targets/answers.hpp"

#include <algorithm>

#include "workflows/catalogue.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/retirement.hpp"

namespace cadre::targets {
namespace {

constexpr std::string_view kDegrees[] = {"intermediate", "college", "university", "specialist-1",
                                         "specialist-2", "master",  "doctor"};
constexpr std::string_view kTheory[] = {"elementary", "intermediate", "advanced", "bachelor"};
constexpr std::string_view kGrades[] = {"specialist", "principal-specialist", "senior-specialist"};
constexpr std::size_t kUniversity = 2;  // places in kDegrees; what stands behind it is postgraduate

template <std::size_t N>
std::size_t place_of(const std::string_view (&words)[N], std::string_view word) {
  return static_cast<std::size_t>(std::find(std::begin(words), std::end(words), word) - std::begin(words));
}

Answered found(bool yes, json::object because) {
  return {yes ? Answer::yes : Answer::no, {}, std::move(because)};
}
Answered missing(std::string_view kind) { return {Answer::unknown, kind, {}}; }

const Fact* current(const CountedPerson& person, std::string_view kind, Date on) {
  return person.known->current(kind, on);
}

std::optional<Date> born(const CountedPerson& person, Date on) {
  const Fact* identity = current(person, "identity", on);
  if (identity == nullptr) return std::nullopt;
  const auto date = parse_date(text_at(identity->value, "born"));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

// Of all degrees on record: the highest one.
Answered degree_from(const CountedPerson& person, std::size_t least, Date on) {
  std::optional<std::size_t> highest;
  for (const Fact* degree : person.known->all("qualification", on))
    highest = std::max(highest.value_or(0), place_of(kDegrees, text_at(degree->value, "level")));
  if (!highest || *highest >= std::size(kDegrees)) return missing("qualification");
  return found(*highest >= least, {{"level", kDegrees[*highest]}});
}

// A first degree that was studied full-time. Of whom only higher degrees are on record, nobody knows how the
// first was studied.
Answered fulltime_degree(const CountedPerson& person, Date on) {
  bool first = false, below = false;
  for (const Fact* degree : person.known->all("qualification", on)) {
    const std::size_t place = place_of(kDegrees, text_at(degree->value, "level"));
    below = below || place < kUniversity;
    if (place != kUniversity) continue;
    first = true;
    if (text_at(degree->value, "mode") == "full-time") return found(true, {{"mode", "full-time"}});
  }
  const bool higher = degree_from(person, kUniversity + 1, on).answer == Answer::yes;
  if (first) return found(false, {{"mode", "other"}});
  if (below && !higher) return found(false, {{"level", "below-university"}});
  return missing("qualification");
}

template <std::size_t N>
Answered at_least(const CountedPerson& person, std::string_view kind, std::string_view field,
                  const std::string_view (&words)[N], std::string_view standard, Date on) {
  const std::size_t wanted = place_of(words, standard);
  if (wanted == N) return missing("standard");
  const Fact* fact = current(person, kind, on);
  if (fact == nullptr) return missing(kind);
  const std::string_view has = text_at(fact->value, field);
  return found(place_of(words, has) < N && place_of(words, has) >= wanted,
               {{"has", has}, {"needs", standard}});
}

Answered uses_it(const CountedPerson& person, Date on) {
  const Fact* fact = current(person, "it-use", on);
  if (fact == nullptr) return missing("it-use");
  const bool effective = bool_at(fact->value, "effective");
  return found(effective, {{"effective", effective}});
}

Answered converses(const CountedPerson& person, Date on) {
  const auto languages = person.known->all("language", on);
  if (languages.empty()) return missing("language");
  const bool can = std::any_of(languages.begin(), languages.end(),
                               [](const Fact* fact) { return bool_at(fact->value, "converses"); });
  return found(can, {{"converses", can}});
}

const json::object& retirement_table() {
  static const json::object kTable = [] {
    for (const json::object& fragment : shipped_fragments())
      if (text_at(fragment, "fragment") == "retirement-ages") return object_at(fragment, "body");
    return json::object();
  }();
  return kTable;
}

}  // namespace

Answered is_female(const CountedPerson& person, Date on) {
  const Fact* identity = current(person, "identity", on);
  if (identity == nullptr) return missing("identity");
  const std::string_view sex = text_at(identity->value, "sex");
  return found(sex == "female", {{"sex", sex}});
}

Answered is_under_age(const CountedPerson& person, int age, Date on, Date age_on) {
  const auto reached = reaches_age(person, age, on);
  if (!reached) return missing("identity.born");
  return found(age_on < *reached, {{"under_age", age_on < *reached}});
}

Answered meets(Test test, const CountedPerson& person, const json::object& standard, int age, Date on,
               Date age_on) {
  switch (test) {
    case Test::everybody:
      return found(true, {});
    case Test::female:
      return is_female(person, on);
    case Test::under_age:
      return is_under_age(person, age, on, age_on);
    case Test::postgraduate:
      return degree_from(person, kUniversity + 1, on);
    case Test::university:
      return degree_from(person, kUniversity, on);
    case Test::fulltime_degree:
      return fulltime_degree(person, on);
    case Test::theory_standard:
      return at_least(person, "political-theory", "level", kTheory, text_at(standard, "political_theory"),
                      on);
    case Test::management_certificate:
      return at_least(person, "management-certificate", "grade", kGrades, "principal-specialist", on);
    case Test::it_use:
      return uses_it(person, on);
    case Test::converses:
      return converses(person, on);
    case Test::months:
    case Test::years:
      break;  // about a rotation or a post, not about a person: tenures.cpp
  }
  INVARIANT(false, "targets.json pairs tests of time with rotations and heads only");
}

json::object standard_of(const CountedPost& post, const Level& level, const Facts& facts, Date on) {
  json::object standard = level.standard;
  const SubjectFacts* known = facts.find("post/" + post.id);
  const Fact* own = known ? known->current("standard", on) : nullptr;
  if (own == nullptr) return standard;
  for (const auto& member : own->value) standard[member.key()] = member.value();
  return standard;
}

std::optional<Date> reaches_age(const CountedPerson& person, int age, Date on) {
  const auto birth = born(person, on);
  if (!birth) return std::nullopt;
  return rules::months_after(*birth, std::int64_t{12} * age);
}

std::optional<Date> retires(const CountedPerson& person, Date on) {
  const auto birth = born(person, on);
  if (!birth) return std::nullopt;
  const Fact* identity = current(person, "identity", on);
  return rules::retirement_day(retirement_table(), text_at(identity->value, "sex"), *birth);
}

}  // namespace cadre::targets
