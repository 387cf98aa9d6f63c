// Strict parsing of what strangers send, canonical writing of what is hashed.
#include "engine/base/json.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <vector>

namespace cadre {
namespace {

std::string rule(std::string_view text, const JsonLimits& limits = {}) {
  const auto value = parse_json(text, limits);
  return value ? "" : value.error().rule;
}

std::string again(std::string_view text) {
  const auto value = parse_json(text);
  return value ? canonical(*value) : value.error().rule;
}

// RFC 8785, appendix B: the bits of a double, and how ECMAScript writes it.
TEST(CanonicalJson, WritesTheNumbersOfRfc8785) {
  const std::vector<std::pair<std::uint64_t, std::string>> vectors{
      {0x0000000000000000, "0"},
      {0x8000000000000000, "0"},
      {0x0000000000000001, "5e-324"},
      {0x8000000000000001, "-5e-324"},
      {0x7fefffffffffffff, "1.7976931348623157e+308"},
      {0xffefffffffffffff, "-1.7976931348623157e+308"},
      {0x4340000000000000, "9007199254740992"},
      {0xc340000000000000, "-9007199254740992"},
      {0x4430000000000000, "295147905179352830000"},
      {0x44b52d02c7e14af5, "9.999999999999997e+22"},
      {0x44b52d02c7e14af6, "1e+23"},
      {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
      {0x444b1ae4d6e2ef4e, "999999999999999700000"},
      {0x444b1ae4d6e2ef4f, "999999999999999900000"},
      {0x444b1ae4d6e2ef50, "1e+21"},
      {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
      {0x3eb0c6f7a0b5ed8d, "0.000001"},
      {0x41b3de4355555553, "333333333.3333332"},
      {0x41b3de4355555554, "333333333.33333325"},
      {0x41b3de4355555555, "333333333.3333333"},
      {0x41b3de4355555556, "333333333.3333334"},
      {0x41b3de4355555557, "333333333.33333343"},
      {0xbecbf647612f3696, "-0.0000033333333333333333"},
      {0x43143ff3c1cb0959, "1424953923781206.2"},
  };
  for (const auto& [bits, text] : vectors) EXPECT_EQ(canonical(std::bit_cast<double>(bits)), text);
}

// RFC 8785, 3.2.3: by UTF-16 code units, so that U+1F600 comes before U+FB33.
TEST(CanonicalJson, OrdersKeysByUtf16) {
  const std::string text = R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})";
  const std::string written = canonical(json::parse(text));
  std::string order;
  for (std::size_t i = 1; i < written.size(); ++i)
    if (written[i - 1] == ':') order += written[i];
  EXPECT_EQ(order, "2467153");
}

TEST(CanonicalJson, EscapesWhatItMustAndNothingElse) {
  const std::string text =
      "\"\\/\b\f\n\r\t\x01\x1f\x7f"
      "đ€";
  EXPECT_EQ(canonical(json::value(text)),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f"
            "đ€\"");
}

TEST(CanonicalJson, IsTheSameAfterReadingItAgain) {
  for (const char* text : {R"({})", R"([])", R"({"a":[1,-2,{"b":null}],"c":true,"d":"Đảng"})",
                           R"([0.5,0.1,12.25])", R"([9007199254740992,-9007199254740992])"})
    EXPECT_EQ(again(text), text);
}

TEST(ParseJson, TakesANumberWithoutFractionAsAnInteger) {
  for (const char* text : {"1000", "1e3", "1000.0", "10.0E2"}) {
    const auto value = parse_json(text);
    ASSERT_TRUE(value) << text;
    EXPECT_TRUE(value->is_int64() && value->get_int64() == 1000) << text;
  }
  EXPECT_EQ(again("-0.0"), "0");
}

TEST(ParseJson, RefusesNumbersThatWouldNotComeBackAsTheyWere) {
  EXPECT_EQ(rule("9007199254740992"), "");
  EXPECT_EQ(rule("-9007199254740992"), "");
  EXPECT_EQ(rule("9007199254740993"), "json.number");
  EXPECT_EQ(rule("-9007199254740993"), "json.number");
  EXPECT_EQ(rule("18446744073709551615"), "json.number");
  EXPECT_EQ(rule("99999999999999999999999"), "json.number");
  EXPECT_EQ(rule("0.123456789012345"), "");
  EXPECT_EQ(rule("3.1415926535897932384626433"), "")
      << "more digits than a double has, but the nearest is read";
  EXPECT_NE(rule("1e400"), "");
  EXPECT_NE(rule("NaN"), "");
  EXPECT_NE(rule("Infinity"), "");
}

TEST(ParseJson, RefusesAKeyThatStandsTwice) {
  const auto twice = parse_json(R"({"a":{"x":1},"b":{"x":1,"y":2,"x":3}})");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().rule, "json.duplicate-key");
  EXPECT_NE(twice.error().message.en.find("'x'"), std::string::npos);
  EXPECT_EQ(rule(R"({"a":{"x":1},"b":{"x":1}})"), "");
  EXPECT_EQ(rule(R"({"\u0061":1,"a":2})"), "json.duplicate-key");
}

TEST(ParseJson, RefusesTextThatIsNotComposed) {
  EXPECT_EQ(rule("\"\xc4\x90\xe1\xba\xa3ng\""), "");  // Đảng, composed
  EXPECT_EQ(rule("\"\xc4\x90"
                 "a\xcc\x89ng\""),
            "json.nfc");  // a + hook above
  EXPECT_EQ(rule("{\"a\xcc\x89\":1}"), "json.nfc");
  EXPECT_EQ(rule(R"("a\u0309")"), "json.nfc");
}

TEST(ParseJson, RefusesBytesThatAreNotUtf8) {
  for (const char* text :
       {"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xc4\""})
    EXPECT_EQ(rule(text), "json.utf8");
}

TEST(ParseJson, RefusesLoneSurrogates) {
  EXPECT_EQ(rule(R"("\ud83d\ude00")"), "");
  EXPECT_EQ(rule(R"("\ud83d")"), "json.syntax") << "the parser waits for the other half";
  EXPECT_EQ(rule(R"("\ud83dx")"), "json.syntax");
  EXPECT_EQ(rule(R"("\ud83d\u0041")"), "json.utf8");
  EXPECT_EQ(rule(R"("\ude00")"), "json.utf8");
}

TEST(ParseJson, RefusesControlCharactersHoweverTheyAreWritten) {
  EXPECT_EQ(rule(R"("a\tb\n")"), "");
  EXPECT_EQ(rule(R"("a\u0000b")"), "json.control");
  EXPECT_EQ(rule(R"("a\u007fb")"), "json.control");
  EXPECT_EQ(rule("\"a\x7f"
                 "b\""),
            "json.control");
  EXPECT_EQ(rule("\"a\x01\""), "json.syntax");
}

TEST(ParseJson, KnowsHowDeepAndHowLongIsTooMuch) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(rule(nested(32)), "");
  EXPECT_EQ(rule(nested(33)), "json.depth");
  EXPECT_EQ(rule(std::string(100'000, '[')), "json.depth");
  EXPECT_EQ(rule("[1,2]", {.bytes_max = 5}), "");
  EXPECT_EQ(rule("[1,2]", {.bytes_max = 4}), "json.size");
}

TEST(ParseJson, NamesTheByteWhereTheTextBreaks) {
  for (const char* text : {"", " ", "{", "{\"a\":", "[1,]", "{\"a\":1,}", "tru", "1 2", "{} x",
                           "\xef\xbb\xbf{}", "'a'", "[01]", "// c\n1"})
    EXPECT_EQ(rule(text), "json.syntax") << text;
  EXPECT_NE(parse_json("[1,2,x]").error().message.en.find("byte 5"), std::string::npos);
  EXPECT_EQ(rule(" {\"a\" : [ ] }\r\n\t "), "");
}

TEST(ReadingJson, GivesTheEmptyValueForWhatIsNotThere) {
  const json::object object{{"t", "x"}, {"i", 3}, {"u", std::uint64_t{7}}, {"huge", UINT64_MAX}, {"b", true}};
  EXPECT_EQ(text_at(object, "t"), "x");
  EXPECT_EQ(text_at(object, "i"), "");
  EXPECT_EQ(int_at(object, "i"), 3);
  EXPECT_EQ(int_at(object, "u"), 7) << "what this program counts is unsigned until it was written once";
  EXPECT_EQ(int_at(object, "huge", -1), -1);
  EXPECT_EQ(int_at(object, "t", 9), 9);
  EXPECT_TRUE(bool_at(object, "b"));
  EXPECT_TRUE(object_at(object, "t").empty());
  EXPECT_TRUE(array_at(object, "none").empty());
}

}  // namespace
}  // namespace cadre
