#include "workflows/rules/political_standard.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::string_view kLevels[] = {"agency", "commune", "district", "province", "central"};

// Higher levels have higher numbers; -1: no level.
std::ptrdiff_t height_of(std::string_view level) {
  const auto at = std::find(std::begin(kLevels), std::end(kLevels), level);
  return at == std::end(kLevels) ? -1 : at - std::begin(kLevels);
}

// What is wrong with the conclusion; empty when nothing is.
Text fault_of(const RuleContext& context, const Fact& conclusion, std::string_view needed,
              const json::object& params) {
  const std::string_view level = text_at(conclusion.value, "level");
  const std::int64_t months = int_at(params, "months");
  if (!bool_at(conclusion.value, "meets"))
    return {"kết luận không đủ tiêu chuẩn chính trị", "the conclusion says that the standards are not met"};
  if (height_of(needed) < 0 || height_of(level) < height_of(needed))
    return {say("cấp kết luận là '", level, "', chức vụ thuộc cấp '", needed, "' quản lý"),
            say("concluded by the level '", level, "', but '", needed, "' manages the post")};
  if (months >= 1 && months_after(conclusion.from, months) < context.effective)
    return {say("kết luận ngày ", day_month_year(conclusion.from), " đã quá ", months, " tháng"),
            say("the conclusion of ", format_date(conclusion.from), " is older than ", months, " months")};
  return {};
}

Verdict concluded(const RuleContext& context, const Person& person, const json::object& params) {
  const Fact* latest = person.facts.current("political-standard", context.effective);
  if (latest == nullptr)
    return fails({say(person.cadre, ": chưa có kết luận về tiêu chuẩn chính trị của cấp có thẩm quyền."),
                  say("Expected a conclusion of the competent level on the political standards of ",
                      person.cadre, ", but there is none.")});
  const std::string_view needed = text_at(post_value(context, context.state.post), "managing_level");
  const Text fault = fault_of(context, *latest, needed, params);
  json::object figures{{"document", text_at(latest->value, "document")},
                       {"level", text_at(latest->value, "level")},
                       {"needed", needed},
                       {"on", format_date(latest->from)},
                       {"entries", json::array{latest->position.value}}};
  if (fault.en.empty()) return holds(std::move(figures));
  return fails({say(person.cadre, ": ", fault.vi, "."), say(person.cadre, ": ", fault.en, ".")},
               std::move(figures));
}

}  // namespace

Verdict political_standard_concluded(const RuleContext& context, const json::object& params) {
  if (const std::int64_t months = int_at(params, "months"); months < 0 || months > kMonthsMax)
    return broken_parameter("months");
  return about_people(context, params, concluded);
}

}  // namespace cadre::rules
