#include "api/sample/careers.hpp"

#include <algorithm>

#include "api/sample/careers_table.hpp"
#include "api/sample/rounds_planning.hpp"
#include "api/sample/rounds_recall.hpp"

namespace cadre::sample {
namespace {

constexpr Date kPlanned = day(2022, 3, 7), kAppointedFirst = day(2019, 1, 7), kOldCouncil = day(2026, 3, 1);
constexpr Date kBorn[] = {day(1974, 2, 1), day(1979, 2, 1), day(1980, 2, 1), day(1982, 2, 1),
                          day(1984, 2, 1)};  // from the head down
constexpr Date kPlannedIfBorn = day(1977, 1, 1);
constexpr std::string_view kPosts[] = {"truong", "pho-1", "pho-2", "phong-1", "phong-2"};

std::string post_of(std::string_view unit, std::string_view post) {
  return std::string(unit).append(".").append(post);
}

class CareerMaker {
 public:
  CareerMaker(const City& city, std::vector<Person>& people, const Calendar& calendar)
      : city_(city), calendar_(calendar) {
    for (Person& person : people)
      if (person.careers) by_first_post_[person.holdings.front().post] = &person;
  }

  Plays make(Date end) {
    begin_lives();
    for (const UnitPlan& unit : city_.units)
      if (unit.careers && by_first_post_.contains(post_of(unit.id, kPosts[0]))) plan(unit);
    for (const Vacancy& vacancy : vacancies()) retire(vacancy);
    for (const Episode& episode : episodes(end)) happen(episode);
    return std::move(made_);
  }

 private:
  Person& first_in(std::string_view post) {
    const auto found = by_first_post_.find(post);
    INVARIANT(found != by_first_post_.end(), "the table names posts that were held when the log begins");
    return *found->second;
  }

  void begin_lives() {
    std::size_t number = 0;
    for (const UnitPlan& unit : city_.units)
      for (std::size_t rank = 0; rank < std::size(kPosts); ++rank) {
        const auto found = by_first_post_.find(post_of(unit.id, kPosts[rank]));
        if (found == by_first_post_.end()) continue;
        const std::chrono::days apart{number++ % 280};
        found->second->born = kBorn[rank] + apart;
        found->second->holdings.front().from = kAppointedFirst + apart;
        found->second->party_joined = kBorn[rank] + std::chrono::days{25 * 365} + apart;
      }
    for (const Tenure& tenure : tenures()) {
      Person& person = first_in(post_of(tenure.unit, tenure.post));
      person.holdings.front().from = tenure.from;
      person.holdings.front().term_until = tenure.until;
      if (!tenure.born) continue;
      person.born = *tenure.born;
      person.sex = tenure.sex;
    }
  }

  // The two deputies are planned for the head's post, the two below them for the first deputy's.
  void plan(const UnitPlan& unit) {
    std::vector<Planned> people;
    const Date start = calendar_.add(kPlanned, {Span::working_days, static_cast<int>(units_++), false});
    for (const std::size_t rank : {1U, 2U, 3U, 4U}) {
      const Person& person = first_in(post_of(unit.id, kPosts[rank]));
      if (person.born < kPlannedIfBorn) continue;
      people.push_back({person.id, post_of(unit.id, kPosts[rank < 3 ? 0 : 1]), rank % 2 == 1 ? 1 : 2});
      prepare(person, start, "planning");
    }
    made_.begin(calendar_, kPlanApproved, start,
                {{"unit", unit.id},
                 {"post", post_of(unit.id, kPosts[0])},
                 {"cadre", people.front().cadre},
                 {"planned", planned_text(people)},
                 {"passed", passed_text(people)}});
  }

  void retire(const Vacancy& vacancy) {
    const std::string post = post_of(vacancy.unit, vacancy.post);
    Person& person = first_in(post);
    person.holdings.front().until = vacancy.on;
    made_.departures.push_back({vacancy.on, &person, post});
  }

  void happen(const Episode& episode) {
    const std::string post = post_of(episode.unit, episode.post);
    Person& person = episode.who.empty() ? holder_of(post, episode.start) : named(episode, episode.who);
    PlayValues values = words(episode, post, person);
    prepare(person, episode.start, "appointment");
    if (!episode.other.empty()) prepare(named(episode, episode.other), episode.start, "appointment");
    const Round& round = *episode.round;
    if (round.ends_tenure) person.holdings.back().until = person.holdings.back().term_until;
    if (!round.takes.empty()) person.holdings.back().until = day_of(round, episode.start, round.takes);
    if (!round.gives.empty()) give(episode, post, person, values);
    made_.begin(calendar_, round, episode.start, std::move(values));
  }

  // From the day of the deciding act on the person holds the post; after a recall, the one of before again.
  void give(const Episode& episode, const std::string& post, Person& person, PlayValues& values) {
    const Date on = day_of(*episode.round, episode.start, episode.round->gives);
    const bool recalled = episode.round == &kRecalled;
    const bool moves = !episode.to.empty();
    if (recalled) {
      values["wrong"] = decisions_.at(post).first;
      values["signed"] = format_date(decisions_.at(post).second);
      made_.record(
          person, on, "holds",
          {{"post", episode.to}, {"appointed_on", format_date(on)}, {"decision", values["decision"]}});
    }
    person.holdings.back().until = on;
    person.holdings.push_back({moves ? std::string(episode.to) : post, on, std::nullopt, {}, std::nullopt});
    decisions_[person.holdings.back().post] = {values["decision"], on};
  }

