#include "engine/query/fold.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

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

std::string fold(std::string_view text) {
  if (plain(text)) return plain_lower(text);
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

std::vector<std::string> words_of(std::string_view text, std::size_t max) {
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
