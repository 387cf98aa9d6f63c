#include "engine/procedure/check_effects.hpp"

#include <algorithm>
#include <array>

#include "engine/procedure/check_parts.hpp"
#include "engine/procedure/template.hpp"

namespace cadre {
namespace {

// The names that every case has, besides the fields of forms.
constexpr std::array<std::string_view, 8> kGiven = {"case.id",        "case.cadre",  "case.post", "case.unit",
                                                    "case.procedure", "case.opened", "effective", "today"};

std::string_view head_of(std::string_view name) { return name.substr(0, name.find('.')); }

class EffectCheck {
 public:
  EffectCheck(const Procedure& procedure, std::vector<Problem>& problems)
      : procedure_(procedure), problems_(problems) {}

  void run() {
    for (const auto& [action, effects] : procedure_.effects())
      for (const Effect& effect : effects) check(action, effect);
  }

 private:
  void check(const std::string& action, const Effect& effect) {
    json::array all{effect.body, effect.each};
    if (effect.when) all.push_back(effect.when->params);
    const auto names = names_in(json::value(std::move(all)));
    if (!names) return;  // told when it was read
    for (const std::string& name : *names)
      if (!known(name, !effect.each.empty()))
        problems_.push_back(
            {"",
             "",
             "effect.name-unknown",
             {"meta.actions." + action + ": không biểu mẫu nào có trường '" + name + "'",
              "meta.actions." + action + ": expected a field of some form, but got '$" + name + "'"}});
  }

  bool known(const std::string& name, bool in_list) const {
    if (std::find(kGiven.begin(), kGiven.end(), name) != kGiven.end()) return true;
    const std::string_view head = head_of(name);
    if (head == "item") return in_list;
    if (head == "case") return false;
    const auto has = [&](const ActSpec& act) {
      return object_at(act.form.schema(), "properties").contains(head);
    };
    const auto& acts = procedure_.all_acts();
    return has(procedure_.opening()) || std::any_of(acts.begin(), acts.end(), has);
  }

  const Procedure& procedure_;
  std::vector<Problem>& problems_;
};

class EffectFactCheck {
 public:
  EffectFactCheck(const FactKinds& kinds, std::vector<Problem>& problems)
      : kinds_(kinds), problems_(problems) {}

  void check(const std::string& action, const Effect& effect) {
    const bool past = effect.kind == EffectKind::end || effect.kind == EffectKind::restore;
    if (effect.kind != EffectKind::record && !past) return;
    action_ = &action;
    const std::string_view subject = text_at(effect.body, "subject");
    const std::string type(subject.substr(0, subject.find('/')));
    const std::string name(text_at(effect.body, "kind"));
    const FactKind* kind = kinds_.find(type, name);
    if (kind == nullptr)
      return report("effect.fact-kind",
                    {"không có loại dữ kiện '" + name + "' về '" + type + "'",
                     "expected a kind of fact about a " + type + ", but got '" + name + "'"});
    if (past) return check_fields(*kind, object_at(effect.body, "where"), "effect.where");
    check_fields(*kind, object_at(effect.body, "value"), "effect.fact-value");
    check_required(*kind, object_at(effect.body, "value"));
    check_constants(*kind, object_at(effect.body, "value"));
  }

 private:
  void report(std::string reason, Text text) {
    text.vi = "meta.actions." + *action_ + ": " + text.vi;
    text.en = "meta.actions." + *action_ + ": " + text.en;
    problems_.push_back({"", "", std::move(reason), std::move(text)});
  }

  void check_fields(const FactKind& kind, const json::object& value, const std::string& reason) {
    const json::object& known = object_at(kind.form.schema(), "properties");
    for (const auto& member : value)
      if (!known.contains(member.key()))
        report(reason,
               {"dữ kiện '" + kind.name + "' không có trường '" + std::string(member.key()) + "'",
                "expected a field of '" + kind.name + "', but got '" + std::string(member.key()) + "'"});
  }

  void check_required(const FactKind& kind, const json::object& value) {
    for (const json::value& field : array_at(kind.form.schema(), "required"))
      if (field.is_string() && !value.contains(field.get_string()))
        report("effect.fact-value",
               {"dữ kiện '" + kind.name + "' cần trường '" + std::string(field.get_string()) + "'",
                "expected '" + std::string(field.get_string()) + "', which '" + kind.name + "' requires"});
  }

  // What does not depend on the case can be held to the form now.
  void check_constants(const FactKind& kind, const json::object& value) {
    json::object constants;
    for (const auto& member : value) {
      const auto names = names_in(member.value());
      if (names && names->empty()) constants[member.key()] = member.value();
    }
    for (const Error& error : kind.form.validate(constants, ""))
      if (error.rule != "form.required") report("effect.fact-value", error.message);
  }

  const FactKinds& kinds_;
  std::vector<Problem>& problems_;
  const std::string* action_ = nullptr;
};

}  // namespace

void check_effects(const Procedure& procedure, std::vector<Problem>& problems) {
  EffectCheck(procedure, problems).run();
}

std::vector<Problem> check_effect_facts(const Procedure& procedure, const FactKinds& kinds) {
  std::vector<Problem> problems;
  EffectFactCheck check(kinds, problems);
  for (const auto& [action, effects] : procedure.effects())
    for (const Effect& effect : effects) check.check(action, effect);
  return problems;
}

}  // namespace cadre
