#include "api/sample/records.hpp"

#include <algorithm>

#include "api/sample/organisation.hpp"
#include "api/sample/profiles.hpp"

namespace cadre::sample {
namespace {

constexpr int kFirstYear = 2021;
constexpr Date kConfidenceVote = day(2023, 12, 7);

FactInput about(const Person& person, std::string kind, Date from, json::object value) {
  FactInput input;
  input.subject = "cadre/" + person.id;
  input.kind = std::move(kind);
  input.from = from;
  input.value = std::move(value);
  return input;
}

FactInput identity(const Person& person) {
  return about(person, "identity", person.born,
               {{"name", person.name},
                {"sex", person.sex == Sex::female ? "female" : "male"},
                {"born", format_date(person.born)},
                {"party_joined", format_date(person.party_joined)}});
}

// Draws what happens to people in a year, and writes it down.
class Registrar {
 public:
  Registrar(const City& city, const std::vector<Person>& people, const Cast& cast, std::uint64_t seed)
      : city_(city), people_(people), cast_(cast), chance_(seed ^ 0x7265636f7264U) {}

  Recording first_day() const {
    Recording recording{kFirstDay, "records", {}};
    for (const Person& person : people_) {
      recording.facts.push_back({identity(person)});
      if (const Holding* holding = person.holding_on(kFirstDay))
        recording.facts.push_back({holding_fact(person, *holding)});
    }
    return recording;
  }
  Recording reorganisation() const {
    Recording recording{kReorganised, "records", {}};
    for (const Person& person : people_)
      for (const Holding& holding : person.holdings) {
        if (holding.from == kReorganised) recording.facts.push_back({holding_fact(person, holding)});
        if (holding.until != kReorganised) continue;
        FactInput over = holding_fact(person, holding);
        over.until = kReorganised;
        recording.facts.push_back({std::move(over), true});
      }
    return recording;
  }
  Recording ratings(int year) {
    Recording recording{day(year, 12, 22), "records", {}};
    for (const Person& person : people_)
      if (person.holding_on(recording.on))
        recording.facts.push_back(
            {about(person, "rating", recording.on, {{"year", year}, {"grade", grade(person, year)}})});
    return recording;
  }
  Recording unit_results(int year) {
    Recording recording{day(year + 1, 1, 15), "records", {}};
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(day(year, 12, 31));
      const PostPlan* post = holding ? city_.post(holding->post, day(year, 12, 31)) : nullptr;
      if (post == nullptr || !post->head) continue;
      const bool low = cast_.low_unit_result(person.id, year);
      const std::size_t tenths = low ? 600 + chance_.below(90) : 780 + chance_.below(300);
      recording.facts.push_back(
          {about(person, "unit-result", recording.on,
                 {{"year", year}, {"percent_tenths", tenths}, {"basic_targets_met", !low}})});
    }
    return recording;
  }
  Recording confidence_vote() {
    Recording recording{kConfidenceVote, "records", {}};
    constexpr std::size_t kBallots = 35;
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(kConfidenceVote);
      const PostPlan* post = holding ? city_.post(holding->post, kConfidenceVote) : nullptr;
      if (post == nullptr || !post->elected || in_a_story(person)) continue;
      const std::size_t low = chance_.below(6), high = 18 + chance_.below(10);
      recording.facts.push_back({about(person, "confidence", kConfidenceVote,
                                       {{"vote_date", format_date(kConfidenceVote)},
                                        {"high", high},
                                        {"confidence", kBallots - high - low},
                                        {"low", low},
                                        {"returned", kBallots},
                                        {"valid", kBallots}})});
    }
    return recording;
  }
  Recording reprimands(int year) {
    Recording recording{day(year, 9, 15), "records", {}};
    for (const Person& person : people_)
      if (person.holding_on(recording.on) && !in_a_story(person) && chance_.percent(1))
        recording.facts.push_back({about(
            person, "discipline", recording.on,
            {{"form", "reprimand"}, {"decision", std::to_string(100 + chance_.below(800)) + "-QĐ/UBKT"}})});
    return recording;
  }

 private:
  bool in_a_story(const Person& person) const {
    return person.careers || cast_.role_of(person.id) != nullptr;
  }

  // Nobody fails twice in a row but those whose story it is.
  std::string_view grade(const Person& person, int year) {
    const std::size_t drawn = chance_.below(100);
    if (cast_.rated_not_completed(person.id, year)) return "not-completed";
    if (drawn < 2 && year % 2 == 0 && !in_a_story(person)) return "not-completed";
    if (drawn < 16) return "completed";
    return drawn < 86 ? "good" : "excellent";
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  Chance chance_;
};

}  // namespace

FactInput holding_fact(const Person& person, const Holding& holding) {
  json::object value{{"post", holding.post}, {"appointed_on", format_date(holding.from)}};
  if (!holding.term.empty()) value["term"] = holding.term;
  if (holding.term_until) value["term_until"] = format_date(*holding.term_until);
  return about(person, "holds", holding.from, std::move(value));
}

std::vector<Recording> make_records(const City& city, const std::vector<Person>& people, const Cast& cast,
                                    const std::vector<AccountPlan>& accounts, const Plan& plan) {
  Registrar registrar(city, people, cast, plan.seed);
  std::vector<Recording> records;
  records.push_back({kFirstDay, "administrator", organisation_on(city, kFirstDay)});
  records.push_back({kFirstDay, "administrator", accounts_on(accounts, kFirstDay, false, plan.seed)});
  records.push_back(registrar.first_day());
  records.push_back({kFirstDay, "administrator", accounts_on(accounts, kFirstDay, true, plan.seed)});
  for (int year = kFirstYear; day(year, 12, 31) <= plan.end; ++year) {
    if (year > kFirstYear) records.push_back(registrar.reprimands(year));
    records.push_back(registrar.ratings(year));
    records.push_back(registrar.unit_results(year));
  }
  records.push_back(registrar.confidence_vote());
  records.push_back({kReorganised, "administrator", organisation_on(city, kReorganised)});
  records.push_back(registrar.reorganisation());
  for (const bool of_cadres : {false, true})
    records.push_back(
        {kReorganised, "administrator", accounts_on(accounts, kReorganised, of_cadres, plan.seed)});
  for (Recording& profile : make_profiles(city, people, cast, plan.seed))
    records.push_back(std::move(profile));
  std::stable_sort(records.begin(), records.end(),
                   [](const Recording& a, const Recording& b) { return a.on < b.on; });
  return records;
}

}  // namespace cadre::sample
