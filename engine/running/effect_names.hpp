// What the names in an effect's template stand for while it runs: fields of the case as the act leaves it,
// and what is given. Part of engine/running/effects.hpp.
#pragma once

#include <optional>
#include <string>

#include "engine/running/effects.hpp"

namespace cadre {

// What an event brings to its effects: those of an act come from its submission.
struct EventContent {
  const json::object& form;
  const json::array& documents;
  Date effective;
  std::string role;
};
EventContent content_of(const CaseEvent& event);

// `item`: the one of the list that the effect runs over; nullptr when it runs once.
std::optional<json::value> value_of(const std::string& name, const EffectScene& scene,
                                    const EventContent& content, const json::value* item);

}  // namespace cadre
