#include "api/sample/plan_plays.hpp"

#include <algorithm>
#include <set>

#include "api/sample/rounds_planning.hpp"

namespace cadre::sample {
namespace {

constexpr Date kPlanned = day(2022, 3, 7), kBornFrom = day(1977, 1, 1);
constexpr Date kLateRemovals = day(2026, 5, 25), kWardsPlanned = day(2025, 11, 3);
constexpr std::size_t kEarlyTurns = 50;
constexpr int kFirstReview = 2023, kAddingReview = 2024, kFailingReview = 2025, kLastReview = 2026;
constexpr std::string_view kElectedKinds[] = {"hoi-dong", "uy-ban", "phuong-xa"};

// The title of a unit's head and those below it who may be planned for it.
struct Place {
  const UnitPlan* unit = nullptr;
  const PostPlan* head = nullptr;
  std::vector<const Person*> next;
};

bool failing(const FactInput& fact) {
  return fact.kind == "discipline" ||
         (fact.kind == "rating" && text_at(fact.value, "grade") == "not-completed");
}

std::set<std::string> with_a_stain(const std::vector<Recording>& records) {
  std::set<std::string> subjects;
  for (const Recording& recording : records)
    for (const RecordedFact& recorded : recording.facts)
      if (failing(recorded.fact)) subjects.insert(recorded.fact.subject);
  return subjects;
}

class PlanMaker {
 public:
  PlanMaker(const City& city, const std::vector<Person>& people, const Cast& cast,
            const std::vector<Recording>& records, const Calendar& calendar)
      : city_(city), people_(people), cast_(cast), calendar_(calendar), stained_(with_a_stain(records)) {}

  Plays make() {
    for (const UnitPlan& unit : city_.units) {
      const Place place = place_in(unit);
      if (!place.next.empty()) happen(place);
    }
    for (const UnitPlan& unit : city_.units)
      if (unit.kind == "phuong-moi") plan_ward(unit);
    std::stable_sort(made_.records.begin(), made_.records.end(),
                     [](const Recording& a, const Recording& b) { return a.on < b.on; });
    return std::move(made_);
  }

 private:
  Place place_in(const UnitPlan& unit) const {
    Place place{&unit, nullptr, {}};
    const bool elected =
        std::find(std::begin(kElectedKinds), std::end(kElectedKinds), unit.kind) != std::end(kElectedKinds);
    if (elected || unit.careers || !unit.stands_on(kPlanned)) return place;
    for (const PostPlan& post : city_.posts)
      if (post.unit == unit.id && post.head && post.stands_on(kPlanned)) place.head = &post;
    if (place.head == nullptr) return place;
    for (const Person& person : people_)
      if (may_be_planned(person, *place.head, kPlanned)) place.next.push_back(&person);
    return place;
  }

  bool may_be_planned(const Person& person, const PostPlan& head, Date on) const {
    const Holding* holding = person.holding_on(on);
    const PostPlan* post = holding ? city_.post(holding->post, on) : nullptr;
    return post != nullptr && post->unit == head.unit && post->rank > head.rank && person.born >= kBornFrom &&
           cast_.role_of(person.id) == nullptr && !stained_.contains("cadre/" + person.id);
  }

  // The new wards build their first plan under 377-QĐ/TW, for the head of their Party building board.
  void plan_ward(const UnitPlan& unit) {
    const Round* const rounds[] = {&kPlanApproved, &kPlanNobody, &kPlanRefused, &kPlanCancelled};
    Place place{&unit, nullptr, {}};
    for (const PostPlan& post : city_.posts)
      if (post.unit == unit.id && post.id.ends_with(".xay-dung-dang")) place.head = &post;
    for (const Person& person : people_)
      if (may_be_planned(person, *place.head, kWardsPlanned)) place.next.push_back(&person);
    if (place.next.empty()) return;
    qualify(*place.next.front(), kWardsPlanned);
    begin(*rounds[wards_++ % std::size(rounds)], kWardsPlanned, place);
  }

  // The plan is built, and then looked at every year; some of those planned are taken out of it.
  void happen(const Place& place) {
    const std::size_t turn = units_++;
    Date start = calendar_.add(kPlanned, {Span::working_days, static_cast<int>(turn), false});
    qualify(*place.next.front(), start);
    if (turn % 10 > 6) {
      const Round* const ends[] = {&kPlanCancelled, &kPlanNobody, &kPlanRefused};
      return begin(*ends[turn % 10 - 7], start, place);
    }
    begin(kPlanApproved, start, place);
    const bool two = place.next.size() > 1 && turn % 3 == 0;
    const bool leaves = turn % 6 == 1;
    for (int year = kFirstReview; year <= (leaves ? kFirstReview : kLastReview); ++year)
      if (city_.post(place.head->id, first_day(year, turn)) != nullptr)
        review(place, year, first_day(year, turn), two);
    if (leaves) take_out(place, turn);
    if (turn % 6 == 5 && turn < kEarlyTurns && city_.post(place.head->id, kLateRemovals) != nullptr)
      take_out_late(place);
  }

