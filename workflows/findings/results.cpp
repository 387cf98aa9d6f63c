#include <map>

#include "workflows/findings/observers.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::findings {

using rules::say;

// The two latest rated years, when they follow each other.
void failing_twice(const Sight& sight, Observations& found) {
  std::map<std::int64_t, std::string> grades;
  std::map<std::int64_t, Date> rated;
  for (const Fact* rating : sight.known.all("rating", sight.on)) {
    grades[int_at(rating->value, "year")] = text_at(rating->value, "grade");
    rated[int_at(rating->value, "year")] = rating->from;
  }
  if (grades.size() < 2) return;
  const auto& [last_year, last] = *grades.rbegin();
  const auto& [before_year, before] = *std::next(grades.rbegin());
  if (last_year != before_year + 1 || last != "not-completed" || before != "not-completed") return;
  add(sight, found, "", {{"years", {before_year, last_year}}, {"since", format_date(rated[last_year])}},
      {say("Hai năm liên tiếp không hoàn thành nhiệm vụ: ", before_year, ", ", last_year, "."),
       say("Rated not completed two years in a row: ", before_year, ", ", last_year, ".")});
}

void confidence_low(const Sight& sight, Observations& found) {
  const auto more_than = rules::Fraction::from(object_at(sight.spec.params, "more_than"));
  const auto dismissal = rules::Fraction::from(object_at(sight.spec.params, "dismissal_from"));
  const Fact* vote = sight.known.current("confidence", sight.on);
  if (vote == nullptr || !more_than || !dismissal) return;
  const std::int64_t low = int_at(vote->value, "low");
  const std::int64_t returned = int_at(vote->value, "returned");
  if (!more_than->reached(low, returned)) return;
  const bool high = dismissal->reached(low, returned);
  add(sight, found, "",
      {{"low", low},
       {"returned", returned},
       {"vote_date", text_at(vote->value, "vote_date")},
       {"band", high ? "two-thirds" : "half"}},
      {say("Tín nhiệm thấp ", low, "/", returned, ": ", high ? dismissal->vi() : more_than->vi(), "."),
       say("Low confidence ", low, " of ", returned, ": ", high ? dismissal->en() : more_than->en(), ".")});
}

}  // namespace cadre::findings
