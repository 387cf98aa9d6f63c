// Asking the processor for memory before it is used: what another core wrote, or what was not touched for
// long, comes while something else is worked on. Changes nothing but the time that takes.
#pragma once

#include <cstddef>

namespace cadre {

template <class T>
void fetch_bytes(const T* begin, const T* end) {
  constexpr std::ptrdiff_t kLine = 64;
  const auto* const last = reinterpret_cast<const char*>(end);
  for (const auto* at = reinterpret_cast<const char*>(begin); at < last; at += kLine) __builtin_prefetch(at);
}

template <class T>
void fetch_object(const T& object) {
  fetch_bytes(&object, &object + 1);
}

}  // namespace cadre
