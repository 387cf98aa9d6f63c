#include "engine/base/json_scan.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace cadre {
namespace {

constexpr std::uint64_t kEveryByte = 0x0101010101010101;

// Which of eight bytes are quotes: the lowest bit that is set belongs to the first one.
std::uint64_t quotes_in(std::uint64_t bytes) {
  const std::uint64_t others = bytes ^ kEveryByte * '"';
  return (others - kEveryByte) & ~others & kEveryByte * 0x80;
}

// The next quote, or `end`. Most strings are so short that a library call would cost more than the search.
const char* find_quote(const char* at, const char* end) {
  static_assert(std::endian::native == std::endian::little);
  for (std::uint64_t eight; end - at >= 8; at += 8) {
    std::memcpy(&eight, at, sizeof eight);
    if (const std::uint64_t found = quotes_in(eight)) return at + std::countr_zero(found) / 8;
  }
  while (at != end && *at != '"') ++at;
  return at;
}

// `at`: behind the opening quote. An escaped quote has an odd number of backslashes before it.
const char* skip_string(const char* at, const char* end) {
  const char* const begin = at;
  for (; (at = find_quote(at, end)) != end; ++at) {
    const char* escape = at;
    while (escape != begin && escape[-1] == '\\') --escape;
    if ((at - escape) % 2 == 0) return at + 1;
  }
  return nullptr;
}

// A number or a word.
const char* skip_bare(const char* at, const char* end) {
  const char* const begin = at;
  while (at != end && *at != ',' && *at != '}' && *at != ']') ++at;
  return at == begin ? nullptr : at;
}

}  // namespace

const char* skip_json_value(const char* at, const char* end) {
  if (at == end) return nullptr;
  if (*at == '"') return skip_string(at + 1, end);
  if (*at != '{' && *at != '[') return skip_bare(at, end);
  for (unsigned depth = 0; at != nullptr && at != end;) {
    const char c = *at++;
    if (c == '"') {
      at = skip_string(at, end);
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return at;
    }
  }
  return nullptr;
}

}  // namespace cadre
