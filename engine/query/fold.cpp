#include "engine/query/fold.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace cadre {
namespace {

icu::UnicodeString in_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string in_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string plain_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

const icu::Normalizer2& composed() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const instance = icu::Normalizer2::getNFCInstance(status);
  return *instance;
}

const icu::Normalizer2& decomposed() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const instance = icu::Normalizer2::getNFDInstance(status);
  return *instance;
}

bool is_mark(UChar32 c) { return u_charType(c) == U_NON_SPACING_MARK; }

void cut(std::string& word) {
  if (word.size() <= kWordBytesMax) return;
  std::size_t end = kWordBytesMax;
  while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;  // never within a letter
  word.resize(end);
}

}  // namespace

std::string lower(std::string_view text) {
  if (plain(text)) return plain_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  return in_utf8(composed().normalize(in_unicode(text).toLower(icu::Locale::getRoot()), status));
}

namespace {

std::string fold_by_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString apart =
      decomposed().normalize(in_unicode(text).toLower(icu::Locale::getRoot()), status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 c = apart.char32At(at);
    if (!is_mark(c)) bare.append(c == 0x111 ? UChar32{'d'} : c);  // đ
  }
  return in_utf8(bare);
}

// What one letter folds to, kept for those that Vietnamese is written with: Latin, the marks, Latin
// Extended Additional. `length` is 7 where that is not known of the letter alone.
class Letters {
 public:
  struct Folded {
    char bytes[7];
    std::uint8_t length;
  };
  static constexpr UChar32 kEnd = 0x1F00;
  static constexpr std::uint8_t kUnknown = 7;

  Letters() {
    for (UChar32 c = 0; c < kEnd; ++c) table_[static_cast<std::size_t>(c)] = folded(c);
  }
  const Folded& at(UChar32 c) const { return table_[static_cast<std::size_t>(c)]; }

 private:
  static bool stands_alone(UChar32 c) { return c < 0x370 || c >= 0x1E00; }  // a sigma asks what follows it
  static Folded folded(UChar32 c) {
    Folded letter{{}, kUnknown};
    if (!stands_alone(c)) return letter;
    const std::string bytes = fold_by_unicode(in_utf8(icu::UnicodeString(c)));
    if (bytes.size() >= kUnknown) return letter;
    std::copy(bytes.begin(), bytes.end(), letter.bytes);
    letter.length = static_cast<std::uint8_t>(bytes.size());
    return letter;
  }

  std::array<Folded, kEnd> table_;
};

}  // namespace

std::string fold(std::string_view text) {
  if (plain(text)) return plain_lower(text);
  static const auto letters = std::make_unique<const Letters>();
  std::string out;
  out.reserve(text.size());
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0 || c >= Letters::kEnd) return fold_by_unicode(text);
    const Letters::Folded& letter = letters->at(c);
    if (letter.length == Letters::kUnknown) return fold_by_unicode(text);
    out.append(letter.bytes, letter.length);
  }
  return out;
}

namespace {

bool is_plain_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::vector<std::string> plain_words(std::string_view text, std::size_t max) {
  std::vector<std::string> words;
  const std::string letters = plain_lower(text);
  for (auto at = letters.begin(); words.size() < max;) {
    const auto begin = std::find_if(at, letters.end(), is_plain_alnum);
    if (begin == letters.end()) break;
    at = std::find_if_not(begin, letters.end(), is_plain_alnum);
    words.emplace_back(begin, at);
    cut(words.back());
  }
  return words;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text, std::size_t max) {
  if (plain(text)) return plain_words(text, max);
  std::vector<std::string> words;
  const icu::UnicodeString letters = in_unicode(lower(text));
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (word.isEmpty()) return;
    words.push_back(in_utf8(word));
    cut(words.back());
    word.remove();
  };
  for (std::int32_t at = 0; at < letters.length() && words.size() < max; at = letters.moveIndex32(at, 1)) {
    const UChar32 c = letters.char32At(at);
    if (u_isalnum(c) || (is_mark(c) && !word.isEmpty()))
      word.append(c);
    else
      end_word();
  }
  if (words.size() < max) end_word();
  return words;
}

}  // namespace cadre
