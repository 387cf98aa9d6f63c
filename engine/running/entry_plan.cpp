#include "engine/running/entry_plan.hpp"

#include <algorithm>
#include <array>

#include "engine/running/name_search.hpp"
#include "engine/running/reading_access.hpp"

namespace cadre {
namespace {

constexpr std::size_t kMonthsMax = 120;  // lists read side by side; wider ranges are looked at entry by entry

std::vector<std::string_view> term_keys(QuestionKey key) {
  switch (key) {
    case QuestionKey::on_behalf_of:
      return {"onbehalfof"};
    case QuestionKey::case_id:
      return {"case"};
    case QuestionKey::unit:
      return {"unit", "within"};
    case QuestionKey::only_unit:
      return {"unit"};
    case QuestionKey::recorded:
    case QuestionKey::effective:
    case QuestionKey::order:
      return {};
    default:
      return {question_keys()[static_cast<std::size_t>(key)].en};
  }
}

constexpr std::string_view kCase = "case/";

// An entry about a case is found by the case, one of a version by its family; narrows() does the rest.
std::pair<std::string_view, std::string_view> indexed_as(std::string_view key, std::string_view value) {
  if (key == "subject" && value.starts_with(kCase)) return {"case", value.substr(kCase.size())};
  if (key == "procedure") return {key, value.substr(0, value.find('@'))};
  return {key, value};
}

std::vector<std::string> terms_for(const Condition& condition) {
  std::vector<std::string> terms;
  for (const std::string& value : condition.values)
    for (const std::string_view key : term_keys(condition.key)) {
      const auto [indexed, of] = indexed_as(key, value);
      terms.push_back(make_term(indexed, of));
    }
  return terms;
}

// Whether the values say more than the terms they are found by.
bool narrows(const Condition& condition) {
  return std::ranges::any_of(condition.values, [&](const std::string& value) {
    return (condition.key == QuestionKey::procedure && value.find('@') != std::string::npos) ||
           (condition.key == QuestionKey::subject && value.starts_with(kCase));
  });
}

// "dismissal@377-qd-tw-2025" fits every text of that version, and with "#fb8b..." that text alone.
bool fits_one(const Condition& condition, const Entry& entry) {
  const std::string& is = condition.key == QuestionKey::procedure ? entry.procedure : entry.subject;
  return std::ranges::any_of(condition.values, [&](const std::string& value) {
    if (!is.starts_with(value)) return false;
    const std::string_view rest = std::string_view(is).substr(value.size());
    if (condition.key == QuestionKey::subject) return rest.empty() && !entry.type.starts_with("cadre.read.");
    return rest.empty() || rest.front() == '#' ||
           (rest.front() == '@' && value.find('@') == std::string::npos);
  });
}

// Accepted entries carry no term: they are those that carry neither of the others.
void add_outcome(const Condition& condition, EntryQuery& query) {
  const auto asks = [&](std::string_view value) {
    return std::ranges::find(condition.values, value) != condition.values.end();
  };
  const bool accepted = asks("accepted") != condition.negated;
  const bool refused = asks("refused") != condition.negated;
  if (accepted && !refused) query.none.emplace_back("outcome:refused");
  if (accepted && !condition.negated) query.none.emplace_back("outcome:none");
  if (refused && !accepted)
    query.any.push_back(condition.negated ? not_accepted() : std::vector<std::string>{"outcome:refused"});
  if (!accepted && !refused) query.any.push_back({"outcome:none"});
}

void add_condition(const Condition& condition, EntryQuery& query) {
  if (condition.key == QuestionKey::outcome) return add_outcome(condition, query);
  std::vector<std::string> terms = terms_for(condition);
  const bool versions = condition.key == QuestionKey::procedure && narrows(condition);
  if (narrows(condition) && (!condition.negated || versions))
    keep_also(query,
              [condition](const Entry& entry) { return fits_one(condition, entry) != condition.negated; });
  if (condition.negated && versions) return;  // of the family others stay
  if (condition.negated)
    query.none.insert(query.none.end(), terms.begin(), terms.end());
  else
    query.any.push_back(std::move(terms));
}

// The position at which a moment of a range lies; the ends of all time are those of the log.
Result<std::int64_t> position_of(std::int64_t moment, const Reading& reading) {
  if (moment == Interval{}.begin) return std::int64_t{0};
  if (moment == Interval{}.end) return moment;
  TRY(position, reading.position_at(Timestamp{std::chrono::milliseconds(moment)}));
  return static_cast<std::int64_t>(position.value);
}

Result<void> add_recorded(const Intervals& recorded, const Reading& reading, EntryQuery& query) {
  if (recorded == Intervals::everything()) return {};
  std::vector<Interval> windows;
  for (const Interval& range : recorded.ranges()) {
    TRY(begin, position_of(range.begin, reading));
    TRY(end, position_of(range.end, reading));
    windows.push_back({begin, end});
  }
  query.window = Intervals(std::move(windows));
  return {};
}

// The days of the month that a term such as "effective:2026-03" stands for.
Interval days_of_month(std::string_view term) {
  const auto first = parse_date(std::string(term.substr(term.find(':') + 1)) + "-01");
  INVARIANT(first, "terms of months are made from dates");
  const std::chrono::year_month_day day{*first};
  const Date beyond{day + std::chrono::months(1)};
  return {first->time_since_epoch().count(), beyond.time_since_epoch().count()};
}

void add_effective(const Question& asked, const Reading& reading, EntryQuery& query) {
  if (!asked.asks_effective) return;
  std::vector<std::string> months;
  bool whole = true;
  snapshot_of(reading).terms("effective:", [&](std::string_view term, std::uint64_t) {
    const Intervals month({days_of_month(term)});
    const Intervals common = month.both(asked.effective);
    if (!common.ranges().empty()) months.emplace_back(term);
    whole = whole && (common.ranges().empty() || common == month);
    return true;
  });
  whole = whole && months.size() <= kMonthsMax;
  if (months.size() <= kMonthsMax) query.any.push_back(std::move(months));
  if (whole) return;
  keep_also(query, [days = asked.effective](const Entry& entry) {
    return entry.effective && days.contains(entry.effective->time_since_epoch().count());
  });
}

}  // namespace

Result<EntryPlan> plan_entries(const Question& asked, const Reading& reading) {
  EntryQuery query;
  query.newest_first = asked.newest_first;
  for (const Condition& condition : asked.conditions) add_condition(condition, query);
  CHECK(add_recorded(asked.recorded, reading, query));
  add_effective(asked, reading, query);
  EntryPlan plan;
  if (asked.words.empty()) {
    plan.phases.push_back(std::move(query));
    return plan;
  }
  TRY(phases, with_words(asked.words, query, reading));
  plan.phases = std::move(phases);
  return plan;
}

bool singles_out(const EntryQuery& query) {
  constexpr std::array<std::string_view, 8> kOfMany{"procedure", "act",  "type", "outcome",
                                                    "role",      "step", "rule", "effective"};
  const auto of_one = [&](const std::string& term) {
    return std::ranges::find(kOfMany, std::string_view(term).substr(0, term.find(':'))) == kOfMany.end();
  };
  return std::ranges::any_of(query.terms, of_one) || std::ranges::any_of(query.none, of_one) ||
         std::ranges::any_of(query.any,
                             [&](const auto& terms) { return std::ranges::any_of(terms, of_one); });
}

}  // namespace cadre
