#include "workflows/rules/people.hpp"

#include <algorithm>

#include "engine/procedure/procedure.hpp"
#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/plan_reading.hpp"
#include "workflows/rules/retirement.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

// The paper by which `what` is waived for that person; "" when it is not. Only what the case already knows
// counts: nobody waives for themselves in the act that needs it.
std::string_view waived_by(const RuleContext& context, std::string_view cadre, std::string_view what) {
  if (what.empty()) return {};
  for (const json::value& item : array_at(context.state.data, "exceptions")) {
    const json::object* exception = item.if_object();
    if (exception == nullptr || text_at(*exception, "cadre") != cadre) continue;
    if (lists(array_at(*exception, "waives"), what)) return text_at(*exception, "document");
  }
  return {};
}

Verdict ask_about(const RuleContext& context, std::string_view cadre, const json::object& params,
                  PersonRule rule) {
  Verdict verdict = rule(context, {cadre, facts_of(context, "cadre", cadre)}, params);
  verdict.figures["cadre"] = cadre;
  if (holding(verdict)) return verdict;
  const std::string_view what = text_at(params, "exception");
  const std::string_view paper = waived_by(context, cadre, what);
  if (paper.empty()) return verdict;
  verdict.finding = Finding::holds;
  verdict.figures["exception"] = paper;
  verdict.text = {say(cadre, ": được cấp có thẩm quyền cho phép ngoại lệ theo văn bản số ", paper, "."),
                  say(cadre, ": excepted by the competent level, document ", paper, ".")};
  return verdict;
}

// One answer out of several: everybody's figures, and the sentences of those for whom the rule does not hold.
void add(Verdict& all, Verdict&& one) {
  if (!holding(one)) {
    if (holding(all)) all.text = {};
    all.finding = one.finding == Finding::fails || all.finding == Finding::fails ? Finding::fails
                                                                                 : Finding::needs_input;
    all.text.vi += (all.text.vi.empty() ? "" : " ") + one.text.vi;
    all.text.en += (all.text.en.empty() ? "" : " ") + one.text.en;
  }
  all.figures["people"].as_array().emplace_back(std::move(one.figures));
}

}  // namespace

Verdict about_people(const RuleContext& context, const json::object& params, PersonRule rule) {
  const std::string_view who = text_at(params, "who");
  if (who.empty()) return ask_about(context, context.state.cadre, params, rule);
  const json::value* value = field(context, who);
  if (value == nullptr) return missing_field(context, who);
  if (value->is_array() && value->get_array().empty()) return holds();
  auto people = people_in(*value);
  if (const json::value* struck = field(context, text_at(params, "except"))) {
    const auto gone = people_in(*struck);
    std::erase_if(people, [&gone](std::string_view cadre) {
      return std::find(gone.begin(), gone.end(), cadre) != gone.end();
    });
  }
  if (people.empty()) return missing_field(context, who);
  if (people.size() == 1) return ask_about(context, people.front(), params, rule);
  Verdict all = holds({{"people", json::array{}}});
  for (const std::string_view cadre : people) add(all, ask_about(context, cadre, params, rule));
  return all;
}

std::int64_t rank_held(const RuleContext& context, const Person& person) {
  std::int64_t highest = 0;
  for (const Fact* fact : person.facts.all("holds", context.effective)) {
    const std::int64_t rank = rank_of(context, text_at(fact->value, "post"));
    if (rank >= 1 && (highest == 0 || rank < highest)) highest = rank;
  }
  return highest;
}

bool rises(const RuleContext& context, const Person& person) {
  const std::int64_t held = rank_held(context, person);
  const std::int64_t aimed_at = rank_of(context, context.state.post);
  return held < 1 || aimed_at < 1 || aimed_at < held;
}

std::optional<Date> retirement_of(const RuleContext& context, const Person& person) {
  const Fact* identity = person.facts.current("identity", context.effective);
  if (identity == nullptr) return std::nullopt;
  const auto born = date_in(identity->value, "born");
  const json::object& table = object_at(object_at(context.procedure.meta(), "parameters"), "retirement");
  return born ? retirement_day(table, text_at(identity->value, "sex"), *born) : std::nullopt;
}

std::optional<Date> date_in(const json::object& value, std::string_view key) {
  const auto date = parse_date(text_at(value, key));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

}  // namespace cadre::rules
