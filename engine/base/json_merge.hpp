// Two ways to put one JSON value over another. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "engine/base/json.hpp"

namespace cadre {

// RFC 7396 (JSON Merge Patch): members of `patch` replace those of `target`, objects member by member; null
// takes a member away. Members that stay keep their order, new ones come last.
void merge_patch(json::value& target, const json::value& patch);

// Adds the members of `more` to `target`, objects member by member. Whatever stands in both and is not an
// object in both is a conflict: its JSON pointer comes back, and `target` is good for nothing any more.
std::optional<std::string> merge_disjoint(json::object& target, const json::object& more);

// One step of a JSON pointer (RFC 6901): "/" and the key with "~" and "/" escaped.
std::string pointer_step(std::string_view key);

}  // namespace cadre
