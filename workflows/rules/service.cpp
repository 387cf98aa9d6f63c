#include "workflows/rules/service.hpp"

#include <functional>
#include <vector>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/plan_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

// When the unbroken time up to `day` in posts that `counts` accepts began; nullopt: none is held then.
std::optional<Date> unbroken_since(const Person& person, Date day,
                                   const std::function<bool(std::string_view)>& counts) {
  std::vector<const Fact*> held;
  for (const Fact* fact : person.facts.all("holds"))
    if (fact->from <= day && counts(text_at(fact->value, "post"))) held.push_back(fact);
  std::optional<Date> since;
  // One step back may open another: a post before the present one, and one before that.
  for (bool moved = true; moved;) {
    moved = false;
    for (const Fact* fact : held) {
      const bool reaches = since ? (!fact->until || *fact->until >= *since) : fact->holds_on(day);
      const Date from = date_in(fact->value, "appointed_on").value_or(fact->from);
      if (!reaches || (since && from >= *since)) continue;
      since = from;
      moved = true;
    }
  }
  return since;
}

Verdict time_served(const RuleContext& context, const Person& person, const json::object& params) {
  const std::int64_t rank = rank_held(context, person);
  const auto since = unbroken_since(person, context.effective, [&](std::string_view post) {
    const std::int64_t other = rank_of(context, post);
    return rank < 1 || (other >= 1 && other <= rank);
  });
  const std::int64_t needed = int_at(params, "months");
  const std::int64_t served = since ? whole_months(*since, context.effective) : 0;
  return found(since && served >= needed,
               {{"since", since ? format_date(*since) : ""}, {"months", served}, {"needed", needed}},
               {say(person.cadre, ": giữ chức vụ hiện tại hoặc tương đương ", served, " tháng (cần từ ",
                    needed, " tháng)."),
                say(person.cadre, ": ", served,
                    " months in the present or an equivalent post (needs at least ", needed, ").")});
}

Verdict not_overstayed(const RuleContext& context, const Person& person, const json::object& params) {
  const std::string_view on = text_at(params, "on");
  const auto day = on.empty() ? std::optional(context.effective) : date_field(context, on);
  if (!day) return missing_field(context, on);
  if (!bool_at(post_value(context, context.state.post), "head")) return holds({{"head", false}});
  const auto since =
      unbroken_since(person, *day, [&](std::string_view post) { return post == context.state.post; });
  const std::int64_t most = int_at(params, "months");
  const std::int64_t served = since ? whole_months(*since, *day) : 0;
  return found(served < most,
               {{"since", since ? format_date(*since) : ""}, {"months", served}, {"below", most}},
               {say(person.cadre, ": đứng đầu liên tục ", served, " tháng tính đến ", day_month_year(*day),
                    "; từ ", most, " tháng phải điều chuyển."),
                say(person.cadre, ": head of the same unit for ", served, " consecutive months on ",
                    format_date(*day), "; from ", most, " a head must move.")});
}

}  // namespace

Verdict post_time_served(const RuleContext& context, const json::object& params) {
  if (int_at(params, "months") < 1) return broken_parameter("months");
  return about_people(context, params, time_served);
}

Verdict post_not_overstayed(const RuleContext& context, const json::object& params) {
  if (int_at(params, "months") < 1) return broken_parameter("months");
  return about_people(context, params, not_overstayed);
}

}  // namespace cadre::rules
