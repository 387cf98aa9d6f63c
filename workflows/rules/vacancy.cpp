#include "workflows/rules/vacancy.hpp"

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/names.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/plan_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const Fact* tenure_of(const RuleContext& context, std::string_view cadre, std::string_view post) {
  for (const Fact* fact : facts_of(context, "cadre", cadre).all("holds", context.effective))
    if (text_at(fact->value, "post") == post) return fact;
  return nullptr;
}

struct Seat {
  std::string holder;
  const Fact* tenure = nullptr;  // of kind "holds"; nullptr: nobody sits there
};

// Who sits there on that day or later: a tenure that was decided ahead takes the seat too.
Seat seat_of(const RuleContext& context, std::string_view post, Date from) {
  for (std::string& cadre : context.facts.cadres_with("holds", post))
    for (const Fact* held : facts_of(context, "cadre", cadre).all("holds"))
      if (names_post(*held, "holds", post) && (!held->until || *held->until > from))
        return {std::move(cadre), held};
  return {};
}

Verdict holds_it(const RuleContext& context, const Person& person, const json::object&) {
  const std::string_view post = context.state.post;
  return found(tenure_of(context, person.cadre, post) != nullptr, {{"post", post}},
               {say(person.cadre, ": không giữ chức vụ '", post_name(context, post), "'."),
                say(person.cadre, ": does not hold '", post_name(context, post), "'.")});
}

}  // namespace

Verdict post_vacant(const RuleContext& context, const json::object& params) {
  const std::string_view named = text_at(params, "post");
  const std::string_view post = named.empty() ? context.state.post : text_field(context, named);
  if (post.empty()) return missing_field(context, named);
  const std::string_view begins = text_at(params, "from");
  const auto from = begins.empty() ? std::optional(context.effective) : date_field(context, begins);
  if (!from) return missing_field(context, begins);
  const Seat seat = seat_of(context, post, *from);
  if (seat.tenure == nullptr) return holds({{"post", post}});
  const std::string name = post_name(context, post);
  return fails(
      {say("Chức vụ '", name, "' đang do ", seat.holder, " giữ từ ", day_month_year(seat.tenure->from), "."),
       say("Expected '", name, "' to be vacant, but ", seat.holder, " holds it since ",
           format_date(seat.tenure->from), ".")},
      {{"post", post}, {"holder", seat.holder}, {"entries", json::array{seat.tenure->position.value}}});
}

Verdict post_held_by(const RuleContext& context, const json::object& params) {
  return about_people(context, params, holds_it);
}

Verdict post_left_is_held(const RuleContext& context, const json::object& params) {
  const std::string_view post = text_field(context, text_at(params, "field"));
  if (post.empty()) return holds();
  const json::value* who = field(context, text_at(params, "who"));
  if (who == nullptr) return missing_field(context, text_at(params, "who"));
  for (const std::string_view cadre : people_in(*who))
    if (tenure_of(context, cadre, post) == nullptr)
      return fails(
          {say(cadre, ": không giữ chức vụ '", post_name(context, post), "' nên không thể thôi giữ."),
           say("Expected ", cadre, " to hold '", post_name(context, post), "', which is to be left.")},
          {{"cadre", cadre}, {"post", post}});
  return holds({{"post", post}});
}

Verdict post_subordinate_head(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view cadre = text_field(context, name);
  if (cadre.empty()) return missing_field(context, name);
  const Fact* unit = facts_of(context, "unit", context.state.unit).current("unit", context.effective);
  const std::string_view parent = unit == nullptr ? std::string_view{} : text_at(unit->value, "parent");
  const bool head = bool_at(post_value(context, context.state.post), "head");
  const auto& tenures = facts_of(context, "cadre", cadre);
  for (const Fact* fact : tenures.all("holds", context.effective)) {
    const json::object& own = post_value(context, text_at(fact->value, "post"));
    const std::string_view led = text_at(own, "unit");
    const bool below = !parent.empty() && led == parent;
    const bool within = led == context.state.unit &&
                        rank_of(context, context.state.post) > rank_of(context, text_at(fact->value, "post"));
    if (head && bool_at(own, "head") && (below || within)) return holds({{"unit", led}});
  }
  const std::string post = post_name(context, context.state.post);
  return fails(
      {say("'", post, "' không phải chức vụ cấp trưởng đơn vị trực thuộc đơn vị do ", cadre, " đứng đầu."),
       say("Expected '", post, "' to head a unit directly below the one that ", cadre, " heads.")},
      {{"post", context.state.post}, {"cadre", cadre}});
}

Verdict post_filled_by(const RuleContext& context, const json::object& params) {
  const std::string_view post = text_at(params, "post");
  const std::string_view by = text_at(params, "by");
  if (by != "election" && by != "appointment") return broken_parameter("by");
  const json::object& known = post_value(context, post);
  if (known.empty()) return fails({"Không có chức vụ nào.", "Expected a known post, but there is none."});
  const bool elected = bool_at(known, "elected");
  const std::string_view decision = text_at(params, "decision");
  const Fact* held = decision.empty() ? nullptr : tenure_of(context, context.state.cadre, post);
  const bool by_it = held != nullptr && text_at(held->value, "decision") == decision;
  if (!decision.empty() && !by_it)
    return fails({"Chức vụ không giữ theo quyết định này.", "Expected a post held by that decision."},
                 {{"post", post}, {"decision", decision}});
  return found(elected == (by == "election"), {{"post", post}, {"elected", elected}},
               {elected ? "Chức vụ này do bầu cử." : "Chức vụ này do bổ nhiệm.",
                elected ? "The post is filled by election." : "The post is filled by appointment."});
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
