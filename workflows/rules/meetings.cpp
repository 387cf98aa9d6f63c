#include "workflows/rules/meetings.hpp"

#include <algorithm>

#include "engine/calendar/calendar.hpp"
#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr int kTreeDepthMax = 32;

std::vector<std::string_view> people_of(const RuleContext& context, std::string_view name) {
  const json::value* value = field(context, name);
  return value == nullptr ? std::vector<std::string_view>{} : people_in(*value);
}

bool attached(const RuleContext& context, const json::array& kinds) {
  return std::any_of(context.documents.begin(), context.documents.end(), [&kinds](const json::value& item) {
    const json::object* paper = item.if_object();
    return paper != nullptr && lists(kinds, text_at(*paper, "kind"));
  });
}

// {"working_days" | "days": n, "before"?}; nullopt: neither, or out of range.
std::optional<Period> period_from(const json::object& params) {
  const bool working = params.contains("working_days");
  const std::int64_t count = int_at(params, working ? "working_days" : "days", -1);
  if (count < 0 || count > kPeriodDaysMax) return std::nullopt;
  return Period{working ? Span::working_days : Span::days, static_cast<int>(count),
                bool_at(params, "before")};
}

// The paper of the freeze that holds for a unit or one above it; nullptr: none.
const Fact* freeze_over(const RuleContext& context, const json::array& families) {
  std::string_view unit = context.state.unit;
  for (int depth = 0; depth < kTreeDepthMax && !unit.empty(); ++depth) {
    const SubjectFacts& facts = facts_of(context, "unit", unit);
    for (const Fact* freeze : facts.all("freeze", context.effective))
      for (const json::value& family : array_at(freeze->value, "families"))
        if (family.is_string() && lists(families, family.get_string())) return freeze;
    const Fact* itself = facts.current("unit", context.effective);
    unit = itself == nullptr ? std::string_view{} : text_at(itself->value, "parent");
  }
  return nullptr;
}

}  // namespace

Verdict meeting_collective(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view body = text_field(context, text_at(params, "by"));
  const std::string_view expected = text_at(object_at(params, "of"), body);
  const std::string_view given = text_field(context, name);
  if (given.empty()) return missing_field(context, name);
  return found(
      given == expected, {{"body", body}, {"expected", expected}, {"given", given}},
      {say("Bước này thuộc '", expected, "' theo loại cơ quan '", body, "', biên bản ghi '", given, "'."),
       say("Expected a meeting of '", expected, "' for a body of the kind '", body,
           "', but the minutes say '", given, "'.")});
}

Verdict difference_explained(const RuleContext& context, const json::object& params) {
  const auto names = people_of(context, text_at(params, "names"));
  const auto before = people_of(context, text_at(params, "before"));
  const std::string_view why = text_at(context.form, text_at(params, "field"));
  if (context.asking && context.form.empty()) return missing_field(context, text_at(params, "names"));
  return found(same_people(names, before) || !why.empty(),
               {{"names", as_json(names)}, {"before", as_json(before)}},
               {say("Kết quả (", joined(names), ") khác bước trước (", joined(before), "): phải giải trình."),
                say("The result (", joined(names), ") differs from the step before (", joined(before),
                    "): expected an explanation.")});
}

Verdict given_when(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view when = text_at(params, "when");
  if (!context.form.contains(when)) return holds();
  const json::array& values = array_at(params, "values");
  if (!values.empty() && !lists(values, text_at(context.form, when))) return holds();
  return found(!text_at(context.form, name).empty(), {{"field", name}, {"when", when}},
               {say("Có '", when, "' thì phải ghi '", name, "' để báo cáo cấp quyết định."),
                say("Expected '", name, "' beside '", when, "': it is reported to the level that decides.")});
}

Verdict field_given(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::value* value = field(context, name);
  const bool given = value != nullptr && !(value->is_string() && value->get_string().empty()) &&
                     !(value->is_array() && value->get_array().empty());
  return found(given, {{"field", name}}, {say("Chưa có '", name, "'."), say("'", name, "' is not given.")});
}

Verdict late_reported(const RuleContext& context, const json::object& params) {
  const auto period = period_from(params);
  if (!period) return broken_parameter("working_days");
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return missing_field(context, text_at(params, "from"));
  const std::string_view on = text_at(params, "on");
  const auto day = on.empty() ? std::optional(context.effective) : date_field(context, on);
  if (!day) return missing_field(context, on);
  const Date due = context.calendar.add(*from, *period);
  return found(*day <= due || attached(context, array_at(params, "kinds")),
               {{"from", format_date(*from)}, {"due", format_date(due)}, {"on", format_date(*day)}},
               {say("Hạn cuối là ", day_month_year(due), ", thực hiện ngày ", day_month_year(*day),
                    ": phải kèm văn bản báo cáo việc chậm."),
                say("Due on ", format_date(due), ", done on ", format_date(*day),
                    ": expected a paper that reports the delay.")});
}

Verdict not_frozen(const RuleContext& context, const json::object& params) {
  const Fact* freeze = freeze_over(context, array_at(params, "families"));
  if (freeze == nullptr) return holds();
  const std::string_view exception = text_field(context, text_at(params, "unless"));
  const std::string_view document = text_at(freeze->value, "document");
  return found(
      !exception.empty(),
      {{"document", document}, {"exception", exception}, {"entries", json::array{freeze->position.value}}},
      {say("Công tác này đang tạm dừng theo văn bản số ", document, "; cần văn bản cho phép ngoại lệ."),
       say("Paused by document ", document, "; expected the paper of an exception.")});
}

}  // namespace cadre::rules
