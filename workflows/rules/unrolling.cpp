#include "workflows/rules/unrolling.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/names.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const Fact* given_by(const SubjectFacts& known, std::string_view decision) {
  for (const Fact* held : known.all("holds"))
    if (text_at(held->value, "decision") == decision) return held;
  return nullptr;
}

// The post left on the very day the other began.
const Fact* left_for(const SubjectFacts& known, const Fact& wrong) {
  const Fact* left = nullptr;
  for (const Fact* held : known.all("holds"))
    if (held->until == wrong.from && text_at(held->value, "post") != text_at(wrong.value, "post"))
      left = held;
  return left;
}

std::string holder_of(const RuleContext& context, std::string_view post, Date on) {
  for (const std::string& cadre : context.facts.cadres_with("holds", post))
    for (const Fact* held : facts_of(context, "cadre", cadre).all("holds", on))
      if (names_post(*held, "holds", post)) return cadre;
  return {};
}

// Why the post cannot be given back; empty when it can.
Text hindrance(const RuleContext& context, const Fact& left, Date on) {
  const std::string_view post = text_at(left.value, "post");
  const std::string name = post_name(context, post);
  if (const std::string holder = holder_of(context, post, on); !holder.empty())
    return {say("Chức vụ trước ('", name, "') nay do ", holder, " giữ"),
            say("the post before, '", name, "', is held by ", holder, " now")};
  const auto until = date_in(left.value, "term_until");
  if (until && *until <= on)
    return {say("Thời hạn giữ chức vụ trước ('", name, "') đã hết ngày ", day_month_year(*until)),
            say("the term in the post before, '", name, "', ended on ", format_date(*until))};
  return {};
}

Verdict cannot(const Text& why, std::string_view restored, bool told, json::object figures) {
  figures["cannot"] = {{"vi", why.vi}, {"en", why.en}};
  return found(restored.empty() && told, std::move(figures),
               {say(why.vi, ": không thể trả lại, phải ghi vào danh sách việc không thể gỡ."),
                say("Expected it to be told among what cannot be undone: ", why.en, ".")});
}

}  // namespace

Verdict decision_undone(const RuleContext& context, const json::object& params) {
  const std::string_view decision = text_field(context, text_at(params, "decision"));
  if (decision.empty()) return missing_field(context, text_at(params, "decision"));
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  const std::string_view restored = text_field(context, text_at(params, "restored"));
  const SubjectFacts& known = cadre_facts(context);
  const Fact* wrong = given_by(known, decision);
  const Fact* left = wrong == nullptr ? nullptr : left_for(known, *wrong);
  if (left == nullptr)
    return found(restored.empty(), {{"left", ""}},
                 {"Không có chức vụ nào đã thôi giữ để nhận chức vụ này.",
                  "Expected no post to restore, for none was left for this one."});
  const std::string_view post = text_at(left->value, "post");
  json::object figures{{"left", post}, {"entries", json::array{left->position.value}}};
  const json::value* list = field(context, text_at(params, "told"));
  const bool told = list != nullptr && list->is_array() && !list->get_array().empty();
  if (const Text why = hindrance(context, *left, *on); !why.en.empty())
    return cannot(why, restored, told, std::move(figures));
  const std::string name = post_name(context, post);
  return found(restored == post, std::move(figures),
               {say("Chức vụ đã thôi giữ ('", name, "', mã ", post, ") còn khuyết, phải trả lại."),
                say("Expected the post before, '", name, "' (", post, "), to be restored: it is vacant.")});
}

}  // namespace cadre::rules
