#include "engine/base/names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unordered_set>

namespace cadre {
namespace {

TEST(Names, AreTheSameOnlyByteForByte) {
  const std::string text = "grounds_established_on-ngày-đủ-căn-cứ";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string name = text.substr(0, size);
    EXPECT_TRUE(same_name(name, std::string_view(text).substr(0, size))) << size;
    EXPECT_FALSE(same_name(name, name + "x")) << size;
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = name;
      other[at] ^= 1;
      EXPECT_FALSE(same_name(name, other)) << size << " at " << at;
    }
  }
}

TEST(Names, AreReadNoFurtherThanTheirEnd) {
  const std::string_view one = "propose-now", other = "propose-later";
  EXPECT_TRUE(same_name(one.substr(0, 8), other.substr(0, 8)));
  EXPECT_TRUE(same_name(one.substr(0, 5), other.substr(0, 5)));
  EXPECT_TRUE(same_name({}, ""));
}

TEST(Names, AreFoundInATableByTheirView) {
  const std::unordered_set<std::string, NameHash, NameEqual> names{"talk", "propose", ""};
  EXPECT_TRUE(names.contains(std::string_view("propose-late").substr(0, 7)));
  EXPECT_FALSE(names.contains(std::string_view("propose-late")));
  EXPECT_TRUE(names.contains(std::string_view{}));
}

}  // namespace
}  // namespace cadre
