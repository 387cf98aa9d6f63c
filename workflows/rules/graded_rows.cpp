#include "workflows/rules/graded_rows.hpp"

#include <algorithm>
#include <array>

#include "engine/procedure/procedure.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct GradeName {
  std::string_view grade, vi, en;
};
constexpr std::array<GradeName, 4> kGrades{{
    {"not-completed", "không hoàn thành nhiệm vụ", "not completed"},
    {"completed", "hoàn thành nhiệm vụ", "completed"},
    {"good", "hoàn thành tốt nhiệm vụ", "good"},
    {"excellent", "hoàn thành xuất sắc nhiệm vụ", "excellent"},
}};
constexpr std::array<std::string_view, 4> kLevels{"poor", "average", "good", "excellent"};

}  // namespace

std::vector<const json::object*> rows_of(const RuleContext& context, std::string_view name,
                                         std::string_view within) {
  std::vector<const json::object*> rows;
  const json::value* value = field(context, name);
  if (value != nullptr && !within.empty())
    value = value->is_object() ? value->get_object().if_contains(within) : nullptr;
  if (value == nullptr) return rows;
  if (const json::object* only = value->if_object()) rows.push_back(only);
  if (const json::array* list = value->if_array())
    for (const json::value& item : *list)
      if (const json::object* row = item.if_object()) rows.push_back(row);
  return rows;
}

const json::array& table_of(const RuleContext& context, const json::object& params) {
  return array_at(object_at(context.procedure.meta(), "parameters"), text_at(params, "table"));
}

int grade_rank(std::string_view grade) {
  const auto at = std::find_if(kGrades.begin(), kGrades.end(),
                               [grade](const GradeName& name) { return name.grade == grade; });
  return at == kGrades.end() ? -1 : static_cast<int>(at - kGrades.begin());
}

int level_rank(std::string_view level) {
  const auto at = std::find(kLevels.begin(), kLevels.end(), level);
  return at == kLevels.end() ? -1 : static_cast<int>(at - kLevels.begin());
}

Text grade_name(std::string_view grade) {
  const int rank = grade_rank(grade);
  if (rank < 0) return {std::string(grade), std::string(grade)};
  const GradeName& name = kGrades[static_cast<std::size_t>(rank)];
  return {std::string(name.vi), std::string(name.en)};
}

bool in_a_plan(const RuleContext& context, std::string_view cadre) {
  return !facts_of(context, "cadre", cadre).all("plan-entry", context.effective).empty();
}

Text name_of(const json::object& row) {
  const std::string_view cadre = text_at(row, "cadre");
  if (cadre.empty()) return {"Tập thể", "The unit"};
  return {std::string(cadre), std::string(cadre)};
}

void Faults::add(const json::object& row, const Text& what) {
  const Text name = name_of(row);
  add({say(name.vi, ": ", what.vi), say(name.en, ": ", what.en)});
  if (row.contains("cadre")) people_.emplace_back(text_at(row, "cadre"));
}

void Faults::add(const Text& what) {
  text_.vi += (text_.vi.empty() ? "" : "; ") + what.vi;
  text_.en += (text_.en.empty() ? "" : "; ") + what.en;
}

Verdict Faults::verdict(json::object figures) const {
  if (empty()) return holds(std::move(figures));
  if (!people_.empty()) figures["people"] = people_;
  return fails({text_.vi + ".", text_.en + "."}, std::move(figures));
}

}  // namespace cadre::rules
