// ProcedureCompiler, third part: the effects of actions, as they are written. Whether their names and kinds
// of facts exist is asked by the publication check.
#include <algorithm>

#include "engine/procedure/procedure_compiler.hpp"
#include "engine/procedure/template.hpp"

namespace cadre {
namespace {

using Need = MetaReader::Need;

constexpr std::size_t kEffectsMax = 20;  // of one action
constexpr EffectKind kKinds[] = {EffectKind::record, EffectKind::end,     EffectKind::restore,
                                 EffectKind::hold,   EffectKind::release, EffectKind::propose};

// Facts about accounts and the calendar are the administrator's to record, never a definition's.
bool may_be_subject(std::string_view subject) {
  return subject.starts_with("cadre/") || subject.starts_with("post/") || subject.starts_with("unit/");
}

void read_subject_text(MetaReader& body) {
  const std::string subject = body.text("subject", Need::required);
  if (subject.empty() || may_be_subject(subject)) return;
  body.report("effect.subject", {"'subject' phải bắt đầu bằng cadre/, post/ hoặc unit/",
                                 "expected 'subject' to begin with cadre/, post/ or unit/"});
}

void read_reason(MetaReader& body) {
  body.title("reason", Need::required);
  body.text("article", Need::required);
  body.mark("mark");
}

void read_families(MetaReader& body) {
  body.text("cadre", Need::required);
  if (body.words("families", Need::required).empty())
    body.report("effect.families", {"'families' phải nêu ít nhất một thủ tục",
                                    "expected 'families' to name at least one procedure"});
}

void read_proposal(MetaReader& body) {
  body.word("procedure", Need::required);
  const int subjects = static_cast<int>(body.has("cadre")) + static_cast<int>(body.has("post")) +
                       static_cast<int>(body.has("unit"));
  for (const char* subject : {"cadre", "post", "unit"}) body.text(subject);
  if (subjects != 1)
    body.report("effect.subject", {"đề xuất phải nêu đúng một trong cadre, post, unit",
                                   "expected exactly one of cadre, post and unit"});
  body.object("data");
  read_reason(body);
}

}  // namespace

void ProcedureCompiler::read_effects(MetaReader& action, const std::string& name) {
  action.text("vi", Need::required);
  action.text("en", Need::required);
  std::vector<Effect> effects;
  for (const json::value& item : action.array("effects")) {
    const json::object none;
    MetaReader effect(item.is_object() ? item.get_object() : none, action.inside("effects"), problems_);
    read_effect(effect, effects);
  }
  if (effects.size() > kEffectsMax)
    action.report("effect.count", {"tối đa 20 hệ quả cho một hành động", "expected at most 20 effects"});
  action.refuse_others();
  if (!effects.empty()) made_->effects_.emplace(name, std::move(effects));
}

void ProcedureCompiler::read_effect(MetaReader& effect, std::vector<Effect>& effects) {
  Effect read;
  int kinds = 0;
  for (const EffectKind kind : kKinds) {
    if (!effect.has(to_string(kind))) continue;
    ++kinds;
    read.kind = kind;
    read.body = effect.object(to_string(kind));
  }
  if (kinds != 1)
    return effect.report("effect.kind",
                         {"phải có đúng một trong record, end, restore, hold, release, propose",
                          "expected one of record, end, restore, hold, release and propose"});
  read.each = effect.text("each");
  if (!read.each.empty() && names_in(json::value(read.each)).value_or(std::vector<std::string>{}).size() != 1)
    effect.report("effect.each", {"'each' phải là tên một danh sách, như \"$persons\"",
                                  "expected 'each' to name a list, like \"$persons\""});
  if (effect.has("when")) {
    MetaReader when(effect.object("when"), effect.inside("when"), problems_);
    const std::string type = when.text("type", Need::required);
    read.when = read_call(type, when.object("params"), when);
  }
  MetaReader body(read.body, effect.inside(to_string(read.kind)), problems_);
  read_effect_body(read, body);
  body.refuse_others();
  effect.refuse_others();
  effects.push_back(std::move(read));
}

void ProcedureCompiler::read_effect_body(const Effect& effect, MetaReader& body) {
  if (const auto names = names_in(json::value(effect.body)); !names)
    body.report(names.error().rule, names.error().message);
  switch (effect.kind) {
    case EffectKind::record:
      read_subject_text(body);
      body.word("kind", Need::required);
      body.text("from", Need::required);
      body.text("until");
      body.object("value", Need::required);
      return;
    case EffectKind::end:
    case EffectKind::restore:
      read_subject_text(body);
      body.word("kind", Need::required);
      body.object("where");
      body.text("on", Need::required);
      return;
    case EffectKind::hold:
      read_families(body);
      read_reason(body);
      return;
    case EffectKind::release:
      read_families(body);
      body.flag("all");
      return;
    case EffectKind::propose:
      read_proposal(body);
      return;
  }
}

}  // namespace cadre
