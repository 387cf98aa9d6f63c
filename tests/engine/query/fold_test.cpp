#include "engine/query/fold.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

std::string utf8(char32_t letter) {
  const auto low = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (letter < 0x800) return {static_cast<char>(0xC0 | (letter >> 6)), low(letter)};
  return {static_cast<char>(0xE0 | (letter >> 12)), low(letter >> 6), low(letter)};
}

TEST(Fold, TakesEveryVietnameseMarkOff) {
  EXPECT_EQ(fold("Đặng Thị Ngọc Ánh"), "dang thi ngoc anh");
  EXPECT_EQ(fold("ĐƯỜNG ưỡn ằng ẵ ỹ"), "duong uon ang a y");
  EXPECT_EQ(fold("Plain ASCII 41-QD/TW"), "plain ascii 41-qd/tw");
}

TEST(Fold, DoesNotCareWhereTheToneMarkStands) { EXPECT_EQ(fold("hoà thuý"), fold("hòa thúy")); }

TEST(Fold, KeepsOtherScripts) { EXPECT_EQ(fold("Я漢"), "я漢"); }

// A letter of another script sends the whole text through Unicode's own tables; the short way must say the
// same.
TEST(Fold, SaysTheSameLetterByLetterAsForTheWholeText) {
  for (char32_t letter = 0x80; letter < 0x1F80; ++letter) {
    const std::string text = "a" + utf8(letter) + "B";
    EXPECT_EQ(fold("漢" + text), "漢" + fold(text)) << std::hex << static_cast<unsigned>(letter);
  }
}

TEST(Lower, KeepsMarks) { EXPECT_EQ(lower("Đặng THỊ"), "đặng thị"); }

TEST(Words, AreRunsOfLettersAndDigits) {
  EXPECT_EQ(words_of("  Tờ trình số 12-TTr/BTC, (Đà Nẵng)!", 99),
            (std::vector<std::string>{"tờ", "trình", "số", "12", "ttr", "btc", "đà", "nẵng"}));
  EXPECT_TRUE(words_of("=+-@ \"", 99).empty());
  EXPECT_EQ(words_of("a b c d", 2).size(), 2u);
  EXPECT_TRUE(words_of("a b", 0).empty());
}

TEST(Words, AreCutBetweenLetters) {
  std::string long_word;
  for (int i = 0; i < 60; ++i) long_word += "ạ";
  const auto words = words_of(long_word, 9);
  ASSERT_EQ(words.size(), 1u);
  EXPECT_LE(words[0].size(), kWordBytesMax);
  EXPECT_EQ(words[0].size() % 3, 0u) << "each of these letters takes three bytes";
}

}  // namespace
}  // namespace cadre
