#include "api/sample/evaluation_plays.hpp"

#include <algorithm>
#include <set>

#include "api/sample/evaluation_rows.hpp"
#include "api/sample/rounds_evaluation.hpp"

namespace cadre::sample {
namespace {

constexpr int kFirstOf124 = 2023, kFirstOf366 = 2025, kLastYear = 2025;
constexpr Date kNextQuarterStarts = day(2026, 5, 18);
constexpr Date kQuarterStarts = day(2026, 2, 20), kTermStarts = day(2025, 9, 8);
constexpr std::chrono::year_month kFirstMonth{std::chrono::year{2024}, std::chrono::month{1}},
    kLastMonth{std::chrono::year{2026}, std::chrono::month{5}};
constexpr std::size_t kMonthTeams = 6;

// A unit on a day: its head's post, and those who hold a post there, the head first.
struct Team {
  const UnitPlan* unit = nullptr;
  const PostPlan* head = nullptr;
  std::vector<const Person*> people;
};

// What is rated: the words of its forms, the day until which it must be done, and by which rule.
struct Period {
  std::string words, due;
  Scale scale = Scale::points;
};

bool is_rating(const FactInput& fact, int year) {
  return fact.kind == "rating" && int_at(fact.value, "year") == year;
}

class EvaluationMaker {
 public:
  EvaluationMaker(const City& city, const std::vector<Person>& people, const Cast& cast,
                  std::vector<Recording>& records, const Calendar& calendar)
      : city_(city), people_(people), cast_(cast), records_(records), calendar_(calendar) {}

  std::vector<Play> make() {
    for (int year = kFirstOf124; year <= kLastYear; ++year) rate_year(year);
    rate_months();
    std::size_t turn = 0;
    for (const Team& team : teams_on(kNextQuarterStarts))
      if (team.unit->careers)
        begin(kQuarterRated, kNextQuarterStarts, team,
              {R"("year":2026,"quarter":2)", "2026-06-14", Scale::points});
    for (const Team& team : teams_on(kQuarterStarts)) {
      const Round& round = turn++ % 7 == 6 ? kQuarterCancelled : kQuarterRated;
      begin(round, kQuarterStarts, team, {R"("year":2026,"quarter":1)", "2026-03-14", Scale::points});
      if (!team.unit->careers) before_a_decision(team);
    }
    for (const Team& team : teams_on(kTermStarts)) {
      const Round& round = turn++ % 7 == 6 ? kTermCancelled : kTermRated;
      begin(round, kTermStarts, team, {R"("year":2025,"term":"2020-2025")", "2025-10-15", Scale::points});
    }
    return std::move(plays_);
  }

 private:
  // Those units in which everybody is in no story.
  std::vector<Team> teams_on(Date on) const {
    std::vector<Team> teams;
    for (const UnitPlan& unit : city_.units) {
      Team team = team_of(unit, on);
      const bool undisturbed =
          std::all_of(team.people.begin(), team.people.end(),
                      [this](const Person* person) { return cast_.role_of(person->id) == nullptr; });
      if (team.head != nullptr && team.people.size() > 1 && undisturbed) teams.push_back(std::move(team));
    }
    return teams;
  }

  Team team_of(const UnitPlan& unit, Date on) const {
    Team team{&unit, nullptr, {}};
    if (!unit.stands_on(on) || unit.kind == "hoi-dong") return team;
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(on);
      const PostPlan* post = holding ? city_.post(holding->post, on) : nullptr;
      if (post == nullptr || post->unit != unit.id) continue;
      const bool heads = post->head && team.head == nullptr;
      if (heads) team.head = post;
      team.people.insert(heads ? team.people.begin() : team.people.end(), &person);
    }
    return team;
  }

  void rate_year(int year) {
    const Scale scale = year >= kFirstOf366 ? Scale::points : Scale::levels;
    const Round* const rounds[] = {&kYearRated,     &kYearAfterRefusals,    &kYearReturned, &kYearRated,
                                   &kYearDoneAgain, &kYearComplainedUpheld, &kYearRated,    &kYearReopened,
                                   &kYearRated,     &kYearCancelled};
    std::size_t turn = 0;
    for (const Team& team : teams_on(day(year, 12, 1))) {
      if (stained(team, year)) continue;
      const Round& round = *rounds[turn++ % std::size(rounds)];
      const Date start =
          calendar_.add(day(year, 10, 31), {Span::working_days, static_cast<int>(turn % 8), false});
      begin(round, start, team, {R"("year":)" + std::to_string(year), format_date(day(year, 12, 31)), scale});
      if (&round != &kYearCancelled) forget_ratings(team, year);
    }
  }

