#include "api/sign_in/guessable.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/query/fold.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPieceMax = 6;  // bytes of a piece that is repeated

using Words = std::set<std::string, std::less<>>;

const Words& common_words() {
  static const Words kWords = [] {
    Words words;
    for (const EmbeddedFile& file : common_word_files())
      for (std::string_view rest = file.text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const auto line = rest.substr(0, end); !line.empty() && line.front() != '#') words.emplace(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    return words;
  }();
  return kWords;
}

// "abcabcabc": whole, or cut in its last piece.
bool repeats_a_piece(std::string_view text) {
  for (std::size_t piece = 1; piece <= kPieceMax && 2 * piece <= text.size(); ++piece)
    if (text.substr(piece) == text.substr(0, text.size() - piece)) return true;
  return false;
}

// Each character follows the one before by the same step: "123456789", "987654321"; after 9 comes 0.
bool in_a_row(std::string_view text) {
  const auto steps = [&](int by) {
    return std::adjacent_find(text.begin(), text.end(), [&](char a, char b) {
             return b - a != by && (b - a + 10) % 10 != (by + 10) % 10;
           }) == text.end();
  };
  return steps(1) || steps(-1);
}

// Nothing but common words, one behind the other.
bool made_of_words(std::string_view letters) {
  std::vector<bool> ends(letters.size() + 1, false);
  ends[0] = true;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!ends[at]) continue;
    for (std::size_t length = 1; at + length <= letters.size(); ++length)
      if (common_words().contains(letters.substr(at, length))) ends[at + length] = true;
  }
  return ends[letters.size()];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_guessable(std::string_view password) {
  const std::string folded = fold(password);
  if (repeats_a_piece(folded)) return true;
  std::string letters, digits;
  for (const char c : folded) {
    if (is_digit(c)) digits += c;
    if (c < 0 || (c >= 'a' && c <= 'z')) letters += c;
  }
  if (!letters.empty()) return made_of_words(letters);
  return digits.empty() || in_a_row(digits) || repeats_a_piece(digits);
}

}  // namespace cadre
