// What people type into cells and fields, as the JSON that a form wants.
#pragma once

#include "engine/base/json.hpp"

namespace cadre {

// An integer or a boolean where the property's schema says so and the text is one ("có" and "không" count),
// else the text itself: validation then says what is wrong with it.
json::value typed_text(std::string_view text, const json::object& property);

}  // namespace cadre
