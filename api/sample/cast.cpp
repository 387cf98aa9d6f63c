#include "api/sample/cast.hpp"

#include <algorithm>

#include "api/sample/evidence.hpp"

namespace cadre::sample {
namespace {

constexpr std::chrono::days kLongestStory{100}, kEvidenceBefore{100};
constexpr Date kLongBefore = day(2021, 1, 1);

struct Dated {
  const Story* story;
  Date start;
};

std::vector<Dated> all_stories(Date end) {
  std::vector<Dated> stories;
  for (const auto part : {stories_41(), stories_377(), stories_refused()})
    for (const Story& story : part) stories.push_back({&story, story.start});
  for (const Story& story : stories_open()) stories.push_back({&story, story.start + (end - kEndAsWritten)});
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Dated& a, const Dated& b) { return a.start < b.start; });
  return stories;
}

// Held from before the evidence begins until the story must be over.
bool lasts(const Holding& holding, Date start) {
  return holding.from <= start - kEvidenceBefore &&
         (!holding.until || start + kLongestStory <= *holding.until);
}

bool is_secretary(const PostPlan& post) {
  return post.unit.starts_with("cu.") && post.id.ends_with(".bi-thu");
}

bool fits(const PostPlan& post, const Holding& holding, Needs needs) {
  const bool district = post.managing_level == "district" || post.managing_level == "commune";
  switch (needs) {
    case Needs::appointed:
      return !post.elected && !post.head && district;
    case Needs::head:
      return !post.elected && post.head && district && !is_secretary(post);
    case Needs::lasting_head:
      return !post.elected && post.head && holding.from < kLongBefore && !holding.until;
    case Needs::elected:
      return post.elected && !post.higher_approval;
    case Needs::elected_approval:
      return post.elected && post.higher_approval && district;
    case Needs::secretary:
      return is_secretary(post);
    case Needs::province_managed:
      return !post.elected && post.managing_level == "province" && !is_secretary(post);
  }
  INVARIANT(false, "every need is asked above");
}

bool keeps_what_others_need(const PostPlan& post, const Holding& holding, const Story& story) {
  const bool lasting = post.head && holding.from < kLongBefore && !holding.until;
  return story.needs == Needs::lasting_head || story.needs == Needs::province_managed || !lasting;
}

}  // namespace

Result<Cast> Cast::make(const City& city, const std::vector<Person>& people, Date end) {
  Cast cast;
  std::size_t turn = 0;  // the search goes on where it stopped, so that the stories spread over the city
  for (const auto& [story, start] : all_stories(end)) {
    const Person* chosen = nullptr;
    for (std::size_t tried = 0; tried < people.size() && chosen == nullptr; ++tried) {
      const Person& person = people[(turn + tried) % people.size()];
      const Holding* holding = person.holding_on(start);
      const PostPlan* post = holding ? city.post(holding->post, start) : nullptr;
      if (post == nullptr || person.careers || cast.by_person_.count(person.id) > 0 ||
          !lasts(*holding, start))
        continue;
      if (!fits(*post, *holding, story->needs) || !keeps_what_others_need(*post, *holding, *story)) continue;
      chosen = &person;
      turn = (turn + tried + 7) % people.size();
      cast.by_person_[person.id] = cast.roles_.size();
      cast.roles_.push_back({story, &person, post->id, start});
    }
    if (chosen == nullptr)
      return fail(ErrorCode::invalid_argument,
                  {"không còn cán bộ phù hợp cho câu chuyện: " + std::string(story->title),
                   "expected a cadre for the story, but nobody fits: " + std::string(story->title)});
  }
  return cast;
}

const Role* Cast::role_of(std::string_view person) const {
  const auto found = by_person_.find(person);
  return found == by_person_.end() ? nullptr : &roles_[found->second];
}

bool Cast::rated_not_completed(std::string_view person, int year) const {
  const Role* role = role_of(person);
  if (role == nullptr) return false;
  const int begun = static_cast<int>(std::chrono::year_month_day{role->start}.year());
  for (const std::string_view name : words_of(role->story->evidence))
    if (year < begun && year >= begun - evidence(name).bad_years) return true;
  return false;
}

bool Cast::low_unit_result(std::string_view person, int year) const {
  const Role* role = role_of(person);
  if (role == nullptr) return false;
  const int begun = static_cast<int>(std::chrono::year_month_day{role->start}.year());
  for (const std::string_view name : words_of(role->story->evidence))
    if (evidence(name).low_unit_result && year == begun - 1) return true;
  return false;
}

}  // namespace cadre::sample
