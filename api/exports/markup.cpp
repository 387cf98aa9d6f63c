#include "api/exports/markup.hpp"

namespace cadre {
namespace {

constexpr std::string_view kReplaced = "\xEF\xBF\xBD";      // U+FFFD
constexpr std::string_view kNoCharacters = "\xEF\xBF\xBE";  // U+FFFE; U+FFFF ends in BF

// What stands for a byte; empty: the byte itself.
std::string_view written(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\t':
      return "&#9;";
    default:
      return static_cast<unsigned char>(c) < 0x20 ? kReplaced : std::string_view();
  }
}

bool is_no_character(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  return three.size() == 3 && three.substr(0, 2) == kNoCharacters.substr(0, 2) &&
         static_cast<unsigned char>(three[2]) >= 0xBE;
}

}  // namespace

void append_markup(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::string_view instead = written(text[i]); !instead.empty()) {
      out += instead;
    } else if (is_no_character(text, i)) {
      out += kReplaced;
      i += 2;
    } else {
      out += text[i];
    }
  }
}

std::string markup_of(std::string_view text) {
  std::string out;
  append_markup(out, text);
  return out;
}

}  // namespace cadre
