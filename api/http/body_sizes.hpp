// How large a body may be, by what it is.
#pragma once

#include <cstddef>

namespace cadre {

inline constexpr std::size_t kBodyBytesMax = 1 << 20;
inline constexpr std::size_t kFactsBodyBytesMax = 8 << 20;  // kFactsMax facts, if they are not long-winded
inline constexpr std::size_t kActsBodyBytesMax = 8 << 20;   // kTogetherMax acts together, likewise
inline constexpr std::size_t kDocumentBytesMax = 32 << 20;

}  // namespace cadre
