#include "api/sample/plan_plays.hpp"

#include <algorithm>
#include <set>

#include "api/sample/rounds_planning.hpp"

namespace cadre::sample {
namespace {

constexpr Date kPlanned = day(2022, 3, 7), kBornFrom = day(1977, 1, 1);
constexpr int kFirstReview = 2023, kAddingReview = 2024, kLastReview = 2026;
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

  PlanPlays make() {
    for (const UnitPlan& unit : city_.units) {
      const Place place = place_in(unit);
      if (!place.next.empty()) happen(place, made_.plays.size());
    }
    std::stable_sort(made_.records.begin(), made_.records.end(),
                     [](const Recording& a, const Recording& b) { return a.on < b.on; });
    return std::move(made_);
  }

 private:
  Place place_in(const UnitPlan& unit) const {
    Place place{&unit, nullptr, {}};
    const bool elected =
        std::find(std::begin(kElectedKinds), std::end(kElectedKinds), unit.kind) != std::end(kElectedKinds);
    if (elected || !unit.stands_on(kPlanned)) return place;
    for (const PostPlan& post : city_.posts)
      if (post.unit == unit.id && post.head && post.stands_on(kPlanned)) place.head = &post;
    if (place.head == nullptr) return place;
    for (const Person& person : people_)
      if (may_be_planned(person, *place.head)) place.next.push_back(&person);
    return place;
  }

  bool may_be_planned(const Person& person, const PostPlan& head) const {
    const Holding* holding = person.holding_on(kPlanned);
    const PostPlan* post = holding ? city_.post(holding->post, kPlanned) : nullptr;
    return post != nullptr && post->unit == head.unit && post->rank > head.rank && person.born >= kBornFrom &&
           cast_.role_of(person.id) == nullptr && !stained_.contains("cadre/" + person.id);
  }

  // The plan is built, and then looked at every year; some of those planned are taken out of it.
  void happen(const Place& place, std::size_t number) {
    const std::size_t turn = units_++;
    Date start = calendar_.add(kPlanned, {Span::working_days, static_cast<int>(turn), false});
    qualify(*place.next.front(), start);
    if (turn % 10 > 6) {
      const Round* const ends[] = {&kPlanCancelled, &kPlanNobody, &kPlanRefused};
      return begin(*ends[turn % 10 - 7], start, place, number);
    }
    begin(kPlanApproved, start, place, number);
    const bool two = place.next.size() > 1 && turn % 3 == 0;
    if (two) qualify(*place.next[1], first_day(kAddingReview, turn));
    const bool leaves = turn % 6 == 1;
    for (int year = kFirstReview; year <= (leaves ? kFirstReview : kLastReview); ++year) {
      if (city_.post(place.head->id, first_day(year, turn)) == nullptr) continue;
      const bool adds = two && year == kAddingReview;
      const Round& unchanged = two && year > kAddingReview ? kReviewBoth : kReviewUnchanged;
      begin(adds ? kReviewAdded : unchanged, first_day(year, turn), place, number);
    }
    if (leaves) take_out(place, turn, number);
  }

  void take_out(const Place& place, std::size_t turn, std::size_t number) {
    const Date on = day(2023, 10, 2);
    const Round* const rounds[] = {&kRemovalDecided, &kRemovalConfirmed, &kRemovalKept, &kRemovalCancelled};
    const Round& round = *rounds[turn / 6 % 4];
    if (&round == &kRemovalConfirmed)
      record(*place.next.front(), on, "political-standard",
             {{"meets", false}, {"level", "province"}, {"document", "18-KL/BTV"}});
    else
      record(*place.next.front(), on, "prestige", {{"judgement", "fallen"}, {"document", "19-KL/BTV"}});
    begin(round, on, place, number);
  }

  void begin(const Round& round, Date start, const Place& place, std::size_t number) {
    Play play{
        &round, calendar_.add(start, {Span::working_days, round.steps.front().after, false}), {}, number};
    play.values = {{"unit", place.unit->id}, {"post", place.head->id}, {"cadre", place.next.front()->id}};
    if (place.next.size() > 1) play.values["other"] = place.next[1]->id;
    made_.plays.push_back(std::move(play));
  }

  Date first_day(int year, std::size_t turn) const {
    return calendar_.add(day(year, 2, 20), {Span::working_days, static_cast<int>(turn), false});
  }

  // What the gates ask for.
  void qualify(const Person& person, Date on) {
    record(person, on, "political-standard",
           {{"meets", true}, {"level", "province"}, {"document", "11-KL/BTV"}});
    record(person, on, "decision-evaluation",
           {{"grade", "good"}, {"purpose", "planning"}, {"document", "12-BC/BTC"}});
    record(person, on, "qualification",
           {{"level", "university"}, {"field", "Hành chính"}, {"mode", "full-time"}});
  }

  void record(const Person& person, Date on, std::string kind, json::object value) {
    FactInput fact{"cadre/" + person.id, std::move(kind), on, {}, std::move(value), {}};
    made_.records.push_back({on, "records", {{std::move(fact)}}});
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  const Calendar& calendar_;
  std::set<std::string> stained_;
  std::size_t units_ = 0;
  PlanPlays made_;
};

}  // namespace

PlanPlays make_plan_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                          const std::vector<Recording>& records, const Calendar& calendar) {
  return PlanMaker(city, people, cast, records, calendar).make();
}

}  // namespace cadre::sample
