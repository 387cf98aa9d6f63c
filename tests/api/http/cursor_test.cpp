#include "api/http/cursor.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

TEST(Cursor, ComesBackAsItWent) {
  for (const EntryCursor& cursor : {EntryCursor{0, {0}}, EntryCursor{1, {123456789}}})
    EXPECT_EQ(*read_cursor(make_cursor(cursor, "act:open"), "act:open"), cursor);
}

TEST(Cursor, BelongsToItsQuery) {
  const std::string text = make_cursor({0, {7}}, "act:open");
  for (const char* other : {"", "act:opens", "act:open ", "-act:open"})
    EXPECT_FALSE(read_cursor(text, other)) << other;
}

TEST(Cursor, IsRefusedWhenAnyOfItsLettersWasChanged) {
  const std::string text = make_cursor({0, {4711}}, "act:open");
  for (std::size_t i = 0; i < text.size(); ++i)
    for (const char letter : std::string("0123456789abcdef.- ")) {
      std::string edited = text;
      edited[i] = letter;
      EXPECT_EQ(read_cursor(edited, "act:open").has_value(), edited == text) << edited;
    }
  for (const char* made_up : {"", ".", "..", "0.1", "0.1.", "5", "9.1.0123456789abcdef"}) {
    const auto read = read_cursor(made_up, "act:open");
    ASSERT_FALSE(read) << made_up;
    EXPECT_EQ(read.error().rule, "query.cursor");
  }
}

}  // namespace
}  // namespace cadre
