#include "engine/running/bounded_queue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>

namespace cadre {
namespace {

TEST(BoundedQueue, RefusesMoreThanItHoldsAndLeavesTheItemAlone) {
  BoundedQueue<std::string> queue(2);
  EXPECT_TRUE(queue.push("a") && queue.push("b"));
  std::string third = "c";
  EXPECT_FALSE(queue.push(std::move(third)));
  EXPECT_EQ(third, "c");
  EXPECT_EQ(queue.size(), 2u);
}

TEST(BoundedQueue, GivesAllThereIsInOrderUpToALimit) {
  BoundedQueue<int> queue(10);
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(queue.push(int{i}));
  EXPECT_EQ(queue.take(3), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(queue.take(3), (std::vector<int>{3, 4}));
}

TEST(BoundedQueue, GivesWhatIsLeftAfterClosingAndThenNothing) {
  BoundedQueue<int> queue(10);
  EXPECT_TRUE(queue.push(1) && queue.push(2));
  queue.close();
  EXPECT_TRUE(queue.closed());
  EXPECT_FALSE(queue.push(3));
  EXPECT_EQ(queue.take(1), std::vector<int>{1});
  EXPECT_EQ(queue.take(1), std::vector<int>{2});
  EXPECT_TRUE(queue.take(1).empty());
}

TEST(BoundedQueue, LosesNothingBetweenThreads) {
  constexpr int kEach = 2000;
  BoundedQueue<int> queue(64);
  std::vector<std::jthread> writers;
  for (int w = 0; w < 3; ++w)
    writers.emplace_back([&queue, w] {
      for (int i = 0; i < kEach; ++i)
        while (!queue.push(w * kEach + i)) std::this_thread::yield();
    });
  std::vector<int> got;
  while (got.size() < 3 * kEach)
    for (const int item : queue.take(16)) got.push_back(item);
  std::sort(got.begin(), got.end());
  for (int i = 0; i < 3 * kEach; ++i) ASSERT_EQ(got[static_cast<std::size_t>(i)], i);
}

}  // namespace
}  // namespace cadre
