#include "workflows/rules/evaluation_people.hpp"

#include <algorithm>
#include <map>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

std::map<std::string_view, int> counted(const std::vector<const json::object*>& rows) {
  std::map<std::string_view, int> people;
  for (const json::object* row : rows) ++people[text_at(*row, "cadre")];
  return people;
}

const Fact* exemption(const SubjectFacts& facts, const json::array& reasons, Date on) {
  for (const Fact* fact : facts.all("exemption", on))
    if (lists(reasons, text_at(fact->value, "reason"))) return fact;
  return nullptr;
}

// The last time an act was done in this case, as an index of its deeds; -1: never.
std::ptrdiff_t last_deed(const RuleContext& context, std::string_view act) {
  const auto& deeds = context.state.deeds;
  const auto at =
      std::find_if(deeds.rbegin(), deeds.rend(), [act](const Deed& deed) { return deed.act == act; });
  return at == deeds.rend() ? -1 : deeds.rend() - at - 1;
}

}  // namespace

Verdict people_same(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view of = text_at(params, "of");
  if (field(context, name) == nullptr) return missing_field(context, name);
  if (field(context, of) == nullptr) return missing_field(context, of);
  const auto listed = counted(rows_of(context, name, text_at(params, "within")));
  const auto wanted = counted(rows_of(context, of));
  Faults faults;
  for (const auto& [cadre, times] : listed) {
    if (times > 1) faults.add({say(cadre, " được ghi ", times, " lần"), say(cadre, " stands there twice")});
    if (!wanted.contains(cadre))
      faults.add({say(cadre, " không có trong danh sách"), say(cadre, " is not on the list")});
  }
  for (const auto& [cadre, times] : wanted)
    if (!listed.contains(cadre)) faults.add({say("thiếu ", cadre), say(cadre, " is missing")});
  return faults.verdict();
}

Verdict people_listed(const RuleContext& context, const json::object& params) {
  const std::string_view who = text_field(context, text_at(params, "field"));
  if (who.empty()) return missing_field(context, text_at(params, "field"));
  const bool listed = counted(rows_of(context, text_at(params, "of"))).contains(who);
  return found(listed, {{"cadre", who}},
               {say(who, " không có trong danh sách."), say(who, " is not on the list.")});
}

Verdict nobody_exempt(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  const std::int64_t months = int_at(params, "months_min");
  if (months < 0 || months > 600) return broken_parameter("months_min");
  Faults faults;
  for (const json::object* row : rows_of(context, name)) {
    const SubjectFacts& facts = facts_of(context, "cadre", text_at(*row, "cadre"));
    if (const Fact* found = exemption(facts, array_at(params, "reasons"), *on))
      faults.add(*row, {say("thuộc diện được miễn (", text_at(found->value, "reason"), ")"),
                        say("is exempt (", text_at(found->value, "reason"), ")")});
    const Fact* identity = facts.current("identity", *on);
    const auto joined = parse_date(identity ? text_at(identity->value, "party_joined") : "");
    if (months > 0 && joined && *on < months_after(*joined, months))
      faults.add(*row, {say("vào Đảng ngày ", day_month_year(*joined), ", chưa đủ ", months, " tháng"),
                        say("joined on ", format_date(*joined), ", less than ", months, " months before")});
  }
  return faults.verdict({{"on", format_date(*on)}});
}

Verdict unit_rated(const RuleContext& context, const json::object& params) {
  const std::string_view act = text_at(params, "act");
  if (act.empty()) return broken_parameter("act");
  return found(last_deed(context, act) > last_deed(context, text_at(params, "since")), {},
               {"Đơn vị chưa được xếp loại.", "The unit is not rated yet."});
}

Verdict head_after_unit(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view act = text_at(params, "act");
  if (act.empty()) return broken_parameter("act");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  const bool rated = holding(unit_rated(context, params));
  Faults faults;
  for (const json::object* row : rows)
    if (!rated && bool_at(*row, "head"))
      faults.add(*row, {"là người đứng đầu, chỉ được xếp loại sau khi đơn vị đã được xếp loại",
                        "heads the unit, and is rated only after the unit is"});
  return faults.verdict();
}

Verdict state_rated_first(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array& staff = array_at(params, "staff");
  if (staff.empty()) return broken_parameter("staff");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  Faults faults;
  for (const json::object* row : rows)
    if (lists(staff, text_at(*row, "staff")) && grade_rank(text_at(*row, "state_grade")) < 0)
      faults.add(*row, {"chưa có kết quả xếp loại của chính quyền, chuyên môn",
                        "has no rating of the State side yet, which comes first"});
  return faults.verdict();
}

Verdict not_above_state(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const int grade = grade_rank(text_at(params, "grade"));
  if (grade < 0) return broken_parameter("grade");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  Faults faults;
  for (const json::object* row : rows) {
    const int state = grade_rank(text_at(*row, "state_grade"));
    if (grade_rank(text_at(*row, "grade")) < grade || state < 0 || state >= grade) continue;
    faults.add(*row, {say("chính quyền xếp loại ", grade_name(text_at(*row, "state_grade")).vi),
                      say("the State side rated ", grade_name(text_at(*row, "state_grade")).en)});
  }
  return faults.verdict();
}

Verdict lower_rated_first(const RuleContext& context, const json::object& params) {
  const json::value* year = field(context, text_at(params, "year"));
  if (year == nullptr || !year->is_int64()) return missing_field(context, text_at(params, "year"));
  Faults faults;
  json::array entries;
  for (const json::object* row : rows_of(context, text_at(params, "field"))) {
    const std::string_view unit = text_at(*row, "unit");
    const auto ratings = facts_of(context, "unit", unit).all("unit-rating", context.effective);
    const auto of_year = std::find_if(ratings.begin(), ratings.end(), [year](const Fact* fact) {
      return int_at(fact->value, "year") == year->get_int64();
    });
    if (of_year != ratings.end())
      entries.emplace_back((*of_year)->position.value);
    else
      faults.add({say(unit, " chưa được xếp loại năm ", year->get_int64()),
                  say(unit, " is not rated for ", year->get_int64(), " yet")});
  }
  return faults.verdict({{"entries", std::move(entries)}});
}

}  // namespace cadre::rules
