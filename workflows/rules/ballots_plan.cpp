#include "workflows/rules/ballots_plan.hpp"

#include <algorithm>
#include <set>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

// A number, or the field that holds it; 0: neither.
std::int64_t quota_of(const RuleContext& context, const json::object& params) {
  const json::value* quota = params.if_contains("quota");
  if (quota != nullptr && quota->is_string()) quota = field(context, quota->get_string());
  return quota != nullptr && quota->is_int64() ? quota->get_int64() : 0;
}

// Whether `given` is a right list: as long as it may be, from high to low, nobody twice, and nobody left out
// who has more votes than somebody listed. `passed` is ranked.
bool rightly_ranked(const std::vector<PersonVotes>& passed, const std::vector<std::string_view>& given,
                    std::size_t quota) {
  if (given.size() != std::min(quota, passed.size())) return false;
  std::set<std::string_view> seen;
  for (std::size_t place = 0; place < given.size(); ++place) {
    const auto person = std::find_if(passed.begin(), passed.end(), [&given, place](const PersonVotes& row) {
      return row.cadre == given[place];
    });
    if (person == passed.end() || person->votes != passed[place].votes) return false;
    if (!seen.insert(given[place]).second) return false;
  }
  return true;
}

bool tied_at_edge(const std::vector<PersonVotes>& passed, std::size_t quota) {
  return passed.size() > quota && passed[quota - 1].votes == passed[quota].votes;
}

}  // namespace

Verdict ballot_ranked(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const auto fraction = Fraction::from(params);
  const Base* base = base_named(text_at(params, "base"));
  const std::int64_t quota = quota_of(context, params);
  if (!fraction) return broken_parameter("numerator");
  if (base == nullptr) return broken_parameter("base");
  const json::object& ballot = object_field(context, name);
  const auto of = count_of(ballot, base->name);
  if (!of || !ballot.contains("votes")) return missing_field(context, name);
  if (quota < 1) return broken_parameter("quota");
  const json::value* names = field(context, text_at(params, "names"));
  if (names == nullptr) return missing_field(context, text_at(params, "names"));

  std::vector<PersonVotes> passed = votes_of(ballot);
  std::erase_if(passed, [&](const PersonVotes& row) { return !fraction->reached(row.votes, *of); });
  std::vector<std::string_view> people;
  for (const PersonVotes& row : passed) people.push_back(row.cadre);
  const auto given = people_in(*names);
  const auto places = static_cast<std::size_t>(quota);
  return found(rightly_ranked(passed, given, places),
               {{"reached", as_json(people)},
                {"given", as_json(given)},
                {"quota", quota},
                {"tied_at_edge", tied_at_edge(passed, places)}},
               {say("Đạt ", fraction->vi(), " ", base->vi, ", xếp từ cao xuống: ", joined(people), "; lấy ",
                    quota, " người; danh sách ghi: ", joined(given), "."),
                say("Reached ", fraction->en(), " of ", base->en, ", from the highest: ", joined(people),
                    "; up to ", quota, " are taken; the list says: ", joined(given), ".")});
}

}  // namespace cadre::rules
