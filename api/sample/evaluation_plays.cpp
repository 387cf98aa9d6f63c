#include "api/sample/evaluation_plays.hpp"

#include <algorithm>
#include <set>

#include "api/sample/rounds_evaluation.hpp"

namespace cadre::sample {
namespace {

constexpr int kFirstOf124 = 2023, kFirstOf366 = 2025, kLastYear = 2025;
constexpr std::string_view kStaff[] = {"cadre", "civil-servant", "public-employee", "contract-worker"};

// A unit on a day: its head's post, and those who hold a post there, the head first.
struct Team {
  const UnitPlan* unit = nullptr;
  const PostPlan* head = nullptr;
  std::vector<const Person*> people;
};

int points_of(std::string_view grade) { return grade == "good" ? 820 : grade == "completed" ? 620 : 420; }
std::string_view level_of(std::string_view grade) {
  return grade == "good" ? "good" : grade == "completed" ? "average" : "poor";
}

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
    for (const Team& team : teams_on(day(2026, 2, 20))) {
      begin(kQuarterRated, day(2026, 2, 20), team, R"("year":2026,"quarter":1)", "2026-03-14", true);
      before_a_decision(team);
    }
    for (const Team& team : teams_on(day(2025, 9, 8)))
      begin(kTermRated, day(2025, 9, 8), team, R"("year":2025,"term":"2020-2025")", "2025-10-15", true);
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
    const bool by_points = year >= kFirstOf366;
    const Round* const rounds[] = {
        &kYearRated, &kYearRated,    &kYearReturned, &kYearRated,    &kYearDoneAgain, &kYearComplainedUpheld,
        &kYearRated, &kYearReopened, &kYearRated,    &kYearCancelled};
    std::size_t turn = 0;
    for (const Team& team : teams_on(day(year, 12, 1))) {
      if (stained(team, year)) continue;
      const Round& round = *rounds[turn++ % std::size(rounds)];
      const Date start =
          calendar_.add(day(year, 10, 31), {Span::working_days, static_cast<int>(turn % 8), false});
      begin(round, start, team, R"("year":)" + std::to_string(year), format_date(day(year, 12, 31)),
            by_points);
      if (&round != &kYearCancelled) forget_ratings(team, year);
    }
  }

  void rate_months() {
    const auto teams = teams_on(day(2024, 1, 2));
    for (unsigned month = 1; month <= 12 && !teams.empty(); ++month) {
      const Date start = month == 12 ? day(2025, 1, 2) : day(2024, month + 1, 1);
      const Team& team = teams[month % std::min<std::size_t>(teams.size(), 4)];
      begin(kMonthRated, start, team, R"("year":2024,"month":)" + std::to_string(month),
            format_date(start + std::chrono::days{28}), true);
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

  void begin(const Round& round, Date start, const Team& team, const std::string& period,
             const std::string& due, bool by_points) {
    const bool of_month = &round == &kMonthRated;
    Play play = play_of(round, start, team);
    const int year = static_cast<int>(std::chrono::year_month_day{start}.year());
    json::array roster, proposals, rows;
    for (std::size_t i = 0; i < team.people.size(); ++i) {
      json::object person = rostered(team, i, of_month);
      const std::string grade = of_month ? "good" : grade_of(*team.people[i], year);
      roster.push_back(person);
      proposals.push_back({{"cadre", team.people[i]->id}, {"grade", grade}});
      person["grade"] = grade;
      judge(person, grade, by_points, of_month);
      rows.push_back(std::move(person));
    }
    play.values["period"] = period;
    play.values["due"] = due;
    play.values["roster"] = canonical(roster);
    play.values["proposals"] = canonical(proposals);
    play.values["rows"] = canonical(rows);
    play.values["judged-unit"] = canonical(unit_row(by_points, of_month));
    plays_.push_back(std::move(play));
  }

  static json::object rostered(const Team& team, std::size_t index, bool of_month) {
    return {{"cadre", team.people[index]->id},
            {"group", "Lãnh đạo đơn vị"},
            {"staff", of_month ? kStaff[index % std::size(kStaff)] : kStaff[0]},
            {"leader", true},
            {"head", index == 0}};
  }

  static json::object tasks() { return {{"assigned", 20}, {"done", 20}, {"late", 0}, {"beyond", 2}}; }

  static void judge(json::object& row, std::string_view grade, bool by_points, bool of_month) {
    if (!by_points) {
      row["lowest"] = level_of(grade);
      row["results"] = level_of(grade);
      return;
    }
    const int points = points_of(grade);
    row["points"] = {{"common", 260}, {"results", points - 260}};
    row["points_tenths"] = points;
    if (!of_month) row["tasks"] = tasks();
  }

  static json::object unit_row(bool by_points, bool of_month) {
    json::object row{{"grade", "good"}, {"percent_tenths", 985}, {"main_targets_met", true}};
    if (by_points && !of_month) {
      row["points_tenths"] = 840;
      row["tasks"] = tasks();
    }
    if (!by_points) row["lowest"] = row["results"] = "good";
    return row;
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
