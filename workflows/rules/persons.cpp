#include "workflows/rules/persons.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/cases/case_state.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/catalogue.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::size_t kNamesShownMax = 5;

const Rules& every_rule() {
  static const Rules kRules = [] {
    Rules rules;
    add_rules(rules);
    return rules;
  }();
  return kRules;
}

const json::array* list_field(const RuleContext& context, std::string_view name) {
  const json::value* value = field(context, name);
  return value ? value->if_array() : nullptr;
}

std::string_view cadre_of(const json::value& item) {
  if (const json::object* object = item.if_object()) return text_at(*object, "cadre");
  return item.is_string() ? std::string_view(item.get_string()) : std::string_view{};
}

// What people call an item: its cadre, or the post where it is about a post.
std::string_view label_of(const json::value& item) {
  const std::string_view cadre = cadre_of(item);
  const json::object* object = item.if_object();
  return cadre.empty() && object != nullptr ? text_at(*object, "post") : cadre;
}

// The case as it would be if it were about this item alone.
struct AboutOne {
  CaseState state;
  json::object form;

  AboutOne(const RuleContext& context, const json::value& item) : state(context.state), form(context.form) {
    if (const std::string_view cadre = cadre_of(item); !cadre.empty()) state.cadre = std::string(cadre);
    const json::object* object = item.if_object();
    if (object == nullptr) return;
    if (const std::string_view post = text_at(*object, "post"); !post.empty()) state.post = std::string(post);
    for (const auto& [key, value] : *object) form[key] = value;
  }
};

// Those for whom the rule does not hold, as one sentence.
struct Failures {
  json::array figures;
  Text text;

  void add(std::string_view label, Verdict verdict) {
    if (figures.size() < kNamesShownMax) {
      text.vi += say(text.vi.empty() ? "" : " ", label, ": ", verdict.text.vi);
      text.en += say(text.en.empty() ? "" : " ", label, ": ", verdict.text.en);
    }
    figures.push_back({{"item", label}, {"figures", std::move(verdict.figures)}});
  }
  Verdict verdict() && {
    if (figures.empty()) return holds();
    if (const std::size_t more = figures.size() - std::min(figures.size(), kNamesShownMax); more > 0) {
      text.vi += say(" Và ", more, " người khác.");
      text.en += say(" And ", more, " more.");
    }
    return fails(std::move(text), {{"failed", std::move(figures)}});
  }
};

json::array key_of(const json::value& item, const json::array& keys) {
  json::array key;
  const json::object* object = item.if_object();
  for (const json::value& name : keys) {
    const json::value* part = object ? object->if_contains(name.as_string()) : &item;
    key.push_back(part ? *part : json::value{});
  }
  return key;
}

bool good_keys(const json::array& keys) {
  return !keys.empty() && std::all_of(keys.begin(), keys.end(), [](const auto& k) { return k.is_string(); });
}

}  // namespace

Verdict each_person(const RuleContext& context, const json::object& params) {
  const json::object& call = object_at(params, "rule");
  const Rule* rule = every_rule().find(text_at(call, "type"));
  if (rule == nullptr) return broken_parameter("rule");
  const json::array* list = list_field(context, text_at(params, "field"));
  if (list == nullptr) return missing_field(context, text_at(params, "field"));
  Failures failures;
  for (const json::value& item : *list) {
    const AboutOne one(context, item);
    const RuleContext about{context.procedure, one.state,     one.form,      context.documents,
                            context.asking,    context.actor, context.facts, context.calendar,
                            context.effective, context.today};
    Verdict verdict = rule->check(about, object_at(call, "params"));
    if (holding(verdict)) continue;
    if (verdict.finding != Finding::fails) return verdict;
    failures.add(label_of(item), std::move(verdict));
  }
  return std::move(failures).verdict();
}

Verdict list_some(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::array* list = list_field(context, name);
  if (list == nullptr) return missing_field(context, name);
  return found(!list->empty(), {{"items", list->size()}},
               {say("Danh sách '", name, "' không có ai."), say("Nobody is listed in '", name, "'.")});
}

Verdict list_distinct(const RuleContext& context, const json::object& params) {
  const json::array& keys = array_at(params, "keys");
  if (!good_keys(keys)) return broken_parameter("keys");
  const json::array* list = list_field(context, text_at(params, "field"));
  if (list == nullptr) return missing_field(context, text_at(params, "field"));
  std::set<std::string> seen;
  for (const json::value& item : *list) {
    const json::array key = key_of(item, keys);
    if (seen.insert(canonical(key)).second) continue;
    return fails({say("Danh sách ghi ", cadre_of(item), " hai lần."),
                  say("Expected each entry once, but the list has ", cadre_of(item), " twice.")},
                 {{"twice", key}});
  }
  return holds();
}

Verdict list_parted(const RuleContext& context, const json::object& params) {
  const json::array* list = list_field(context, text_at(params, "field"));
  if (list == nullptr) return missing_field(context, text_at(params, "field"));
  std::map<std::string_view, int> places;
  for (const json::value& name : array_at(params, "into"))
    if (const json::array* part = name.is_string() ? list_field(context, name.get_string()) : nullptr)
      for (const json::value& item : *part) ++places[cadre_of(item)];
  json::array misplaced;
  for (const json::value& item : *list)
    if (const auto found = places.find(cadre_of(item)); found == places.end() || found->second != 1)
      misplaced.emplace_back(cadre_of(item));
  if (misplaced.empty()) return holds();
  return fails({say("Mỗi người phải thuộc đúng một nhóm; ", misplaced.size(), " người không như vậy."),
                say("Expected everybody in exactly one group, but ", misplaced.size(), " are not.")},
               {{"misplaced", std::move(misplaced)}});
}

Verdict list_within(const RuleContext& context, const json::object& params) {
  const json::array& keys = array_at(params, "keys");
  if (!good_keys(keys)) return broken_parameter("keys");
  const json::array* list = list_field(context, text_at(params, "field"));
  if (list == nullptr) return missing_field(context, text_at(params, "field"));
  const json::array* of = list_field(context, text_at(params, "of"));
  if (of == nullptr) return missing_field(context, text_at(params, "of"));
  std::set<std::string> known;
  for (const json::value& item : *of) known.insert(canonical(key_of(item, keys)));
  json::array strangers;
  for (const json::value& item : *list)
    if (!known.contains(canonical(key_of(item, keys)))) strangers.emplace_back(cadre_of(item));
  if (strangers.empty()) return holds();
  return fails({say("Có ", strangers.size(), " người không có trong danh sách ở bước trước."),
                say("Expected nobody new, but ", strangers.size(), " were not on the list before.")},
               {{"strangers", std::move(strangers)}});
}

}  // namespace cadre::rules
