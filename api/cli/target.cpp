#include "api/cli/target.hpp"

namespace cadre {

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '-' || c == '.' || c == '_' || c == '~') {
      encoded += c;
    } else {
      encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return encoded;
}

RequestTarget& RequestTarget::with(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  text_ += queried_ ? '&' : '?';
  queried_ = true;
  text_ += percent_encode(name) + "=" + percent_encode(value);
  return *this;
}

}  // namespace cadre