  PlayValues words(const Episode& episode, const std::string& post, Person& person) {
    const Holding* held = person.holding_on(episode.start);
    INVARIANT(held != nullptr, "whoever an episode is about holds a post when it begins");
    const std::string other = episode.other.empty() ? std::string() : named(episode, episode.other).id;
    const std::string unit(episode.unit), from = city_.post(held->post, episode.start)->unit;
    const bool committee = city_.unit(unit, episode.start)->party_body;
    PlayValues values{
        {"unit", unit},
        {"post", post},
        {"cadre", person.id},
        {"left", held->post},
        {"from", from},
        {"candidates",
         other.empty() ? R"([")" + person.id + R"("])" : R"([")" + person.id + R"(",")" + other + R"("])"},
        {"many", votes(person.id, 8, other, 3)},
        {"few", votes(person.id, 4, other, 1)},
        {"body", committee ? "committee" : "agency"},
        {"small", committee ? "standing-committee" : "leaders"},
        {"large", committee ? "executive-committee" : "expanded-leaders"},
        {"last", committee ? "executive-committee" : "leaders"},
        {"counts-5", counts(committee ? 12 : 5)},
        {"won-5", committee ? "11" : "5"},
        {"decision", std::to_string(201 + made_.plays.size()) + "-QĐ/TU"},
        {"council-until", episode.start < kOldCouncil - std::chrono::days{60} ? "2026-06-30" : "2031-06-30"},
        {"receiver", std::string(kProvince)},
        {"year", std::to_string(static_cast<int>(std::chrono::year_month_day{episode.start}.year()))},
        {"new-post", std::string(episode.to)},
        {"ends", std::string(episode.ends)}};
    if (!other.empty()) values["other"] = other;
    put_neighbours(values, unit, from, episode.start);
    if (held->term_until) {
      values["term-until"] = format_date(*held->term_until);
      values["new-until"] = episode.ends.empty() ? five_years_after(*held->term_until) : values["ends"];
    }
    return values;
  }

  // "$head" heads the unit; "$stranger" is planned for a deputy's post there; "$unplanned" for none.
  void put_neighbours(PlayValues& values, const std::string& unit, const std::string& from, Date on) {
    for (const auto& [first, person] : by_first_post_)
      if (const Holding* held = person->holding_on(on); held && held->post == post_of(unit, kPosts[0]))
        values["head"] = person->id;
    values["stranger"] = first_in(post_of(unit, kPosts[4])).id;
    values["unplanned"] = first_in(post_of(from, kPosts[0])).id;
  }

  static std::string five_years_after(Date from) {
    const std::chrono::year_month_day on{from};
    return format_date(std::chrono::sys_days{on + std::chrono::years{5}});
  }

  // A ballot at which everybody was there, without its votes.
  static std::string counts(int all) {
    const std::string n = std::to_string(all);
    return R"("summoned":)" + n + R"(,"present":)" + n + R"(,"issued":)" + n + R"(,"collected":)" + n +
           R"(,"valid":)" + n + R"(,"void":0)";
  }

  static std::string votes(const std::string& one, int for_one, const std::string& two, int for_two) {
    json::array list{{{"cadre", one}, {"votes", two.empty() ? for_one + for_two : for_one}}};
    if (!two.empty()) list.push_back({{"cadre", two}, {"votes", for_two}});
    return canonical(list);
  }

  Person& named(const Episode& episode, std::string_view who) {
    return first_in(who.find('.') == std::string_view::npos ? post_of(episode.unit, who) : std::string(who));
  }

  Person& holder_of(const std::string& post, Date on) {
    for (const auto& [first, person] : by_first_post_)
      if (const Holding* held = person->holding_on(on); held && held->post == post) return *person;
    INVARIANT(false, "somebody holds the post whose holder an episode is about");
  }

  Date day_of(const Round& round, Date start, std::string_view act) const {
    Date on = start;
    for (const RoundStep& step : round.steps) {
      on = calendar_.add(on, {Span::working_days, step.after, false});
      if (step.act == act && step.refused.empty()) return on;
    }
    INVARIANT(false, "the act that gives the post is one of the round's");
  }

  // What the gates ask for.
  void prepare(const Person& person, Date on, std::string_view purpose) {
    const std::string number = std::to_string(31 + made_.records.size());
    made_.find_fit(person, on, purpose, number);
    if (purpose == "planning") {
      made_.record(person, on, "qualification",
                   {{"level", "university"}, {"field", "Quản lý công"}, {"mode", "full-time"}});
      return;
    }
    made_.record(person, on, "declaration", {{"document", number + "-KK"}});
    made_.record(person, on, "health", {{"fit", true}, {"document", number + "-GKSK"}});
  }

  const City& city_;
  const Calendar& calendar_;
  std::map<std::string, Person*, std::less<>> by_first_post_;
  std::map<std::string, std::pair<std::string, Date>> decisions_;  // by post: the last one that gave it
  std::size_t units_ = 0;
  Plays made_;
};

}  // namespace

Plays make_careers(const City& city, std::vector<Person>& people, const Calendar& calendar, Date end) {
  return CareerMaker(city, people, calendar).make(end);
}

}  // namespace cadre::sample
