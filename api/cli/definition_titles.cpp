#include "api/cli/definition_titles.hpp"

#include "api/cli/problem_text.hpp"

namespace cadre {

namespace {

std::string title_of(const json::object& holder, const Console& console) {
  const json::value* title = holder.if_contains("title");
  return title == nullptr ? std::string() : text_in(console, *title);
}

// A transition is an object, or a list of them, or a bare target.
const json::object* first_transition(const json::value& value) {
  if (value.is_object()) return &value.get_object();
  if (value.is_array() && !value.get_array().empty()) return value.get_array().front().if_object();
  return nullptr;
}

// A mark is left out where it is V.
std::string place_of(const json::object& call) {
  const std::string_view article = text_at(call, "article");
  const std::string_view mark = text_at(call, "mark");
  return article.empty() ? "" : std::string(article) + " [" + std::string(mark.empty() ? "V" : mark) + "]";
}

}  // namespace

DefinitionTitles::DefinitionTitles(const json::object& definition, const Console& console) {
  const json::object& meta = object_at(definition, "meta");
  procedure_ = title_of(meta, console);
  acts_["open"] = title_of(object_at(meta, "open"), console);
  if (acts_["open"].empty()) acts_["open"] = console.vietnamese() ? "Mở hồ sơ" : "Open the case";
  acts_["migrate"] =
      console.vietnamese() ? "Chuyển sang phiên bản quy trình khác" : "Move to another version";
  for (const auto& delay : object_at(meta, "delays")) {
    if (const json::object* spec = delay.value().if_object()) delays_[delay.key()] = title_of(*spec, console);
  }
  forms_.add(object_at(object_at(meta, "open"), "form"), console);
  for (const json::value& call : array_at(object_at(meta, "open"), "requires"))
    if (const json::object* rule = call.if_object()) note_call("open", *rule);
  visit(definition, std::string(text_at(definition, "id")), console);
}

std::string DefinitionTitles::place(std::string_view act, const json::object& asked) const {
  if (asked.contains("article")) return place_of(asked);
  const auto found = articles_.find(std::string(act) + '\0' + std::string(text_at(asked, "rule")));
  return found == articles_.end() ? std::string() : found->second;
}

void DefinitionTitles::note_call(const std::string& act, const json::object& call) {
  const std::string place = place_of(call);
  if (place.empty()) return;
  std::string& places = articles_[act + '\0' + std::string(text_at(call, "type"))];
  if (places.find(place) == std::string::npos) places += (places.empty() ? "" : "; ") + place;
}

// A transition may stand alone or in a list of branches; each asks its guard, and the act what it requires.
void DefinitionTitles::note_calls(const std::string& act, const json::value& transitions) {
  if (const json::array* branches = transitions.if_array()) {
    for (const json::value& branch : *branches) note_calls(act, branch);
  } else if (const json::object* transition = transitions.if_object()) {
    if (const auto& guard = object_at(*transition, "guard"); !guard.empty()) note_call(act, guard);
    for (const json::value& call : array_at(object_at(*transition, "meta"), "requires"))
      if (const json::object* rule = call.if_object()) note_call(act, *rule);
  }
}

void DefinitionTitles::visit(const json::object& node, const std::string& id, const Console& console) {
  states_[id] = title_of(object_at(node, "meta"), console);
  for (const auto& act : object_at(node, "on")) {
    const json::object* transition = first_transition(act.value());
    const std::string title = transition == nullptr ? "" : title_of(object_at(*transition, "meta"), console);
    if (!title.empty()) acts_[act.key()] = title;
    if (transition != nullptr) forms_.add(object_at(object_at(*transition, "meta"), "form"), console);
    note_calls(act.key(), act.value());
  }
  for (const auto& child : object_at(node, "states")) {
    const json::object* state = child.value().if_object();
    if (state == nullptr) continue;
    const std::string_view own = text_at(*state, "id");
    visit(*state, own.empty() ? id + "." + std::string(child.key()) : std::string(own), console);
  }
}

std::string DefinitionTitles::look_up(const Words& words, const std::string& name) {
  const auto found = words.find(name);
  return found == words.end() || found->second.empty() ? name : found->second;
}

}  // namespace cadre
