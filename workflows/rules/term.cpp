#include "workflows/rules/term.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/retirement.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict ends_on(const RuleContext& context, const json::object& params, std::optional<Date> expected) {
  const std::string_view name = text_at(params, "until");
  const auto until = date_field(context, name);
  if (!until) return missing_field(context, name);
  return found(expected && *until == *expected,
               {{"until", format_date(*until)}, {"expected", expected ? format_date(*expected) : ""}},
               {say("Thời hạn phải đến ngày ", expected ? day_month_year(*expected) : "–", ", đã ghi ",
                    day_month_year(*until), "."),
                say("Expected the term to run until ", expected ? format_date(*expected) : "–", ", but ",
                    format_date(*until), " is given.")});
}

bool sensible(const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  return months >= 1 && months <= kMonthsMax;
}

Verdict full_or_retirement(const RuleContext& context, const Person& person, const json::object& params) {
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return missing_field(context, text_at(params, "from"));
  const auto retires = retirement_of(context, person);
  if (!retires) return ends_on(context, params, std::nullopt);
  const Date full = months_after(*from, int_at(params, "months"));
  return ends_on(context, params, full <= *retires ? full : *retires);
}

Verdict until_retirement(const RuleContext& context, const Person& person, const json::object& params) {
  return ends_on(context, params, retirement_of(context, person));
}

}  // namespace

Verdict term_full(const RuleContext& context, const json::object& params) {
  if (!sensible(params)) return broken_parameter("months");
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return missing_field(context, text_at(params, "from"));
  return ends_on(context, params, months_after(*from, int_at(params, "months")));
}

Verdict term_or_retirement(const RuleContext& context, const json::object& params) {
  if (!sensible(params)) return broken_parameter("months");
  return about_people(context, params, full_or_retirement);
}

Verdict term_to_retirement(const RuleContext& context, const json::object& params) {
  return about_people(context, params, until_retirement);
}

}  // namespace cadre::rules
