// Base64 as RFC 4648 section 4 defines it: the standard alphabet, padded. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cadre {

std::string to_base64(std::string_view bytes);

// The one text that stands for some bytes, or nothing: no line ends, no missing padding, and no bits set that
// no byte is made of. So two texts never mean the same bytes.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace cadre
