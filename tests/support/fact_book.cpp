#include "tests/support/fact_book.hpp"

#include <algorithm>

namespace cadre {

Date day(std::string_view text) {
  const auto date = parse_date(text);
  INVARIANT(date, "tests name days that exist");
  return *date;
}

FactBook& FactBook::record(std::string subject, std::string kind, std::string_view from,
                           std::string_view value, std::string_view until) {
  const auto parsed = parse_json(value);
  INVARIANT(parsed && parsed->is_object(), "tests give JSON objects");
  Fact fact{std::move(kind), day(from), std::nullopt, next_, parsed->get_object()};
  if (!until.empty()) fact.until = day(until);
  next_ = next(next_);
  auto& facts = subjects_[std::move(subject)].facts;
  const auto later = [](const Fact& a, const Fact& b) { return a.from < b.from; };
  facts.insert(std::upper_bound(facts.begin(), facts.end(), fact, later), std::move(fact));
  return *this;
}

const SubjectFacts* FactBook::find(std::string_view subject) const {
  const auto found = subjects_.find(subject);
  return found == subjects_.end() ? nullptr : &found->second;
}

std::vector<std::string> FactBook::cadres_with(std::string_view kind, std::string_view post) const {
  return cadre::cadres_with(subjects_, kind, post);
}

}  // namespace cadre
