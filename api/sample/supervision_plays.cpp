#include "api/sample/supervision_plays.hpp"

#include "api/sample/rounds_supervision.hpp"

namespace cadre::sample {
namespace {

struct Recommended {
  const Round* round;
  Date start;
  std::string_view post;  // of the unit that replies
};
constexpr Recommended kPast[] = {{&kRecommendationAnswered, day(2024, 3, 4), "so-xay-dung.giam-doc"},
                                 {&kRecommendationLate, day(2025, 3, 3), "so-noi-vu.giam-doc"},
                                 {&kRecommendationWithdrawn, day(2025, 9, 8), "vinh-an.bi-thu"}};
// Days before the log's end: one reply is overdue by then, the others are not.
struct Open {
  int days_before;
  std::string_view post;
};
constexpr Open kOpen[] = {{40, "so-giao-duc.giam-doc"}, {9, "hoa-thinh.bi-thu"}, {6, "hoa-thinh.bi-thu"}};
constexpr Date kAsked = day(2025, 2, 10);

void recommend(const City& city, const Round& round, Date start, std::string_view post_id,
               const Calendar& calendar, Plays& plays) {
  const PostPlan* post = city.post(post_id, start);
  INVARIANT(post != nullptr, "the table names posts that stand on the day");
  plays.begin(calendar, round, start, {{"unit", post->unit}, {"post", post->id}});
}

}  // namespace

Plays make_supervision_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                             const Calendar& calendar, Date end) {
  Plays plays;
  for (const Recommended& one : kPast) recommend(city, *one.round, one.start, one.post, calendar, plays);
  for (const Open& one : kOpen)
    recommend(city, kRecommendationWaiting, end - std::chrono::days{one.days_before}, one.post, calendar,
              plays);
  const Round* const rounds[] = {&kFileCorrected, &kFileKept};
  std::size_t turn = 0;
  for (const Person& person : people) {
    const Holding* holding = person.holding_on(kAsked);
    if (turn == std::size(rounds) || holding == nullptr || person.careers ||
        cast.role_of(person.id) != nullptr)
      continue;
    plays.begin(calendar, *rounds[turn++], kAsked, {{"cadre", person.id}, {"post", holding->post}});
  }
  return plays;
}

}  // namespace cadre::sample
