#include "workflows/rules/serving.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict serves_nowhere(const RuleContext& context, const Person& person, const json::object&) {
  const auto serving = person.facts.all("serving", context.effective);
  if (serving.empty()) return holds({{"cadre", person.cadre}});
  const Fact& fact = *serving.back();
  const std::string_view decision = text_at(fact.value, "decision");
  return fails({say("Cán bộ ", person.cadre, " đang luân chuyển, biệt phái từ ", day_month_year(fact.from),
                    " theo ", decision, "."),
                say("Expected no running rotation or secondment, but cadre ", person.cadre, " serves since ",
                    format_date(fact.from), " by ", decision, ".")},
               {{"cadre", person.cadre},
                {"since", format_date(fact.from)},
                {"entries", json::array{fact.position.value}}});
}

}  // namespace

Verdict rotation_length(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::int64_t national = int_at(params, "national_min");
  const std::int64_t local = int_at(params, "local_min");
  const std::int64_t longest = int_at(params, "local_max");
  if (national < 1 || local < 1 || longest < std::max(national, local))
    return broken_parameter("national_min");
  const std::int64_t shortest = std::max(national, local);
  const std::int64_t planned = int_at(context.form, name, int_at(context.state.data, name, -1));
  if (planned < 0) return missing_field(context, name);
  const std::string_view exception = text_field(context, text_at(params, "unless"));
  json::object figures{{"planned", planned},
                       {"national_min", national},
                       {"local_min", local},
                       {"local_max", longest},
                       {"exception", exception}};
  const bool kept = planned >= shortest && planned <= longest;
  return found(kept || !exception.empty(), std::move(figures),
               {say("Thời gian dự kiến ", planned, " tháng phải từ ", shortest, " đến ", longest,
                    " tháng, trừ khi có quyết định ngoại lệ."),
                say("Expected ", shortest, " to ", longest, " months, but ", planned,
                    " are planned and no exception decision is named.")});
}

Verdict serving_now(const RuleContext& context, const json::object& params) {
  const json::array& kinds = array_at(params, "kinds");
  if (kinds.empty()) return broken_parameter("kinds");
  for (const Fact* fact : cadre_facts_of_kind(context, "serving"))
    if (lists(kinds, text_at(fact->value, "kind")))
      return holds({{"since", format_date(fact->from)}, {"entries", json::array{fact->position.value}}});
  return fails({say("Cán bộ ", context.state.cadre, " không đang luân chuyển, biệt phái."),
                say("Expected cadre ", context.state.cadre, " to be serving, but no such fact holds.")});
}

Verdict serving_nowhere(const RuleContext& context, const json::object& params) {
  return about_people(context, params, serves_nowhere);
}

Verdict head_long_in_post(const RuleContext& context, const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  const std::int64_t terms_months = int_at(params, "terms_months", months);
  if (months < 1) return broken_parameter("months");
  const auto held = tenure(context);
  if (!held || !bool_at(post_value(context, context.state.post), "head"))
    return fails({say(context.state.post, " không phải chức vụ người đứng đầu mà cán bộ đang giữ."),
                  say("Expected the cadre to head a unit in post ", context.state.post, ", but does not.")},
                 {{"post", context.state.post}});
  const std::int64_t served = whole_months(held->since, context.effective);
  return found(
      served >= months,
      {{"since", format_date(held->since)},
       {"months_served", served},
       {"months", months},
       {"terms_months", terms_months},
       {"two_terms_reached", served >= terms_months},
       {"entries", json::array{held->fact->position.value}}},
      {say("Giữ chức vụ từ ", day_month_year(held->since), ", mới ", served, "/", months, " tháng."),
       say("In the post since ", format_date(held->since), ": ", served, " of ", months, " months.")});
}

}  // namespace cadre::rules
