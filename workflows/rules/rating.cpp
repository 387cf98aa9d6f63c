#include "workflows/rules/rating.hpp"

#include <map>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

std::map<std::int64_t, const Fact*> ratings_by_year(const RuleContext& context) {
  std::map<std::int64_t, const Fact*> years;
  for (const Fact* fact : cadre_facts_of_kind(context, "rating")) years[int_at(fact->value, "year")] = fact;
  return years;
}

}  // namespace

Verdict rating_consecutive(const RuleContext& context, const json::object& params) {
  const std::string_view grade = text_at(params, "grade");
  const std::int64_t needed = int_at(params, "years");
  if (grade.empty()) return broken_parameter("grade");
  if (needed < 1) return broken_parameter("years");

  const bool excusable = bool_at(params, "unless_force_majeure");
  const auto ratings = ratings_by_year(context);
  json::array run;
  json::array entries;
  std::int64_t expected = ratings.empty() ? 0 : ratings.rbegin()->first;
  for (auto at = ratings.rbegin(); at != ratings.rend() && at->first == expected; ++at, --expected) {
    const json::object& value = at->second->value;
    if (text_at(value, "grade") != grade || (excusable && bool_at(value, "force_majeure"))) break;
    run.emplace_back(at->first);
    entries.emplace_back(at->second->position.value);
  }
  const auto length = static_cast<std::int64_t>(run.size());
  return found(
      length >= needed, {{"years", std::move(run)}, {"needed", needed}, {"entries", std::move(entries)}},
      {say("Có ", length, " năm liên tiếp gần nhất xếp loại \"không hoàn thành nhiệm vụ\" (cần ", needed,
           " năm)"),
       say("The last ", length, " consecutive years are rated \"", grade, "\" (needs ", needed, ")")});
}

}  // namespace cadre::rules
