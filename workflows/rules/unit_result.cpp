#include "workflows/rules/unit_result.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const Fact* latest_result(const RuleContext& context) {
  const auto results = cadre_facts_of_kind(context, "unit-result");
  const auto by_year = [](const Fact* a, const Fact* b) {
    return int_at(a->value, "year") < int_at(b->value, "year");
  };
  const auto latest = std::max_element(results.begin(), results.end(), by_year);
  return latest == results.end() ? nullptr : *latest;
}

// Whole months from `since` up to the end of the calendar year.
std::int64_t months_in_post(Date since, std::int64_t year) {
  const std::chrono::year_month_day from{since};
  const std::int64_t months = (year + 1 - static_cast<int>(from.year())) * 12 + 1 -
                              static_cast<std::int64_t>(static_cast<unsigned>(from.month()));
  return static_cast<unsigned>(from.day()) > 1 ? months - 1 : months;
}

std::string percent(std::int64_t tenths, char point) {
  return std::to_string(tenths / 10) + point + std::to_string(tenths % 10);
}

}  // namespace

Verdict unit_result_below(const RuleContext& context, const json::object& params) {
  const std::int64_t below = int_at(params, "percent_tenths_below");
  if (below < 1) return broken_parameter("percent_tenths_below");
  if (!bool_at(post_value(context, context.state.post), "head"))
    return fails({"Chức vụ này không phải là người đứng đầu", "The post is not that of a head"});
  const Fact* result = latest_result(context);
  if (result == nullptr)
    return fails({"Chưa có kết quả thực hiện chỉ tiêu năm của địa phương, cơ quan",
                  "No yearly result of the unit is recorded"});

  const std::int64_t year = int_at(result->value, "year");
  const std::int64_t tenths = int_at(result->value, "percent_tenths");
  const bool basic_met = bool_at(result->value, "basic_targets_met");
  const bool force_majeure = bool_at(result->value, "force_majeure");
  const auto held = tenure(context);
  const std::int64_t months = held ? months_in_post(held->since, year) : 0;
  const std::int64_t months_min = int_at(params, "months_in_post_min");
  return found(
      (tenths < below || !basic_met) && !force_majeure && months >= months_min,
      {{"year", year},
       {"percent_tenths", tenths},
       {"basic_targets_met", basic_met},
       {"force_majeure", force_majeure},
       {"months_in_post", months},
       {"entries", json::array{result->position.value}}},
      {say("Năm ", year, " đạt ", percent(tenths, ','), "% chỉ tiêu (mức: dưới ", percent(below, ','),
           "%), chỉ tiêu cơ bản ", basic_met ? "đạt" : "không đạt", force_majeure ? ", bất khả kháng" : "",
           ", giữ chức vụ ", months, " tháng (cần từ ", months_min, " tháng)"),
       say("In ", year, " ", percent(tenths, '.'), "% of the targets (needs below ", percent(below, '.'),
           "%), basic targets ", basic_met ? "met" : "missed", force_majeure ? ", force majeure" : "", ", ",
           months, " months in post (needs at least ", months_min, ")")});
}

}  // namespace cadre::rules
