#include "engine/base/base64.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

// RFC 4648 section 10.
TEST(Base64, HasTheVectorsOfItsDefinition) {
  const char* const pairs[][2] = {{"", ""},
                                  {"f", "Zg=="},
                                  {"fo", "Zm8="},
                                  {"foo", "Zm9v"},
                                  {"foob", "Zm9vYg=="},
                                  {"fooba", "Zm9vYmE="},
                                  {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : pairs) {
    EXPECT_EQ(to_base64(bytes), text);
    EXPECT_EQ(from_base64(text), bytes);
  }
}

TEST(Base64, TakesEveryByteBack) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) {
    bytes += static_cast<char>(i);
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
  }
}

TEST(Base64, HasOneTextForSomeBytes) {
  for (const char* text : {"Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm8", "Z===", "====", "Zg==Zg==", "Zm 9v",
                           "Zm9v\n", "Zm9-", "Zm9_", "=Zm9", "Zm\xc3\xa1"})
    EXPECT_FALSE(from_base64(text)) << text;
}

}  // namespace
}  // namespace cadre
