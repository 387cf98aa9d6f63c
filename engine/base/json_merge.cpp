#include "engine/base/json_merge.hpp"

namespace cadre {

void merge_patch(json::value& target, const json::value& patch) {
  if (!patch.is_object()) {
    target = patch;
    return;
  }
  if (!target.is_object()) target = json::object();
  json::object& object = target.get_object();
  for (const auto& member : patch.get_object()) {
    if (!member.value().is_null()) {
      merge_patch(object[member.key()], member.value());
    } else if (const auto found = object.find(member.key()); found != object.end()) {
      object.stable_erase(found);  // erase would move the last member here
    }
  }
}

std::optional<std::string> merge_disjoint(json::object& target, const json::object& more) {
  for (const auto& member : more) {
    json::value* present = target.if_contains(member.key());
    if (present == nullptr) {
      target.emplace(member.key(), member.value());
    } else if (!present->is_object() || !member.value().is_object()) {
      return pointer_step(member.key());
    } else if (auto conflict = merge_disjoint(present->get_object(), member.value().get_object())) {
      return pointer_step(member.key()) + *conflict;
    }
  }
  return std::nullopt;
}

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

}  // namespace cadre
