#include "workflows/rules/age.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/retirement.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict months_left(const RuleContext& context, const Person& person, const json::object& params) {
  if (bool_at(params, "only_rising") && !rises(context, person)) return holds({{"rises", false}});
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return missing_field(context, text_at(params, "from"));
  const auto until = retirement_of(context, person);
  if (!until)
    return fails(
        {say("Chưa có ngày sinh, giới tính của ", person.cadre, " hoặc bảng tuổi nghỉ hưu."),
         say("Expected the birth date and sex of ", person.cadre, " and a table of retirement ages.")});
  const std::int64_t at_least = int_at(params, "at_least");
  const std::int64_t below = int_at(params, "below", kMonthsMax);
  const std::int64_t left = whole_months(*from, *until);
  return found(left >= at_least && left < below,
               {{"from", format_date(*from)},
                {"retires", format_date(*until)},
                {"months_left", left},
                {"at_least", at_least},
                {"below", below}},
               {say(person.cadre, ": từ ", day_month_year(*from), " đến tuổi nghỉ hưu ",
                    day_month_year(*until), " còn ", left, " tháng (cần từ ", at_least, " tháng",
                    below < kMonthsMax ? say(", dưới ", below, " tháng") : "", ")."),
                say(person.cadre, ": ", left, " months are left from ", format_date(*from),
                    " to retirement on ", format_date(*until), " (needs at least ", at_least,
                    below < kMonthsMax ? say(", below ", below) : "", ").")});
}

}  // namespace

Verdict age_months_left(const RuleContext& context, const json::object& params) {
  const std::int64_t at_least = int_at(params, "at_least", -1);
  const std::int64_t below = int_at(params, "below", kMonthsMax);
  if (at_least < 0 || at_least > kMonthsMax) return broken_parameter("at_least");
  if (below <= at_least || below > kMonthsMax) return broken_parameter("below");
  return about_people(context, params, months_left);
}

}  // namespace cadre::rules
