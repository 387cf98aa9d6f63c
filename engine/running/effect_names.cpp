#include "engine/running/effect_names.hpp"

namespace cadre {
namespace {

const json::object kNoForm;
const json::array kNoDocuments;

std::optional<json::value> text_or_nothing(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<json::value>(text);
}

std::optional<json::value> of_case(std::string_view member, const EffectScene& scene, Date effective) {
  const CaseState& state = scene.before;
  if (member == "id") return text_or_nothing(state.id);
  if (member == "cadre") return text_or_nothing(state.cadre);
  if (member == "post") return text_or_nothing(state.post);
  if (member == "unit") return text_or_nothing(state.unit);
  if (member == "procedure") return text_or_nothing(scene.procedure.id().id);
  if (member == "opened") {
    const bool opening = std::holds_alternative<CaseOpened>(scene.event);
    return json::value(format_date(opening ? effective : state.opened));
  }
  return std::nullopt;
}

// "agree" or "party.agree" within a value.
std::optional<json::value> inside(const json::value* value, std::string_view path) {
  while (value != nullptr && !path.empty()) {
    const std::size_t dot = path.find('.');
    value = value->is_object() ? value->get_object().if_contains(path.substr(0, dot)) : nullptr;
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  }
  return value == nullptr ? std::nullopt : std::optional<json::value>(*value);
}

}  // namespace

EventContent content_of(const CaseEvent& event) {
  if (const auto* opened = std::get_if<CaseOpened>(&event))
    return {opened->submission.form, opened->submission.documents, opened->submission.effective,
            opened->role};
  if (const auto* accepted = std::get_if<ActAccepted>(&event))
    return {accepted->submission.form, accepted->submission.documents, accepted->submission.effective,
            accepted->role};
  const auto* elapsed = std::get_if<DelayElapsed>(&event);
  return {kNoForm, kNoDocuments, elapsed ? elapsed->due : Date{}, {}};
}

std::optional<json::value> value_of(const std::string& name, const EffectScene& scene,
                                    const EventContent& content, const json::value* item) {
  const std::size_t dot = name.find('.');
  const std::string_view head = std::string_view(name).substr(0, dot);
  const std::string_view rest =
      dot == std::string::npos ? std::string_view() : std::string_view(name).substr(dot + 1);
  if (head == "effective") return json::value(format_date(content.effective));
  if (head == "today") return json::value(format_date(scene.today));
  if (head == "case") return of_case(rest, scene, content.effective);
  if (head == "item") return inside(item, rest);
  const json::value* brought = content.form.if_contains(head);
  return inside(brought != nullptr ? brought : scene.before.data.if_contains(head), rest);
}

}  // namespace cadre
