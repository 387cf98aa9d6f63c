#include "workflows/rules/vacancy.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const Fact* tenure_of(const RuleContext& context, std::string_view cadre, std::string_view post) {
  for (const Fact* fact : facts_of(context, "cadre", cadre).all("holds", context.effective))
    if (text_at(fact->value, "post") == post) return fact;
  return nullptr;
}

}  // namespace

Verdict post_vacant(const RuleContext& context, const json::object&) {
  const std::string_view post = context.state.post;
  const Fact* filled = facts_of(context, "post", post).current("held-by", context.effective);
  if (filled == nullptr) return holds({{"post", post}});
  const std::string_view holder = text_at(filled->value, "cadre");
  const Fact* held = tenure_of(context, holder, post);
  if (held == nullptr) return holds({{"post", post}, {"left_by", holder}});
  return fails({say("Chức vụ ", post, " đang do ", holder, " giữ từ ", day_month_year(held->from), "."),
                say("Expected post ", post, " to be vacant, but ", holder, " holds it since ",
                    format_date(held->from), ".")},
               {{"post", post}, {"holder", holder}, {"entries", json::array{held->position.value}}});
}

Verdict term_ends_on(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const auto given = date_field(context, name);
  if (!given) return missing_field(context, name);
  const Fact* held = tenure_of(context, context.state.cadre, context.state.post);
  const auto until = held == nullptr ? std::nullopt : date_in(held->value, "term_until");
  return found(until && *until == *given,
               {{"given", format_date(*given)}, {"term_until", until ? format_date(*until) : ""}},
               {say("Ngày hết thời hạn đã ghi là ", day_month_year(*given), "; hồ sơ cán bộ ghi ",
                    until ? day_month_year(*until) : "–", "."),
                say("Expected the end of the term on record, ", until ? format_date(*until) : "none",
                    ", but ", format_date(*given), " is given.")});
}

Verdict introducer_is_head(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view cadre = text_field(context, name);
  if (cadre.empty()) return missing_field(context, name);
  for (const Fact* fact : facts_of(context, "cadre", cadre).all("holds", context.effective)) {
    const json::object& post = post_value(context, text_at(fact->value, "post"));
    if (bool_at(post, "head") &&
        covers(context.facts, text_at(post, "unit"), context.state.unit, context.effective))
      return holds({{"cadre", cadre}, {"post", text_at(fact->value, "post")}});
  }
  return fails({say(cadre, " không phải người đứng đầu đơn vị có chức vụ này."),
                say("Expected ", cadre, " to head the unit of this post.")},
               {{"cadre", cadre}, {"unit", context.state.unit}});
}

}  // namespace cadre::rules
