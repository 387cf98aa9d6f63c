#include "api/cli/form_titles.hpp"

#include "api/cli/problem_text.hpp"
#include "api/cli/words.hpp"

namespace cadre {
namespace {

std::string last_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

void FormTitles::add(const json::object& schema, const Console& console) {
  for (const auto& property : object_at(schema, "properties"))
    if (const json::object* field = property.value().if_object()) add_field(property.key(), *field, console);
}

void FormTitles::add_field(const std::string& path, const json::object& schema, const Console& console) {
  const std::string title(text_at(schema, "title"));
  if (!title.empty() && console.vietnamese()) titles_.emplace(path, title);
  for (const auto& label : object_at(schema, "x-labels"))
    labels_.emplace(path + '\0' + std::string(label.key()), text_in(console, label.value()));
  for (const auto& property : object_at(schema, "properties"))
    if (const json::object* field = property.value().if_object())
      add_field(path + "/" + std::string(property.key()), *field, console);
  if (const json::object& items = object_at(schema, "items"); !items.empty()) add_field(path, items, console);
}

std::string FormTitles::field(const std::string& name) const {
  const auto found = titles_.find(name);
  return found == titles_.end() ? last_of(name) : found->second;
}

std::string FormTitles::value(const std::string& name, const json::value& value,
                              const Console& console) const {
  if (const json::string* text = value.if_string()) {
    const auto label = labels_.find(name + '\0' + std::string(*text));
    return label == labels_.end() ? day_text(console, *text) : label->second;
  }
  if (const bool* is = value.if_bool(); is != nullptr && console.vietnamese()) return *is ? "có" : "không";
  std::string out;
  if (const json::array* list = value.if_array()) {
    for (const json::value& one : *list) out += (out.empty() ? "" : "; ") + this->value(name, one, console);
    return out;
  }
  if (!value.is_object()) return json::serialize(value);
  for (const auto& member : value.get_object()) {
    const std::string inner = name + "/" + std::string(member.key());
    out += (out.empty() ? "" : ", ") + field(inner) + " = " + this->value(inner, member.value(), console);
  }
  return out;
}

}  // namespace cadre