  // Under 377-QĐ/TW, after the last review.
  void take_out_late(const Place& place) {
    const Round* const rounds[] = {&kRemovalDecided, &kRemovalKept, &kRemovalCancelled};
    made_.record(*place.next.front(), kLateRemovals, "prestige",
                 {{"judgement", "fallen"}, {"document", "19-KL/BTV"}});
    begin(*rounds[late_removals_++ % std::size(rounds)], kLateRemovals, place);
  }

  // The second one is added in one year and stays in the next ones.
  void review(const Place& place, int year, Date start, bool two) {
    const Round& round = two && year == kAddingReview ? kReviewAdded : round_of(place, year, two);
    const bool adds = &round != &kReviewUnchanged;
    if (adds) qualify(*place.next[1], start);
    begin(round, start, place);
    auto& values = made_.plays.back().values;
    std::vector<Planned> staying = planned_in(place, two && year > kAddingReview ? 2 : 1), added;
    if (adds) added.push_back({place.next[1]->id, place.head->id, 2});
    values["year"] = std::to_string(year);
    values["staying"] = planned_text(staying);
    values["added"] = planned_text(added);
    values["planned"] = planned_text(added);
    values["passed"] = passed_text(added);
  }

  // In two years some of those to be added do not get into the plan, each time in another way.
  const Round& round_of(const Place& place, int year, bool two) {
    const Round* const ends[] = {&kReviewNobody, &kReviewRefused, &kReviewCancelled, &kReviewUnchanged};
    if (two || place.next.size() < 2 || year < kFailingReview) return kReviewUnchanged;
    return *ends[failing_[year - kFailingReview]++ % std::size(ends)];
  }

  static std::vector<Planned> planned_in(const Place& place, std::size_t count) {
    std::vector<Planned> people;
    for (std::size_t i = 0; i < count; ++i)
      people.push_back({place.next[i]->id, place.head->id, static_cast<int>(i) + 1});
    return people;
  }

  void take_out(const Place& place, std::size_t turn) {
    const Date on = day(2023, 10, 2);
    const Round* const rounds[] = {&kRemovalDecided, &kRemovalConfirmed, &kRemovalKept, &kRemovalCancelled};
    const Round& round = *rounds[turn / 6 % 4];
    if (&round == &kRemovalConfirmed)
      made_.record(*place.next.front(), on, "political-standard",
                   {{"meets", false}, {"level", "province"}, {"document", "18-KL/BTV"}});
    else
      made_.record(*place.next.front(), on, "prestige", {{"judgement", "fallen"}, {"document", "19-KL/BTV"}});
    begin(round, on, place);
  }

  void begin(const Round& round, Date start, const Place& place) {
    const std::vector<Planned> people = planned_in(place, 1);
    Play& play = made_.begin(calendar_, round, start,
                             {{"unit", place.unit->id},
                              {"post", place.head->id},
                              {"cadre", place.next.front()->id},
                              {"planned", planned_text(people)},
                              {"passed", passed_text(people)},
                              {"failed", failed_text(people)}});
    if (place.next.size() > 1) play.values["other"] = place.next[1]->id;
  }

  Date first_day(int year, std::size_t turn) const {
    return calendar_.add(day(year, 2, 20), {Span::working_days, static_cast<int>(turn), false});
  }

  // What the gates ask for.
  void qualify(const Person& person, Date on) {
    made_.find_fit(person, on, "planning", "11");
    made_.record(person, on, "qualification",
                 {{"level", "university"}, {"field", "Hành chính"}, {"mode", "full-time"}});
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  const Calendar& calendar_;
  std::set<std::string> stained_;
  std::size_t units_ = 0, wards_ = 0, late_removals_ = 0;
  std::size_t failing_[kLastReview - kFailingReview + 1] = {};
  Plays made_;
};

}  // namespace

Plays make_plan_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                      const std::vector<Recording>& records, const Calendar& calendar) {
  return PlanMaker(city, people, cast, records, calendar).make();
}

}  // namespace cadre::sample
