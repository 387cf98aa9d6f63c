#include "api/sample/move_plays.hpp"

#include <algorithm>
#include <set>

#include "api/sample/rounds_moves.hpp"
#include "api/sample/rounds_planning.hpp"
#include "api/sample/rounds_recall.hpp"

namespace cadre::sample {
namespace {

constexpr Date kRotations = day(2023, 3, 6), kRetired = day(2023, 2, 27);
constexpr Date kSecondments[] = {day(2023, 4, 3), day(2025, 9, 1)};  // under 138, under 170
constexpr Date kRecalls = day(2024, 4, 1);
constexpr std::size_t kRotationsMax = 6, kSecondmentsEach = 4, kRecallsMax = 6;

class MoveMaker {
 public:
  MoveMaker(const City& city, const std::vector<Person>& people, const Cast& cast, const Plays& plan,
            const Calendar& calendar)
      : city_(city), people_(people), cast_(cast), calendar_(calendar) {
    for (const Play& play : plan.plays) {
      in_plan_.insert(play.values.at("cadre"));
      if (play.values.contains("other")) in_plan_.insert(play.values.at("other"));
      if (play.round->procedure == "planning-removal") leaving_.insert(play.values.at("cadre"));
    }
    for (const Play& play : plan.plays)
      if (play.round == &kPlanApproved && !leaving_.contains(play.values.at("cadre")))
        if (const Person* person = lasting(play.values.at("cadre"))) nominees_.push_back(person);
    for (const Person& person : people)
      if (!in_plan_.contains(person.id) && !person.careers && cast.role_of(person.id) == nullptr &&
          lasting(person.id) != nullptr)
        others_.push_back(&person);
  }

  Plays make() {
    rotate();
    second();
    look_again();
    return std::move(made_);
  }

 private:
  // Somebody whose post outlives the reorganisation; nullptr otherwise.
  const Person* lasting(std::string_view id) const {
    const auto found =
        std::find_if(people_.begin(), people_.end(), [&](const Person& one) { return one.id == id; });
    if (found == people_.end()) return nullptr;
    const Holding* holding = found->holding_on(kRotations);
    return holding != nullptr && holding->holds_on(kEndAsWritten) ? &*found : nullptr;
  }

  void rotate() {
    const std::size_t count = std::min({others_.size(), nominees_.size(), kRotationsMax});
    for (std::size_t i = 0; i < count; ++i) {
      const Person& retired = *others_[next_++];
      const std::string post = retired.holding_on(kRotations)->post;
      made_.departures.push_back({kRetired, &retired, post});
      const Person& person = *nominees_[i];
      const std::string left = person.holding_on(kRotations)->post;
      const Date start = kRotations + std::chrono::weeks{i};
      made_.find_fit(person, start, "rotation", "21");
      made_.record(person, start, "health", {{"fit", true}, {"document", "23-GKSK"}});
      const Round* const rounds[] = {&kRotationPlaced, &kRotationReturnedEarly, &kRotationRefused};
      begin(*rounds[i % 3], start, person,
            {{"post", post}, {"left", left}, {"from", city_.post(left, kRotations)->unit}});
    }
  }

  void second() {
    for (const Date start : kSecondments)
      for (std::size_t i = 0; i < kSecondmentsEach && next_ < others_.size(); ++i) {
        const Person& person = *others_[next_++];
        const Date on = start + std::chrono::weeks{i};
        made_.record(person, on, "decision-evaluation", {{"grade", "good"}, {"document", "24-BC/BTC"}});
        begin(i % 3 == 2 ? kSecondmentNotAgreed : kSecondmentServed, on, person,
              {{"post", person.holding_on(on)->post},
               {"receiver", std::string(kProvince)},
               {"ends", format_date(on + std::chrono::days{210})}});
      }
  }

  void look_again() {
    for (std::size_t i = 0; i < kRecallsMax && next_ < others_.size(); ++i) {
      const Person& person = *others_[next_++];
      begin(i % 2 == 0 ? kRecallUnfounded : kRecallRegularised, kRecalls + std::chrono::weeks{i}, person,
            {{"post", person.holding_on(kRecalls)->post}});
    }
  }

  void begin(const Round& round, Date start, const Person& person, PlayValues values) {
    values["cadre"] = person.id;
    made_.begin(calendar_, round, start, std::move(values));
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  const Calendar& calendar_;
  std::set<std::string> in_plan_, leaving_;
  std::vector<const Person*> nominees_, others_;
  std::size_t next_ = 0;  // of the others
  Plays made_;
};

}  // namespace

Plays make_move_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                      const Plays& plan, const Calendar& calendar) {
  return MoveMaker(city, people, cast, plan, calendar).make();
}

}  // namespace cadre::sample
