#include "workflows/rules/posts.hpp"

#include "engine/cases/decide.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/names.hpp"
#include "workflows/rules/parameters.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict post_flag(const RuleContext& context, std::string_view flag, const char* vi, const char* en) {
  const bool set = bool_at(post_value(context, context.state.post), flag);
  const auto figures = [&] { return json::object{{"post", context.state.post}, {flag, set}}; };
  return found(context, set, figures, [&] { return Text{vi, en}; });
}

std::string_view level_of(const RuleContext& context, std::string_view unit) {
  const Fact* fact = facts_of(context, "unit", unit).current("unit", context.effective);
  return fact ? text_at(fact->value, "level") : std::string_view{};
}

}  // namespace

Verdict post_held(const RuleContext& context, const json::object&) {
  const auto held = tenure(context);
  if (held)
    return holds({{"post", context.state.post},
                  {"since", format_date(held->since)},
                  {"entries", json::array{held->fact->position.value}}});
  return fails(
      {say("Cán bộ ", context.state.cadre, " không giữ chức vụ '", post_name(context, context.state.post),
           "' vào ngày ", day_month_year(context.effective), "."),
       say("Expected cadre ", context.state.cadre, " to hold '", post_name(context, context.state.post),
           "' on ", format_date(context.effective), ", but no such fact is recorded.")},
      {{"cadre", context.state.cadre}, {"post", context.state.post}, {"on", format_date(context.effective)}});
}

Verdict post_elected(const RuleContext& context, const json::object&) {
  return post_flag(context, "elected", "Chức vụ này không do bầu cử.", "The post is not filled by election.");
}

Verdict post_appointed(const RuleContext& context, const json::object&) {
  const bool elected = bool_at(post_value(context, context.state.post), "elected");
  const auto figures = [&] { return json::object{{"post", context.state.post}, {"elected", elected}}; };
  return found(context, !elected, figures, [] {
    return Text{"Chức vụ này do bầu cử; dùng thủ tục giới thiệu ứng cử.",
                "The post is filled by election: a nomination is the way to it."};
  });
}

Verdict post_needs_approval(const RuleContext& context, const json::object&) {
  return post_flag(context, "higher_approval", "Kết quả không cần cấp trên phê chuẩn.",
                   "The result needs no approval of a higher body.");
}

ReadParams<AppointingLevel> AppointingLevel::from(const json::object& params) {
  AppointingLevel wanted{text_of(params, "role")};
  if (wanted.role.empty()) return broken("role");
  return wanted;
}

Verdict appointing_level(const RuleContext& context, const AppointingLevel& by) {
  const std::string_view wanted = text_at(post_value(context, context.state.post), "managing_level");
  json::array levels;
  for (const Mandate& mandate : context.actor.mandates) {
    if (mandate.role != by.role) continue;
    if (mandate.unit.empty()) return holds({{"managing_level", wanted}, {"unit", ""}});
    const std::string_view level = level_of(context, mandate.unit);
    if (!level.empty() && level == wanted &&
        covers(context.facts, mandate.unit, context.state.unit, context.effective))
      return holds({{"managing_level", wanted}, {"unit", mandate.unit}});
    levels.emplace_back(level);
  }
  const std::string post = post_name(context, context.state.post);
  return fails({say("Chức vụ '", post, "' thuộc diện ", level_name(wanted).vi,
                    " quản lý; người thực hiện không được ủy quyền ở cấp đó."),
                say("Expected a mandate of ", level_name(wanted).en, ", which manages '", post,
                    "', but the actor has none.")},
               {{"managing_level", wanted}, {"levels", std::move(levels)}});
}

}  // namespace cadre::rules
