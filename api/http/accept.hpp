// What a client takes (RFC 9110, 12.5.1): media ranges with qualities, "text/csv;q=0.5, */*;q=0.1". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cadre {

// The type without its parameters: "text/csv" of " text/csv; charset=utf-8".
std::string media_type(std::string_view field);

// Which of `types` the client likes best; among equals the first. Everything is taken where the field is
// empty. nullopt: none of them. A range that names a type goes before one with a star, as the RFC has it.
std::optional<std::size_t> preferred(std::string_view accept, std::span<const std::string_view> types);

}  // namespace cadre
