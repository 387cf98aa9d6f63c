#include "workflows/rules/conclusion.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

bool matches(const json::object& conclusion, const json::object& params) {
  if (!lists(array_at(params, "subjects"), text_at(conclusion, "subject"))) return false;
  if (params.contains("gravity") && !lists(array_at(params, "gravity"), text_at(conclusion, "gravity")))
    return false;
  if (bool_at(params, "to_dismissal") && !bool_at(conclusion, "to_dismissal")) return false;
  return !(bool_at(params, "unless_force_majeure") && bool_at(conclusion, "force_majeure"));
}

}  // namespace

Verdict conclusion_found(const RuleContext& context, const json::object& params) {
  if (array_at(params, "subjects").empty()) return broken_parameter("subjects");
  const Date since = appointed_on(context);
  const Fact* latest = nullptr;
  for (const Fact* fact : cadre_facts_of_kind(context, "conclusion"))
    if (fact->from >= since && matches(fact->value, params)) latest = fact;
  if (latest == nullptr)
    return fails({"Không có kết luận phù hợp của cơ quan có thẩm quyền",
                  "No fitting conclusion of a competent body is recorded"});

  const std::string_view subject = text_at(latest->value, "subject");
  const std::string_view document = text_at(latest->value, "document");
  return holds({{"subject", subject},
                {"gravity", text_at(latest->value, "gravity")},
                {"document", document},
                {"entries", json::array{latest->position.value}}},
               {say("Có kết luận số ", document, " ngày ", day_month_year(latest->from), " (", subject, ")"),
                say("Conclusion ", document, " of ", format_date(latest->from), " (", subject, ")")});
}

Verdict head_responsibility(const RuleContext& context, const json::object& params) {
  if (!bool_at(post_value(context, context.state.post), "head"))
    return fails({"Chức vụ này không phải là người đứng đầu", "The post is not that of a head"});
  return conclusion_found(context, params);
}

Verdict prestige_judged(const RuleContext& context, const json::object& params) {
  const json::array& judgements = array_at(params, "judgements");
  if (judgements.empty()) return broken_parameter("judgements");
  const Fact* latest = cadre_facts(context).current("prestige", context.effective);
  if (latest == nullptr || latest->from < appointed_on(context))
    return fails({"Chưa có đánh giá của cấp có thẩm quyền về uy tín, năng lực",
                  "No judgement of the competent level on prestige and ability is recorded"});
  const std::string_view judgement = text_at(latest->value, "judgement");
  const std::string_view document = text_at(latest->value, "document");
  return found(
      lists(judgements, judgement),
      {{"judgement", judgement}, {"document", document}, {"entries", json::array{latest->position.value}}},
      {say("Đánh giá uy tín, năng lực theo văn bản số ", document, ": ", judgement),
       say("Prestige and ability judged by document ", document, ": ", judgement)});
}

}  // namespace cadre::rules
