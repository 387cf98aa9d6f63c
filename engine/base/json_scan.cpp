#include "engine/base/json_scan.hpp"

#include <cstring>

namespace cadre {
namespace {

// `at`: behind the opening quote. An escaped quote has an odd number of backslashes before it.
const char* skip_string(const char* at, const char* end) {
  const char* const begin = at;
  for (; at != end; ++at) {
    at = static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
    if (at == nullptr) return nullptr;
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
