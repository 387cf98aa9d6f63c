// SHA-256, the one hash of cadre: leaves and nodes of the log's tree, documents, definitions, tokens,
// payloads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

using Hash = std::array<std::uint8_t, 32>;

Hash sha256(std::string_view bytes);
// The hash of `prefix` followed by `a` and `b`; what RFC 6962 needs (0x00 for leaves, 0x01 for nodes).
Hash sha256_prefixed(std::uint8_t prefix, std::string_view a, std::string_view b = {});

std::string to_hex(const Hash& hash);
Result<Hash> hash_from_hex(
    std::string_view hex);  // 64 lower-case digits, or invalid_argument "format.sha256"

}  // namespace cadre
