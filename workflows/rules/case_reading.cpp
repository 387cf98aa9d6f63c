#include "workflows/rules/case_reading.hpp"

#include <algorithm>

#include "engine/base/json_member.hpp"

namespace cadre::rules {
namespace {

std::optional<Date> date_at(const json::object& object, std::string_view key) {
  return date_from(text_at(object, key));
}

}  // namespace

const json::value* field(const RuleContext& context, std::string_view name) {
  if (const json::value* given = member(context.form, name)) return given;
  return member(context.state.data, name);
}

std::string_view text_field(const RuleContext& context, std::string_view name) {
  const json::value* value = field(context, name);
  return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view{};
}

const json::object& object_field(const RuleContext& context, std::string_view name) {
  static const json::object kNone;
  const json::value* value = field(context, name);
  return value && value->is_object() ? value->get_object() : kNone;
}

std::optional<Date> date_field(const RuleContext& context, std::string_view name) {
  if (name == "effective") return context.effective;
  if (name == "today") return context.today;
  if (name == "opened") return context.state.opened == Date{} ? context.effective : context.state.opened;
  return date_from(text_field(context, name));
}

std::string_view track(const RuleContext& context) { return text_field(context, "track"); }

bool concerns(const RuleContext& context, const json::object& params) {
  return !params.contains("tracks") || lists(array_at(params, "tracks"), track(context));
}

bool lists(const json::array& texts, std::string_view text) {
  return std::any_of(texts.begin(), texts.end(), [text](const json::value& item) {
    return item.is_string() && std::string_view(item.get_string()) == text;
  });
}

const SubjectFacts& facts_of(const RuleContext& context, std::string_view type, std::string_view id) {
  static const SubjectFacts kNothing;
  std::string subject(type);
  subject.append(1, '/').append(id);
  const SubjectFacts* facts = context.facts.find(subject);
  return facts ? *facts : kNothing;
}

const SubjectFacts& cadre_facts(const RuleContext& context) {
  return facts_of(context, "cadre", context.state.cadre);
}

const json::object& post_value(const RuleContext& context, std::string_view post) {
  static const json::object kNone;
  const Fact* fact = facts_of(context, "post", post).current("post", context.effective);
  return fact ? fact->value : kNone;
}

std::optional<Tenure> tenure(const RuleContext& context) {
  std::optional<Tenure> latest;
  for (const Fact* fact : cadre_facts(context).all("holds", context.effective)) {
    if (text_at(fact->value, "post") != context.state.post) continue;
    latest =
        Tenure{fact, date_at(fact->value, "appointed_on").value_or(fact->from), text_at(fact->value, "term")};
  }
  return latest;
}

std::vector<const Fact*> cadre_facts_of_kind(const RuleContext& context, std::string_view kind) {
  return cadre_facts(context).all(kind, context.effective);
}

Date appointed_on(const RuleContext& context) {
  const auto held = tenure(context);
  return held ? held->since : Date::min();
}

}  // namespace cadre::rules
