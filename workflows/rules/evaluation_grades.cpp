#include "workflows/rules/evaluation_grades.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const json::object& needs_of(const json::array& table, std::string_view grade) {
  static const json::object kNothing;
  for (const json::value& item : table)
    if (const json::object* line = item.if_object(); line && text_at(*line, "grade") == grade)
      return object_at(*line, "needs");
  return kNothing;
}

void judge_level(const json::object& row, std::string_view what, const json::object& needs, const Text& name,
                 Faults& faults) {
  const std::string_view needed = text_at(needs, what);
  if (needed.empty() || level_rank(text_at(row, what)) >= level_rank(needed)) return;
  faults.add(row, {say(name.vi, " là '", text_at(row, what), "', cần từ '", needed, "'"),
                   say(name.en, " is '", text_at(row, what), "', needs '", needed, "'")});
}

void judge_points(const json::object& row, const json::object& needs, Faults& faults) {
  const std::int64_t needed = int_at(needs, "points_tenths_min");
  const std::int64_t points = int_at(row, "points_tenths", -1);
  if (needed == 0 || points >= needed) return;
  faults.add(row, {say(points, " phần mười điểm, cần từ ", needed), say(points, " tenths, needs ", needed)});
}

// Tasks are counts {"assigned","done","late","beyond"} of one person or of the unit a leader leads.
void judge_tasks(const json::object& row, const json::object& tasks, const json::object& needs,
                 Faults& faults) {
  const std::int64_t assigned = int_at(tasks, "assigned");
  const std::int64_t done = int_at(tasks, "done");
  const std::int64_t late = int_at(tasks, "late");
  const std::int64_t beyond = int_at(tasks, "beyond");
  const auto count = [&](const char* vi, const char* en, std::int64_t part, std::int64_t whole) {
    faults.add(row, {say(vi, " (", part, "/", whole, ")"), say(en, " (", part, " of ", whole, ")")});
  };
  if (bool_at(needs, "all_done") && (assigned == 0 || done < assigned))
    count("chưa hoàn thành 100% nhiệm vụ", "not every task is done", done, assigned);
  if (bool_at(needs, "all_on_time") && late > 0)
    count("có nhiệm vụ chậm tiến độ", "tasks were late", late, done);
  if (const std::int64_t least = int_at(needs, "beyond_percent_min");
      least > 0 && (assigned == 0 || beyond * 100 < least * assigned))
    count("chưa đủ tỷ lệ vượt yêu cầu", "too few tasks beyond what was asked", beyond, assigned);
  if (needs.contains("late_percent_max") && late * 100 > int_at(needs, "late_percent_max") * done)
    count("quá tỷ lệ chậm tiến độ", "too many tasks were late", late, done);
}

bool asks_for_tasks(const json::object& needs) {
  return needs.contains("all_done") || needs.contains("all_on_time") ||
         needs.contains("beyond_percent_min") || needs.contains("late_percent_max");
}

void judge_row(const json::object& row, const json::object& needs, const json::object& unit, Faults& faults) {
  judge_level(row, "lowest", needs, {"mức thấp nhất của các tiêu chí", "the lowest of the criteria"}, faults);
  judge_level(row, "results", needs, {"tiêu chí kết quả nhiệm vụ", "the criterion of results"}, faults);
  judge_points(row, needs, faults);
  if (bool_at(needs, "faults_remedied") && !bool_at(row, "faults_remedied"))
    faults.add(row, {"chưa khắc phục hết hạn chế, khuyết điểm", "earlier faults are not all remedied"});
  if (!asks_for_tasks(needs)) return;
  judge_tasks(row, object_at(row, "tasks"), needs, faults);
  if (bool_at(needs, "leaders_too") && bool_at(row, "leader"))
    judge_tasks(row, object_at(unit, "tasks"), needs, faults);
}

// The maximum of one group of criteria for a kind of staff; -1: the scale has no such group for them.
std::int64_t group_max(const json::array& table, std::string_view staff, std::string_view group) {
  std::int64_t max = -1;
  for (const json::value& item : table) {
    const json::object* line = item.if_object();
    if (line == nullptr || text_at(*line, "group") != group) continue;
    const std::string_view for_staff = text_at(*line, "staff");
    if (for_staff == staff || (for_staff.empty() && max < 0)) max = int_at(*line, "max_tenths", -1);
  }
  return max;
}

void add_points(const json::object& row, const json::array& table, Faults& faults) {
  std::int64_t sum = 0;
  for (const auto& [group, value] : object_at(row, "points")) {
    const std::int64_t points = value.is_int64() ? value.get_int64() : 0;
    const std::int64_t max = group_max(table, text_at(row, "staff"), group);
    sum += points;
    if (points <= max) continue;
    faults.add(row, {say("nhóm '", std::string_view(group), "' có ", points, " phần mười điểm, tối đa ", max),
                     say("group '", std::string_view(group), "' has ", points, " tenths, at most ", max)});
  }
  const std::int64_t total = int_at(row, "points_tenths");
  if (sum != total)
    faults.add(row, {say("tổng các nhóm là ", sum, ", ghi ", total),
                     say("the groups sum to ", sum, ", the total says ", total)});
}

}  // namespace

Verdict grade_conditions(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array& table = table_of(context, params);
  if (table.empty()) return broken_parameter("table");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  const json::object& unit = object_field(context, text_at(params, "unit"));
  Faults faults;
  for (const json::object* row : rows) judge_row(*row, needs_of(table, text_at(*row, "grade")), unit, faults);
  return faults.verdict();
}

Verdict points_add_up(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array& table = table_of(context, params);
  if (table.empty()) return broken_parameter("table");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);
  Faults faults;
  for (const json::object* row : rows) add_points(*row, table, faults);
  return faults.verdict();
}

}  // namespace cadre::rules
