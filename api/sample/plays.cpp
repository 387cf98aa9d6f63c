#include "api/sample/plays.hpp"

namespace cadre::sample {

Play& Plays::begin(const Calendar& calendar, const Round& round, Date start, PlayValues values) {
  const Date first = calendar.add(start, {Span::working_days, round.steps.front().after, false});
  plays.push_back({&round, first, std::move(values), plays.size()});
  return plays.back();
}

void Plays::find_fit(const Person& person, Date on, std::string_view purpose, const std::string& number) {
  record(person, on, "political-standard",
         {{"meets", true}, {"level", "province"}, {"document", number + "-KL/BTV"}});
  record(person, on, "decision-evaluation",
         {{"grade", "good"}, {"purpose", purpose}, {"document", number + "-BC/BTC"}});
}

void Plays::record(const Person& person, Date on, std::string kind, json::object value) {
  FactInput fact{"cadre/" + person.id, std::move(kind), on, {}, std::move(value), {}};
  records.push_back({on, "records", {{std::move(fact)}}});
}

}  // namespace cadre::sample
