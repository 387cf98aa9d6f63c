// Reading what stands in a case file, for whoever checks one: strangers' bytes, taken in one way only. Pure.
#pragma once

#include <optional>

#include "engine/base/json.hpp"
#include "engine/base/sha256.hpp"

namespace cadre {

// An object in canonical JSON (RFC 8785). nullopt: anything else, also the same object spelled otherwise: two
// readers must not find two different things in it.
std::optional<json::object> canonical_object(std::string_view bytes);

// A member that is a count or a position.
std::optional<std::uint64_t> count_at(const json::object& object, std::string_view key);
std::optional<Hash> hash_at(const json::object& object, std::string_view key);

// What the entry of the export holds the hash of: the lists of the manifest as they were when it was written,
// with the entries below `upto`. Whoever takes something out of them, or calls it withheld, changes it.
Hash listed_hash(const json::object& manifest, std::uint64_t upto);

}  // namespace cadre
