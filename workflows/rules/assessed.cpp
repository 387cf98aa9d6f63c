#include "workflows/rules/assessed.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::int64_t kMonthsInYear = 12;

Verdict evaluated(const RuleContext& context, const Person& person, const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  const Fact* latest = person.facts.current("decision-evaluation", context.effective);
  if (latest == nullptr)
    return fails({say(person.cadre, ": chưa được đánh giá trước khi xem xét quyết định."),
                  say("Expected an evaluation of ", person.cadre, " before the decision.")});
  const bool fresh = months_after(latest->from, months) >= context.effective;
  const std::string_view grade = text_at(latest->value, "grade");
  const bool enough = !params.contains("grades") || lists(array_at(params, "grades"), grade);
  return found(fresh && enough,
               {{"on", format_date(latest->from)},
                {"grade", grade},
                {"months", months},
                {"entries", json::array{latest->position.value}}},
               {say(person.cadre, ": đánh giá ngày ", day_month_year(latest->from), " (", grade,
                    ") phải đạt yêu cầu và không quá ", months, " tháng."),
                say(person.cadre, ": the evaluation of ", format_date(latest->from), " (", grade,
                    ") has to be good enough and no older than ", months, " months.")});
}

Verdict rated(const RuleContext& context, const Person& person, const json::object& params) {
  const Fact* latest = nullptr;
  for (const Fact* fact : person.facts.all("rating", context.effective))
    if (latest == nullptr || int_at(fact->value, "year") > int_at(latest->value, "year")) latest = fact;
  if (latest == nullptr)
    return fails({say(person.cadre, ": chưa có kết quả xếp loại năm."),
                  say("Expected a yearly rating of ", person.cadre, ".")});
  const std::int64_t this_year = static_cast<int>(std::chrono::year_month_day{context.effective}.year());
  const std::int64_t year = int_at(latest->value, "year");
  const std::string_view grade = text_at(latest->value, "grade");
  return found(lists(array_at(params, "grades"), grade) && year + int_at(params, "years") >= this_year,
               {{"year", year}, {"grade", grade}, {"entries", json::array{latest->position.value}}},
               {say(person.cadre, ": xếp loại gần nhất là năm ", year, " (", grade, ")."),
                say(person.cadre, ": the latest rating is of ", year, " (", grade, ").")});
}

Verdict studied(const RuleContext& context, const Person& person, const json::object& params) {
  const Fact* identity = person.facts.current("identity", context.effective);
  const auto born = identity == nullptr ? std::nullopt : date_in(identity->value, "born");
  const std::int64_t years = int_at(params, "age_below");
  if (born && months_after(*born, years * kMonthsInYear) <= context.effective)
    return holds({{"young", false}});
  for (const Fact* fact : person.facts.all("qualification", context.effective))
    if (lists(array_at(params, "levels"), text_at(fact->value, "level")) &&
        text_at(fact->value, "mode") == "full-time")
      return holds(
          {{"level", text_at(fact->value, "level")}, {"entries", json::array{fact->position.value}}});
  return fails({say(person.cadre, ": dưới ", years, " tuổi phải tốt nghiệp đại học hệ chính quy trở lên."),
                say(person.cadre, ": under ", years, " a degree by full-time study is expected.")},
               {{"age_below", years}});
}

}  // namespace

Verdict evaluation_fresh(const RuleContext& context, const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  if (months < 1 || months > kMonthsMax) return broken_parameter("months");
  return about_people(context, params, evaluated);
}

Verdict rating_among(const RuleContext& context, const json::object& params) {
  if (array_at(params, "grades").empty()) return broken_parameter("grades");
  if (int_at(params, "years") < 1) return broken_parameter("years");
  return about_people(context, params, rated);
}

Verdict degree_full_time(const RuleContext& context, const json::object& params) {
  const std::int64_t years = int_at(params, "age_below");
  if (years < 1 || years * kMonthsInYear > kMonthsMax) return broken_parameter("age_below");
  return about_people(context, params, studied);
}

}  // namespace cadre::rules
