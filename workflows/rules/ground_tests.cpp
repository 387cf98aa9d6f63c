#include "workflows/rules/ground_tests.hpp"

#include "workflows/rules/age.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/conclusion.hpp"
#include "workflows/rules/confidence.hpp"
#include "workflows/rules/discipline.hpp"
#include "workflows/rules/planning.hpp"
#include "workflows/rules/rating.hpp"
#include "workflows/rules/unit_result.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct NamedCheck {
  std::string_view name;
  Check check;
};
constexpr NamedCheck kTests[] = {
    {"age.months-left", age_months_left},
    {"any-of", any_of},
    {"conclusion.found", conclusion_found},
    {"confidence.low", confidence_low},
    {"declared", declared},
    {"discipline.count", discipline_count},
    {"head-responsibility", head_responsibility},
    {"plan.disciplined", plan_disciplined},
    {"plan.reached", plan_reached},
    {"plan.standard-not-met", plan_standard_not_met},
    {"plan.titles-over", plan_titles_over},
    {"prestige.judged", prestige_judged},
    {"rating.consecutive", rating_consecutive},
    {"unit-result.below", unit_result_below},
};

}  // namespace

Check ground_test(std::string_view name) {
  for (const NamedCheck& test : kTests)
    if (test.name == name) return test.check;
  return nullptr;
}

Verdict declared(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  if (name.empty()) return broken_parameter("field");
  if (text_field(context, name).empty()) return missing_field(context, name);
  return holds({{"declared", true}},
               {"Cán bộ nêu lý do trong đơn", "The cadre states the reason in the application"});
}

Verdict any_of(const RuleContext& context, const json::object& params) {
  Verdict none = fails({});
  for (const json::value& item : array_at(params, "tests")) {
    const json::object* call = item.if_object();
    // A test may not nest another choice: the table stays readable, and evaluation stays bounded.
    const Check check = call ? ground_test(text_at(*call, "type")) : nullptr;
    if (check == nullptr || check == any_of) return broken_parameter("tests");
    Verdict verdict = check(context, object_at(*call, "params"));
    if (holding(verdict)) return verdict;
    none.text.vi += (none.text.vi.empty() ? "" : "; ") + verdict.text.vi;
    none.text.en += (none.text.en.empty() ? "" : "; ") + verdict.text.en;
  }
  if (none.text.vi.empty()) return broken_parameter("tests");
  return none;
}

}  // namespace cadre::rules
