#include "workflows/rules/dates.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/names.hpp"
#include "workflows/rules/parameters.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict compare(const RuleContext& context, const DateOrder& order, bool wants_later) {
  const auto& [name, than] = order;
  const auto day = date_field(context, name);
  if (!day) return context.asking ? missing_field(context, name) : holds();
  const auto bound = date_field(context, than);
  if (!bound) return missing_field(context, than);
  const bool kept = wants_later ? *day >= *bound : *day <= *bound;
  if (kept) return holds();  // both dates stand in the entry already
  json::object figures{{name, format_date(*day)}, {than, format_date(*bound)}};
  return fails({say("Ngày ", field_name(context, name), " (", day_month_year(*day), ") không được ",
                    wants_later ? "trước" : "sau", " ngày ", field_name(context, than), " (",
                    day_month_year(*bound), ")."),
                say("Expected '", name, "' (", format_date(*day), ") not to be ",
                    wants_later ? "before" : "after", " '", than, "' (", format_date(*bound), ").")},
               std::move(figures));
}

}  // namespace

ReadParams<DateOrder> DateOrder::from(const json::object& params) {
  return DateOrder{text_of(params, "field"), text_of(params, "than")};
}

Verdict date_not_before(const RuleContext& context, const DateOrder& order) {
  return compare(context, order, true);
}

Verdict date_not_after(const RuleContext& context, const DateOrder& order) {
  return compare(context, order, false);
}

Verdict extension_once(const RuleContext& context, const json::object& params) {
  const std::string_view act = text_at(params, "act");
  const std::int64_t at_most = int_at(params, "at_most", -1);
  if (act.empty()) return broken_parameter("act");
  if (at_most < 1) return broken_parameter("at_most");
  const auto& deeds = context.state.deeds;
  const auto done =
      std::count_if(deeds.begin(), deeds.end(), [act](const Deed& deed) { return deed.act == act; });
  json::object figures{{"done", done}, {"at_most", at_most}};
  if (done < at_most) return holds(std::move(figures));
  return fails({say("Đã gia hạn ", done, " lần; chỉ được gia hạn ", at_most, " lần."),
                say("Extended ", done, " time(s) already; at most ", at_most, " is allowed.")},
               std::move(figures));
}

Verdict extension_within(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::int64_t days = int_at(params, "working_days");
  if (days < 1 || days > 10'000) return broken_parameter("working_days");
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return missing_field(context, text_at(params, "from"));
  const auto day = date_field(context, name);
  if (!day) return missing_field(context, name);
  const Date last = context.calendar.add(*from, {Span::working_days, static_cast<int>(days), false});
  json::object figures{{std::string(name), format_date(*day)},
                       {"from", format_date(*from)},
                       {"working_days", days},
                       {"last_day", format_date(last)},
                       {"calendar", context.calendar.version()}};
  if (*day <= last) return holds(std::move(figures));
  return fails(
      {say("Ngày ", field_name(context, name), " (", day_month_year(*day), ") quá ", days,
           " ngày làm việc kể từ ", day_month_year(*from), " (chậm nhất ", day_month_year(last), ")."),
       say("Expected '", name, "' (", format_date(*day), ") within ", days, " working days from ",
           format_date(*from), " (at the latest ", format_date(last), ").")},
      std::move(figures));
}

}  // namespace cadre::rules