  // Some units of the province rate month by month, each month on the first day after it.
  void rate_months() {
    for (std::chrono::year_month month = kFirstMonth; month <= kLastMonth; month += std::chrono::months{1}) {
      const Date start = std::chrono::sys_days{(month + std::chrono::months{1}) / 1};
      std::size_t teams = 0;
      for (const Team& team : teams_on(start)) {
        if (!team.unit->careers || teams == kMonthTeams) continue;
        const bool dropped = ++teams == kMonthTeams && month == kFirstMonth;
        begin(dropped ? kMonthCancelled : kMonthRated, start, team,
              {R"("year":)" + std::to_string(static_cast<int>(month.year())) + R"(,"month":)" +
                   std::to_string(static_cast<unsigned>(month.month())),
               format_date(start + std::chrono::days{28}), Scale::month});
      }
    }
  }

  void before_a_decision(const Team& team) {
    const Round& round = plays_.size() % 3 == 0 ? kBeforeDecisionCancelled : kBeforeDecision;
    Play play = play_of(round, day(2026, 4, 1), team);
    play.values["cadre"] = team.people.back()->id;
    play.values["post"] = team.people.back()->holding_on(day(2026, 4, 1))->post;
    play.values["due"] = "2026-04-28";
    plays_.push_back(std::move(play));
  }

  Play play_of(const Round& round, Date start, const Team& team) const {
    Play play{&round,
              calendar_.add(start, {Span::working_days, round.steps.front().after, false}),
              {},
              plays_.size()};
    play.values = {{"unit", team.unit->id},
                   {"post", team.head->id},
                   {"cadre", team.people.front()->id},
                   {"other", team.people.back()->id}};
    return play;
  }

  void begin(const Round& round, Date start, const Team& team, const Period& period) {
    Play play = play_of(round, start, team);
    const int year = static_cast<int>(std::chrono::year_month_day{start}.year());
    json::array roster, proposals, rows;
    for (std::size_t i = 0; i < team.people.size(); ++i) {
      const std::string& cadre = team.people[i]->id;
      const std::string grade = period.scale == Scale::month ? "good" : grade_of(*team.people[i], year);
      roster.push_back(roster_row(cadre, i, period.scale));
      proposals.push_back({{"cadre", cadre}, {"grade", grade}});
      rows.push_back(judged_row(roster.back().get_object(), grade, period.scale));
    }
    play.values["period"] = period.words;
    play.values["due"] = period.due;
    play.values["roster"] = canonical(roster);
    play.values["proposals"] = canonical(proposals);
    play.values["rows"] = canonical(rows);
    play.values["judged-unit"] = canonical(judged_unit(period.scale));
    plays_.push_back(std::move(play));
  }

  // As the register would have had it, but nobody is excellent among so few: one in five of the good.
  std::string grade_of(const Person& person, int year) const {
    for (const Recording& recording : records_)
      for (const RecordedFact& recorded : recording.facts)
        if (recorded.fact.subject == "cadre/" + person.id && is_rating(recorded.fact, year)) {
          const std::string grade(text_at(recorded.fact.value, "grade"));
          return grade == "excellent" ? "good" : grade;
        }
    return "good";
  }

  bool stained(const Team& team, int year) const {
    const auto disciplined = [&](const RecordedFact& recorded) {
      return recorded.fact.kind == "discipline" &&
             std::chrono::year_month_day{recorded.fact.from}.year() == std::chrono::year{year} &&
             std::any_of(team.people.begin(), team.people.end(), [&](const Person* person) {
               return recorded.fact.subject == "cadre/" + person->id;
             });
    };
    return std::any_of(records_.begin(), records_.end(), [&](const Recording& recording) {
      return std::any_of(recording.facts.begin(), recording.facts.end(), disciplined);
    });
  }

  void forget_ratings(const Team& team, int year) {
    std::set<std::string> subjects;
    for (const Person* person : team.people) subjects.insert("cadre/" + person->id);
    for (Recording& recording : records_)
      std::erase_if(recording.facts, [&](const RecordedFact& recorded) {
        return is_rating(recorded.fact, year) && subjects.contains(recorded.fact.subject);
      });
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  std::vector<Recording>& records_;
  const Calendar& calendar_;
  std::vector<Play> plays_;
};

}  // namespace

std::vector<Play> make_evaluation_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                                        std::vector<Recording>& records, const Calendar& calendar) {
  return EvaluationMaker(city, people, cast, records, calendar).make();
}

}  // namespace cadre::sample
