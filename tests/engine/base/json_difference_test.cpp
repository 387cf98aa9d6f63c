#include "engine/base/json_difference.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

// "path before>after", with "-" where there is nothing.
std::string said(std::string_view before, std::string_view after, std::size_t most = 100) {
  const json::value a = json::parse(before), b = json::parse(after);
  std::string out;
  for (const JsonDifference& one : differences(a, b, most).found)
    out += one.path + " " + (one.before ? json::serialize(*one.before) : "-") + ">" +
           (one.after ? json::serialize(*one.after) : "-") + ";";
  return out;
}

TEST(JsonDifference, IsNoneBetweenEqualValuesHoweverTheyAreWritten) {
  EXPECT_EQ(said(R"({"a":1,"b":[1,2]})", R"({"b":[1,2],"a":1})"), "");
}

TEST(JsonDifference, NamesTheSmallestPlaceThatDiffers) {
  EXPECT_EQ(said(R"({"a":{"b":1,"c":2}})", R"({"a":{"b":1,"c":3}})"), "/a/c 2>3;");
  EXPECT_EQ(said(R"({"a":1})", R"({"b":1})"), "/a 1>-;/b ->1;");
  EXPECT_EQ(said("1", R"("1")"), R"( 1>"1";)");
  EXPECT_EQ(said(R"({"a/b":{"c~d":1}})", R"({"a/b":{"c~d":2}})"), "/a~1b/c~0d 1>2;");
}

TEST(JsonDifference, SeesWhatWasPutIntoTheMiddleOfAList) {
  EXPECT_EQ(said("[1,2,3]", "[1,9,2,3]"), "/1 ->9;");
  EXPECT_EQ(said("[1,2,3]", "[1,3]"), "/1 2>-;");
  EXPECT_EQ(said("[1,1,1]", "[1,1]"), "/2 1>-;");
  EXPECT_EQ(said(R"([{"a":1},{"a":2}])", R"([{"a":1},{"a":3}])"), "/1/a 2>3;");
}

TEST(JsonDifference, CountsWhatItLeavesOut) {
  const json::value a = json::parse("[1,2,3]"), b = json::parse("[4,5,6]");
  const JsonDifferences some = differences(a, b, 2);
  EXPECT_EQ(some.found.size(), 2u);
  EXPECT_EQ(some.left_out, 1u);
}

}  // namespace
}  // namespace cadre
