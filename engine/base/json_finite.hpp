// Numbers that JSON cannot write. The quick parser of stored bytes makes an infinity of 1e999, which no
// canonical text holds; what parse_json read has none. Pure.
#pragma once

#include <string>

#include "engine/base/json.hpp"

namespace cadre {

// The JSON pointer of the first infinite number; "" when there is none.
std::string infinite_in(const json::object& object);

}  // namespace cadre
