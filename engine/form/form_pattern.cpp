#include "engine/form/form_pattern.hpp"

#include <cstdint>
#include <string>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace cadre {
namespace {

constexpr std::size_t kPatternBytesMax = 500;
constexpr std::int32_t kStepsMax = 50;  // ICU counts in units of 10,000 steps
constexpr std::int32_t kStackBytesMax = 1024 * 1024;

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// ICU's \d and \w are Unicode's; ECMAScript's are ASCII.
std::string_view ascii_class(char letter) {
  switch (letter) {
    case 'd':
      return "[0-9]";
    case 'D':
      return "[^0-9]";
    case 'w':
      return "[A-Za-z0-9_]";
    case 'W':
      return "[^A-Za-z0-9_]";
    default:
      return {};
  }
}

// The pattern as ICU writes it; nullopt where the two languages differ.
std::optional<std::string> to_icu(std::string_view pattern) {
  std::string out;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    if (c == '\\') {
      const std::string_view ascii = ascii_class(next);
      if (next == '\0' || (next == 'u' && pattern.substr(i + 2).starts_with('{'))) return std::nullopt;
      out += ascii.empty() ? pattern.substr(i, 2) : ascii;
      ++i;
      continue;
    }
    if (in_class && (c == '[' || (c == next && (c == '&' || c == '-')))) return std::nullopt;
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    out += c;
  }
  return out;
}

}  // namespace

struct FormPattern::Impl {
  std::unique_ptr<icu::RegexPattern> pattern;  // immutable: matchers are made per call
};

FormPattern::FormPattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FormPattern::FormPattern(FormPattern&&) noexcept = default;
FormPattern& FormPattern::operator=(FormPattern&&) noexcept = default;
FormPattern::~FormPattern() = default;

std::optional<FormPattern> FormPattern::compile(std::string_view pattern) {
  if (pattern.size() > kPatternBytesMax) return std::nullopt;
  const std::optional<std::string> translated = to_icu(pattern);
  if (!translated) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  auto impl = std::make_unique<Impl>();
  impl->pattern.reset(icu::RegexPattern::compile(from_utf8(*translated), where, status));
  if (U_FAILURE(status)) return std::nullopt;
  return FormPattern(std::move(impl));
}

bool FormPattern::matches(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString input = from_utf8(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(impl_->pattern->matcher(input, status));
  if (U_FAILURE(status)) return false;
  matcher->setTimeLimit(kStepsMax, status);
  matcher->setStackLimit(kStackBytesMax, status);
  return matcher->matches(status) != 0 && U_SUCCESS(status);
}

}  // namespace cadre
