#include "engine/query/intervals.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <set>
#include <string>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

TEST(Intervals, JoinWhatTouchesAndDropWhatIsEmpty) {
  const Intervals made({{5, 5}, {10, 20}, {1, 3}, {3, 4}, {15, 30}, {9, 2}});
  EXPECT_EQ(made.ranges(), (std::vector<Interval>{{1, 4}, {10, 30}}));
  EXPECT_TRUE(Intervals().outside() == Intervals::everything());
  EXPECT_TRUE(Intervals::everything().outside() == Intervals());
}

// Against a set of numbers.
TEST(Intervals, AreSetsOfNumbers) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::cout << "CADRE_SEED=" << seed << '\n';
  std::mt19937 random(seed);
  const auto some = [&](std::set<std::int64_t>& members) {
    std::vector<Interval> ranges;
    for (auto n = random() % 5; n > 0; --n) {
      const auto begin = static_cast<std::int64_t>(random() % 40);
      ranges.push_back({begin, begin + static_cast<std::int64_t>(random() % 8)});
      for (std::int64_t i = ranges.back().begin; i < ranges.back().end; ++i) members.insert(i);
    }
    return Intervals(std::move(ranges));
  };
  for (int round = 0; round < 500; ++round) {
    std::set<std::int64_t> a, b;
    const Intervals one = some(a), other = some(b);
    const Intervals common = one.both(other), rest = one.outside();
    for (std::int64_t i = -2; i < 52; ++i) {
      EXPECT_EQ(one.contains(i), a.contains(i));
      EXPECT_EQ(common.contains(i), a.contains(i) && b.contains(i));
      EXPECT_EQ(rest.contains(i), !a.contains(i));
      const auto up = a.lower_bound(i), beyond = a.upper_bound(i);
      EXPECT_EQ(one.up(i), up == a.end() ? std::nullopt : std::optional(*up));
      EXPECT_EQ(one.down(i), beyond == a.begin() ? std::nullopt : std::optional(*std::prev(beyond)));
    }
  }
}

}  // namespace
}  // namespace cadre
