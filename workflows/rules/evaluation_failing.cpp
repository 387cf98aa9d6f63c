#include "workflows/rules/evaluation_failing.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::string_view kFailing = "not-completed";

bool failing(const json::object& row) { return text_at(row, "grade") == kFailing; }

std::string_view subject_of(const json::object& row) {
  if (!row.contains("cadre")) return "collective";
  return bool_at(row, "leader") || bool_at(row, "head") ? "leader" : "member";
}

const json::object* line_of(const json::array& table, std::string_view code) {
  for (const json::value& item : table)
    if (const json::object* line = item.if_object(); line && text_at(*line, "code") == code) return line;
  return nullptr;
}

bool is_confirmed(const json::object& line) {
  const std::string_view mark = text_at(line, "mark");
  return mark == "V" || mark == "V~";
}

void judge_code(const json::object& row, std::string_view code, const json::array& table, bool confirmed,
                Faults& faults) {
  const json::object* line = line_of(table, code);
  if (line == nullptr || !lists(array_at(*line, "for"), subject_of(row))) {
    if (confirmed)
      faults.add(row, {say("mục '", code, "' không áp dụng"), say("item '", code, "' does not apply")});
    return;
  }
  const std::string_view unless = text_at(*line, "unless");
  const bool excused = !unless.empty() && bool_at(row, unless);
  if (is_confirmed(*line) != confirmed || excused || failing(row)) return;
  const json::object& title = object_at(*line, "title");
  faults.add(row, {say("phải xếp loại không hoàn thành nhiệm vụ vì: ", text_at(title, "vi")),
                   say("must be rated not completed: ", text_at(title, "en"))});
}

// The decisions of that calendar year, by position of their entry.
json::array disciplined_in(const RuleContext& context, std::string_view cadre, std::int64_t year) {
  json::array entries;
  for (const Fact* fact : facts_of(context, "cadre", cadre).all("discipline"))
    if (static_cast<int>(std::chrono::year_month_day{fact->from}.year()) == year)
      entries.emplace_back(fact->position.value);
  return entries;
}

}  // namespace

Verdict fail_list(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array& table = table_of(context, params);
  if (table.empty()) return broken_parameter("table");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  Faults faults;
  for (const json::object* row : rows)
    for (const json::value& code : array_at(*row, "fails"))
      if (code.is_string()) judge_code(*row, code.get_string(), table, bool_at(params, "confirmed"), faults);
  return faults.verdict();
}

Verdict discipline_in_year(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::value* year = field(context, text_at(params, "year"));
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  if (year == nullptr || !year->is_int64()) return missing_field(context, text_at(params, "year"));
  Faults faults;
  json::array entries;
  for (const json::object* row : rows) {
    const json::array decisions = disciplined_in(context, text_at(*row, "cadre"), year->get_int64());
    if (decisions.empty()) continue;
    entries.insert(entries.end(), decisions.begin(), decisions.end());
    if (text_at(*row, "grade") == "excellent")
      faults.add(*row, {"bị kỷ luật trong năm nên không được xếp loại xuất sắc",
                        "disciplined in the year, so not rated excellent"});
    else if (subject_of(*row) == "leader" && !failing(*row) && !bool_at(*row, "remedied"))
      faults.add(*row, {"lãnh đạo bị kỷ luật trong năm phải xếp loại không hoàn thành nhiệm vụ",
                        "a leader disciplined in the year is rated not completed"});
  }
  return faults.verdict({{"year", year->get_int64()}, {"entries", std::move(entries)}});
}

Verdict unit_missed_year(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::int64_t below = int_at(params, "percent_tenths_below");
  if (below < 1) return broken_parameter("percent_tenths_below");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  const json::object& review = object_field(context, text_at(params, "review"));
  if (!review.contains("percent_tenths")) return holds();  // not rated yet: evaluation.head-after-unit asks
  const std::int64_t tenths = int_at(review, "percent_tenths");
  const bool missed =
      tenths < below && !bool_at(review, "main_targets_met") && !bool_at(review, "force_majeure");
  Faults faults;
  for (const json::object* row : rows)
    if (missed && !failing(*row) && (!row->contains("cadre") || bool_at(*row, "head")))
      faults.add(*row, {say("đơn vị đạt ", tenths, "‰ chỉ tiêu năm (dưới ", below,
                            "‰) và không đạt chỉ tiêu chủ yếu: phải xếp loại không hoàn thành nhiệm vụ"),
                        say("the unit met ", tenths, "‰ of the year's targets (below ", below,
                            "‰) and missed the main ones: must be rated not completed")});
  return faults.verdict({{"percent_tenths", tenths}, {"below", below}});
}

}  // namespace cadre::rules
