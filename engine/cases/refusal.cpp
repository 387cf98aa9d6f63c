#include "engine/cases/refusal.hpp"

#include <array>
#include <utility>

namespace cadre {
namespace {

constexpr std::array<std::pair<RefusalKind, std::string_view>, 7> kKinds{{
    {RefusalKind::unknown_act, "unknown-act"},
    {RefusalKind::not_now, "not-now"},
    {RefusalKind::not_authorised, "not-authorised"},
    {RefusalKind::invalid_form, "invalid-form"},
    {RefusalKind::rules_failed, "rules-failed"},
    {RefusalKind::needs_acknowledgement, "needs-acknowledgement"},
    {RefusalKind::stale_timer, "stale-timer"},
}};

Reason reason_from_json(const json::object& value) {
  Reason reason;
  reason.rule = std::string(text_at(value, "rule"));
  reason.params = object_at(value, "params");
  reason.article = std::string(text_at(value, "article"));
  const auto mark = parse_mark(text_at(value, "mark"));
  reason.mark = mark ? *mark : Mark::verified;
  reason.field = std::string(text_at(value, "field"));
  reason.figures = object_at(value, "figures");
  const json::object& text = object_at(value, "text");
  reason.text = {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))};
  reason.acknowledgeable = bool_at(value, "acknowledgeable");
  return reason;
}

}  // namespace

Reason reason_of(std::string rule, json::object figures, Text text) {
  Reason reason;
  reason.rule = std::move(rule);
  reason.figures = std::move(figures);
  reason.text = std::move(text);
  return reason;
}

std::string_view to_string(RefusalKind kind) {
  for (const auto& [known, word] : kKinds)
    if (known == kind) return word;
  INVARIANT(false, "every kind of refusal has a word");
}

json::object to_json(const Reason& reason) {
  json::object out{{"rule", reason.rule}, {"text", {{"vi", reason.text.vi}, {"en", reason.text.en}}}};
  if (!reason.params.empty()) out["params"] = reason.params;
  if (!reason.article.empty()) out["article"] = reason.article;
  if (!reason.article.empty() || reason.mark != Mark::verified) out["mark"] = to_string(reason.mark);
  if (!reason.field.empty()) out["field"] = reason.field;
  if (!reason.figures.empty()) out["figures"] = reason.figures;
  if (reason.acknowledgeable) out["acknowledgeable"] = true;
  return out;
}

json::object to_json(const Refusal& refusal) {
  json::array reasons;
  for (const Reason& reason : refusal.reasons) reasons.push_back(to_json(reason));
  return json::object{{"kind", to_string(refusal.kind)}, {"reasons", std::move(reasons)}};
}

Refusal refusal_from_json(const json::object& value) {
  Refusal refusal;
  for (const auto& [kind, word] : kKinds)
    if (word == text_at(value, "kind")) refusal.kind = kind;
  for (const json::value& item : array_at(value, "reasons"))
    if (const json::object* object = item.if_object()) refusal.reasons.push_back(reason_from_json(*object));
  return refusal;
}

}  // namespace cadre
