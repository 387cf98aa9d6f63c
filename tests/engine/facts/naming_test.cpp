#include "engine/facts/naming.hpp"

#include <gtest/gtest.h>

#include "tests/support/fact_book.hpp"

namespace cadre {
namespace {

using Cadres = std::vector<std::string>;

FactBook offices() {
  FactBook book;
  book.record("post/P-1", "post", "2010-01-01", R"({"unit":"old"})");
  book.record("cadre/A", "holds", "2020-01-01", R"({"post":"P-1"})");
  book.record("post/P-1", "post", "2023-01-01", R"({"unit":"new"})");
  book.record("cadre/B", "kinship", "2020-01-01", R"({"relation":"child","cadre":"A"})");
  book.record("cadre/C", "membership", "2020-01-01", R"({"body":"standing-committee","unit":"new"})");
  return book;
}

TEST(Naming, FindsWhoHoldsAPostByItAndByEveryUnitItWasIn) {
  EXPECT_EQ(offices().cadres_with("holds", "P-1"), Cadres{"A"});
  EXPECT_EQ(offices().cadres_with("holds", "old"), Cadres{"A"});
  EXPECT_EQ(offices().cadres_with("holds", "new"), Cadres{"A"});
}

TEST(Naming, FindsWhoDeclaredSomebodyAndWhoSitsInABody) {
  EXPECT_EQ(offices().cadres_with("kinship", "A"), Cadres{"B"});
  EXPECT_EQ(offices().cadres_with("membership", "new"), Cadres{"C"});
}

TEST(Naming, KeepsKindsApart) {
  EXPECT_TRUE(offices().cadres_with("plan-entry", "P-1").empty());
  EXPECT_TRUE(offices().cadres_with("holds", "A").empty());
}

}  // namespace
}  // namespace cadre
