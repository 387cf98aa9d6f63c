#include "api/sample/agenda.hpp"

#include <algorithm>

#include "api/sample/careers.hpp"
#include "api/sample/confidence_plays.hpp"
#include "api/sample/evaluation_plays.hpp"
#include "api/sample/move_plays.hpp"
#include "api/sample/supervision_plays.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre::sample {
namespace {

void leave(std::vector<Person>& people, const Departure& departure) {
  Person& person = people[static_cast<std::size_t>(departure.person - people.data())];
  std::erase_if(person.holdings, [&](const Holding& holding) { return holding.from >= departure.on; });
  for (Holding& holding : person.holdings)
    if (!holding.until || *holding.until > departure.on) holding.until = departure.on;
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Agenda make_agenda(const City& city, std::vector<Person>& people, const Cast& cast,
                   const std::vector<AccountPlan>& accounts, const Plan& plan) {
  const Calendar calendar = vietnam_calendar();
  Agenda agenda;
  const auto take = [&](Plays made) {
    for (const Departure& departure : made.departures) leave(people, departure);
    append(agenda.plays, std::move(made.plays));
    append(agenda.grounds, std::move(made.records));
    append(agenda.departures, std::move(made.departures));
  };
  take(make_careers(city, people, calendar, plan.end));
  agenda.records = make_records(city, people, cast, accounts, plan);
  Plays planned = make_plan_plays(city, people, cast, agenda.records, calendar);
  Plays moves = make_move_plays(city, people, cast, planned, calendar);
  take(std::move(planned));
  take(std::move(moves));
  take(make_confidence_plays(city, people, cast, agenda.records, calendar, plan.seed));
  take(make_supervision_plays(city, people, cast, calendar, plan.end));
  take({make_evaluation_plays(city, people, cast, agenda.records, calendar), {}, {}});
  return agenda;
}

}  // namespace cadre::sample
