#include "workflows/rules/evaluation_periods.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

std::optional<std::int64_t> number(const RuleContext& context, std::string_view name) {
  const json::value* value = field(context, name);
  return value && value->is_int64() ? std::optional(value->get_int64()) : std::nullopt;
}

struct Periods {
  std::int64_t sum = 0, count = 0;
  json::array entries;
};

Periods periods_of(const SubjectFacts& facts, std::string_view kind, std::int64_t year, Date on) {
  Periods periods;
  for (const Fact* fact : facts.all(kind, on)) {
    if (int_at(fact->value, "year") != year || !fact->value.contains("points_tenths")) continue;
    periods.sum += int_at(fact->value, "points_tenths");
    ++periods.count;
    periods.entries.emplace_back(fact->position.value);
  }
  return periods;
}

// The best grade whose lower bound the average reaches: sum/count >= bound, without dividing.
std::string_view band_of(const Periods& periods, const json::array& table) {
  std::string_view best = "not-completed";
  for (const json::value& item : table) {
    const json::object* line = item.if_object();
    if (line == nullptr) continue;
    const std::int64_t bound = int_at(object_at(*line, "needs"), "points_tenths_min");
    const std::string_view grade = text_at(*line, "grade");
    if (periods.sum >= bound * periods.count && grade_rank(grade) > grade_rank(best)) best = grade;
  }
  return best;
}

const Fact* rating_of(const SubjectFacts& facts, std::int64_t year, Date on) {
  const auto ratings = facts.all("rating", on);
  const auto at = std::find_if(ratings.rbegin(), ratings.rend(),
                               [year](const Fact* fact) { return int_at(fact->value, "year") == year; });
  return at == ratings.rend() ? nullptr : *at;
}

}  // namespace

Verdict quarter_rated(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array& rated = array_at(params, "rated");
  if (rated.empty()) return broken_parameter("rated");
  const auto quarter = number(context, name);
  if (!quarter) return missing_field(context, name);
  const bool among = std::find(rated.begin(), rated.end(), json::value(*quarter)) != rated.end();
  return found(among, {{"quarter", *quarter}},
               {say("Quý ", *quarter, " không xếp loại riêng mà gộp vào đánh giá cuối năm."),
                say("Quarter ", *quarter, " is not rated by itself but with the year.")});
}

Verdict quarter_due(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::int64_t before = int_at(params, "before_day");
  if (before < 2 || before > 28) return broken_parameter("before_day");
  const auto given = date_field(context, name);
  const auto quarter = number(context, text_at(params, "quarter"));
  const auto year = number(context, text_at(params, "year"));
  if (!given) return missing_field(context, name);
  if (!quarter || *quarter < 1 || *quarter > 4) return missing_field(context, text_at(params, "quarter"));
  if (!year || *year < 1 || *year > 9999) return missing_field(context, text_at(params, "year"));
  const Date due{std::chrono::year{static_cast<int>(*year)} /
                 std::chrono::month{static_cast<unsigned>(*quarter * 3)} /
                 std::chrono::day{static_cast<unsigned>(before - 1)}};
  return found(*given == due, {{std::string(name), format_date(*given)}, {"due", format_date(due)}},
               {say("Báo cáo quý ", *quarter, " phải gửi trước ngày ", before,
                    " tháng cuối quý, tức chậm nhất ", day_month_year(due), "."),
                say("The report of quarter ", *quarter, " is due before day ", before,
                    " of its last month: at the latest ", format_date(due), ".")});
}

Verdict review_days(const RuleContext& context, const json::object& params) {
  const Fact* unit = facts_of(context, "unit", context.state.unit).current("unit", context.effective);
  std::int64_t wanted = int_at(params, "days");
  if (wanted < 1) return broken_parameter("days");
  for (const json::value& item : array_at(params, "of")) {
    const json::object& row = item.as_object();
    if (unit != nullptr && text_at(unit->value, "level") == text_at(row, "level") &&
        bool_at(unit->value, "party_body") == bool_at(row, "party_body"))
      wanted = int_at(row, "days");
  }
  const json::value* given = field(context, text_at(params, "field"));
  const std::int64_t days = given != nullptr && given->is_int64() ? given->get_int64() : 1;
  return found(days >= wanted, {{"days", days}, {"needed", wanted}},
               {say("Hội nghị kiểm điểm ", days, " ngày; quy định tối thiểu ", wanted, " ngày."),
                say("The review took ", days, " days; the text asks for ", wanted, " at least.")});
}

Verdict follows_periods(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view kind = text_at(params, "kind");
  const json::array& table = table_of(context, params);
  if (kind.empty()) return broken_parameter("kind");
  if (table.empty()) return broken_parameter("table");
  const auto year = number(context, text_at(params, "year"));
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  if (!year) return missing_field(context, text_at(params, "year"));
  Faults faults;
  json::array entries;
  for (const json::object* row : rows) {
    const SubjectFacts& facts = facts_of(context, "cadre", text_at(*row, "cadre"));
    const Periods periods = periods_of(facts, kind, *year, context.effective);
    if (periods.count == 0) continue;
    entries.insert(entries.end(), periods.entries.begin(), periods.entries.end());
    const std::string_view average = band_of(periods, table);
    if (average == text_at(*row, "grade") || !text_at(*row, "reason").empty()) continue;
    faults.add(*row, {say(periods.count, " kỳ trong năm bình quân ở mức ", grade_name(average).vi,
                          ", xếp loại khác thì phải nêu lý do"),
                      say(periods.count, " periods of the year average ", grade_name(average).en,
                          "; another grade needs a reason")});
  }
  return faults.verdict({{"year", *year}, {"entries", std::move(entries)}});
}

Verdict failing_again(const RuleContext& context, const json::object& params) {
  const std::string_view failing = text_at(params, "failing");
  const std::int64_t years = int_at(params, "years");
  const std::int64_t year = int_at(params, "year");
  if (grade_rank(failing) < 0) return broken_parameter("failing");
  if (years < 1 || years > 50) return broken_parameter("years");
  const std::string_view cadre = text_at(params, "cadre");
  const SubjectFacts& facts = facts_of(context, "cadre", cadre);
  const json::array& of_staff = array_at(params, "of_staff");
  const bool asked = bool_at(params, "leader", true) &&
                     (of_staff.empty() || lists(of_staff, text_at(params, "staff"))) &&
                     (!bool_at(params, "planned") || in_a_plan(context, cadre));
  std::int64_t run = asked && text_at(params, "grade") == failing ? 1 : 0;
  json::array entries;
  while (run > 0 && run < years) {
    const Fact* before = rating_of(facts, year - run, context.effective);
    if (before == nullptr || text_at(before->value, "grade") != failing ||
        bool_at(before->value, "force_majeure"))
      break;
    entries.emplace_back(before->position.value);
    ++run;
  }
  return found(
      run >= years, {{"cadre", cadre}, {"year", year}, {"run", run}, {"needed", years}, {"entries", entries}},
      {say(cadre, " có ", run, " năm liên tiếp xếp loại ", grade_name(failing).vi, " (mốc ", years, " năm)."),
       say(cadre, " has ", run, " consecutive years rated ", grade_name(failing).en, " (mark ", years,
           ").")});
}

}  // namespace cadre::rules
