// One member of a JSON object, quickly. Pure; any thread.
#pragma once

#include "engine/base/json.hpp"

namespace cadre {

// What if_contains says. Objects as small as forms, facts and ballots are looked through member by member,
// which is quicker than the library's general way; larger ones are asked by hash.
const json::value* member(const json::object& object, std::string_view key);
const json::value* member(json::object&& object, std::string_view key) = delete;

}  // namespace cadre
