#include "engine/running/effects.hpp"

#include "engine/procedure/template.hpp"
#include "engine/running/effect_entries.hpp"
#include "engine/running/effect_names.hpp"

namespace cadre {
namespace {

Error too_many() {
  const std::string most = std::to_string(kEffectEntriesMax);
  return {ErrorCode::invalid_argument,
          {"một hành vi tạo tối đa " + most + " bản ghi kéo theo",
           "expected at most " + most + " entries, but there are more"},
          {},
          "effect.too-many"};
}

Error not_a_list(const std::string& name) {
  return {ErrorCode::invalid_argument,
          {"'" + name + "' không phải là danh sách", "expected '" + name + "' to be a list, but it is none"},
          {},
          "effect.each"};
}

Error no_such_rule(const std::string& type) {
  return {ErrorCode::invalid_argument,
          {"chương trình này không có quy tắc '" + type + "'",
           "expected the rule '" + type + "', but this program does not have it"},
          {},
          "rule.unknown-here"};
}

// Runs the effects of one event in order; stops at the first that cannot be carried out.
class EffectRun {
 public:
  explicit EffectRun(const EffectScene& scene)
      : scene_(scene), content_(content_of(scene.event)), maker_(scene, content_) {}

  tl::expected<std::vector<Entry>, Refusal> run() {
    const Movement& movement =
        std::visit([](const auto& event) -> const Movement& { return event.movement; }, scene_.event);
    for (const Reference* action : movement.actions) {
      const auto found = scene_.procedure.effects().find(action->type);
      if (found == scene_.procedure.effects().end()) continue;
      for (const Effect& effect : found->second)
        if (const auto done = run_each(effect); !done)
          return tl::make_unexpected(impossible(action->type, effect, done.error()));
    }
    return std::move(maker_).entries();
  }

 private:
  Result<void> run_each(const Effect& effect) {
    if (effect.each.empty()) return run_once(effect, nullptr);
    const auto list = value_of(effect.each.substr(1), scene_, content_, nullptr);
    if (!list) return {};  // a list that nobody filled in has no items
    if (!list->is_array()) return tl::make_unexpected(not_a_list(effect.each));
    for (const json::value& item : list->get_array()) CHECK(run_once(effect, &item));
    return {};
  }

  Result<void> run_once(const Effect& effect, const json::value* item) {
    const NameValues names = [&](const std::string& name) { return value_of(name, scene_, content_, item); };
    TRY(wanted, holds(effect, names));
    if (!wanted) return {};
    CHECK(maker_.make(effect, names));
    if (maker_.count() > kEffectEntriesMax) return tl::make_unexpected(too_many());
    return {};
  }

  // Asked of the state before the act, as the guards of transitions are.
  Result<bool> holds(const Effect& effect, const NameValues& names) const {
    if (!effect.when) return true;
    TRY(params, fill(json::value(effect.when->params), names));
    const RuleContext context{
        scene_.procedure, scene_.before, content_.form,           content_.documents, false,
        scene_.actor,     scene_.world,  scene_.world.calendar(), content_.effective, scene_.today};
    const Finding finding = effect.when->rule->check(context, params.get_object()).finding;
    if (finding == Finding::rule_unknown) return tl::make_unexpected(no_such_rule(effect.when->type));
    return finding == Finding::holds;
  }

  static Refusal impossible(const std::string& action, const Effect& effect, const Error& error) {
    const std::string kind(to_string(effect.kind));
    Reason reason;
    reason.rule = "effect.impossible";
    reason.params = {{"action", action}, {"effect", kind}};
    reason.article = std::string(text_at(effect.body, "article"));
    reason.figures = {{"rule", error.rule}};
    reason.text = {
        "không thể thực hiện hệ quả '" + kind + "' của '" + action + "': " + error.message.vi,
        "expected the effect '" + kind + "' of '" + action + "' to be possible: " + error.message.en};
    return Refusal{RefusalKind::rules_failed, {std::move(reason)}};
  }

  const EffectScene& scene_;
  const EventContent content_;
  EffectEntries maker_;
};

}  // namespace

tl::expected<std::vector<Entry>, Refusal> effects_of(const EffectScene& scene) {
  return EffectRun(scene).run();
}

}  // namespace cadre
