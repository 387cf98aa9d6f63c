#include "engine/procedure/composer.hpp"

#include <algorithm>

#include "engine/base/json_merge.hpp"

namespace cadre {
namespace {

constexpr std::size_t kNodeBytes = 4;  // what a value costs at least

std::size_t weight(const json::value& value) {
  std::size_t bytes = kNodeBytes;
  if (const auto* object = value.if_object()) {
    for (const auto& member : *object) bytes += member.key().size() + weight(member.value());
  } else if (const auto* array = value.if_array()) {
    for (const json::value& item : *array) bytes += weight(item);
  } else if (const auto* text = value.if_string()) {
    bytes += text->size();
  }
  return bytes;
}

bool is_use(const json::value& value) { return value.is_object() && value.get_object().contains("fragment"); }

void append(json::array& out, json::value&& several) {
  for (json::value& one : several.get_array()) out.push_back(std::move(one));
}

}  // namespace

Composer::Place Composer::Place::at(std::string_view key) const {
  Place place = *this;
  (within.empty() ? place.pointer : place.inner) += pointer_step(key);
  return place;
}

Composer::Place Composer::Place::inside(std::string name, std::string inner_pointer) const {
  Place place = *this;
  place.within.push_back(std::move(name));
  place.inner = std::move(inner_pointer);
  return place;
}

void Composer::report(const Place& place, std::string rule, const Text& message) {
  if (problems_.size() >= kCompositionProblemsMax) return;
  std::string where;
  for (const std::string& name : place.within) where += (where.empty() ? "" : " > ") + name;
  if (!where.empty()) where += " " + place.inner + ": ";
  problems_.push_back({ErrorCode::invalid_argument,
                       {where + message.vi, where + message.en},
                       place.pointer,
                       std::move(rule)});
}

bool Composer::spend(std::size_t bytes) {
  if (full()) return false;  // told already
  bytes_ += bytes;
  if (!full()) return true;
  const std::string most = std::to_string(kComposedBytesMax);
  report({}, "definition.size",
         {"định nghĩa đầy đủ dài quá " + most + " byte",
          "expected a complete definition of at most " + most + " bytes"});
  return false;
}

bool Composer::spend(const json::value& value) { return spend(weight(value)); }

bool Composer::may_enter(const Place& place, const std::string& name, std::string_view what) {
  const std::string rule(what);
  if (std::find(place.within.begin(), place.within.end(), name) != place.within.end()) {
    report(place, rule + ".recursion",
           {"'" + name + "' dùng lại chính nó", "expected no circle, but '" + name + "' leads to itself"});
    return false;
  }
  if (place.within.size() < kFragmentDepthMax) return true;
  const std::string most = std::to_string(kFragmentDepthMax);
  report(place, rule + ".depth",
         {"chỉ được lồng tối đa " + most + " mảnh", "expected at most " + most + " inside one another"});
  return false;
}

json::value Composer::value(const json::value& value, const Arguments* arguments, const Place& place) {
  if (const auto* members = value.if_object())
    return is_use(value) ? use(*members, arguments, place) : object(*members, arguments, place);
  if (const auto* items = value.if_array()) return array(*items, arguments, place);
  if (const auto* characters = value.if_string(); characters != nullptr && arguments != nullptr)
    return text(*characters, *arguments, place);
  return spend(value) ? value : json::value();
}

json::value Composer::object(const json::object& object, const Arguments* arguments, const Place& place) {
  json::object out;
  for (const auto& member : object) {
    std::string key(member.key());
    if (!spend(kNodeBytes + key.size())) break;
    if (arguments != nullptr) {
      auto filled = fill_text(key, *arguments);
      if (!filled) {
        report(place.at(key), filled.error().rule, filled.error().message);
        continue;
      }
      key = std::move(*filled);
    }
    json::value made = value(member.value(), arguments, place.at(member.key()));
    if (key == "fragment" || !out.emplace(key, std::move(made)).second)
      report(place.at(member.key()), "fragment.key",
             {"khóa '" + key + "' không đặt được ở đây", "expected another key than '" + key + "' here"});
  }
  return out;
}

json::value Composer::array(const json::array& array, const Arguments* arguments, const Place& place) {
  json::array out;
  if (!spend(kNodeBytes)) return out;
  for (std::size_t i = 0; i < array.size() && !full(); ++i) {
    const auto* characters = array[i].if_string();
    const auto whole = arguments != nullptr && characters != nullptr
                           ? whole_placeholder(std::string_view(*characters))
                           : std::nullopt;
    json::value made = value(array[i], arguments, place.at(i));
    const bool several = is_use(array[i]) || (whole && whole->spread);
    if (several && made.is_array()) {
      append(out, std::move(made));
    } else {
      out.push_back(std::move(made));
    }
  }
  return out;
}

json::value Composer::text(std::string_view text, const Arguments& arguments, const Place& place) {
  auto made = filled(text, arguments);
  if (made) return std::move(*made);
  report(place, made.error().rule, made.error().message);
  return {};
}

Result<json::value> Composer::filled(std::string_view text, const Arguments& arguments) {
  const auto whole = whole_placeholder(text);
  if (!whole) {
    TRY(filled, fill_text(text, arguments));
    return spend(kNodeBytes + filled.size()) ? json::value(filled) : json::value();
  }
  TRY(found, argument(arguments, whole->parameter));
  if (whole->spread && !found->is_array())
    return fail(ErrorCode::invalid_argument,
                {"'" + std::string(whole->parameter) + "' phải là một mảng",
                 "expected an array for '" + std::string(whole->parameter) + "'"},
                {}, "fragment.argument-type");
  return spend(*found) ? *found : json::value();
}

}  // namespace cadre
