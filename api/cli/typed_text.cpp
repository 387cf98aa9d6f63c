#include "api/cli/typed_text.hpp"

#include <charconv>
#include <cstdint>

namespace cadre {

namespace {

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text == word) return true;
  }
  return false;
}

}  // namespace

json::value typed_text(std::string_view text, const json::object& property) {
  const std::string_view type = text_at(property, "type");
  if (type == "integer") {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return number;
  }
  if (type == "boolean") {
    if (one_of(text, {"true", "TRUE", "True", "1", "có", "Có", "yes"})) return true;
    if (one_of(text, {"false", "FALSE", "False", "0", "không", "Không", "no"})) return false;
  }
  return json::value(json::string_view(text.data(), text.size()));
}

}  // namespace cadre
