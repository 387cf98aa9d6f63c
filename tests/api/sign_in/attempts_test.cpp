#include "api/sign_in/attempts.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using std::chrono::seconds;

constexpr AttemptLimits kLimits{.of_account_max = 3,
                                .account_wait = seconds(600),
                                .in_all_max = 10,
                                .in_all_wait = seconds(60),
                                .names_max = 4};
const Timestamp kStart = *parse_timestamp("2026-02-12T01:00:00Z");

TEST(Attempts, LetANameWaitAfterTheLastFailureThatItMayHave) {
  Attempts attempts(kLimits);
  EXPECT_FALSE(attempts.failed("an", kStart));
  EXPECT_FALSE(attempts.failed("an", kStart + seconds(1)));
  EXPECT_FALSE(attempts.must_wait("an", kStart + seconds(1)));
  EXPECT_TRUE(attempts.failed("an", kStart + seconds(2)));
  EXPECT_EQ(attempts.must_wait("an", kStart + seconds(2)), seconds(600));
  EXPECT_EQ(attempts.must_wait("an", kStart + seconds(601)), seconds(1));
  EXPECT_FALSE(attempts.must_wait("an", kStart + seconds(602)));
  EXPECT_FALSE(attempts.must_wait("binh", kStart + seconds(2)));
}

TEST(Attempts, BeginAnewAfterTheWaitAndAfterASuccess) {
  Attempts attempts(kLimits);
  for (int i = 0; i < 3; ++i) attempts.failed("an", kStart);
  EXPECT_FALSE(attempts.failed("an", kStart + seconds(600)));
  EXPECT_FALSE(attempts.must_wait("an", kStart + seconds(600)));
  EXPECT_EQ(attempts.succeeded("an"), 1u);
  EXPECT_EQ(attempts.succeeded("an"), 0u);
}

TEST(Attempts, LetEverybodyWaitWhenTooManyFailInAll) {
  Attempts attempts(kLimits);
  for (int i = 0; i < 10; ++i) attempts.failed("name-" + std::to_string(i), kStart + seconds(i));
  EXPECT_EQ(attempts.must_wait("somebody else", kStart + seconds(10)), seconds(50));
  EXPECT_FALSE(attempts.must_wait("somebody else", kStart + seconds(60)));
}

TEST(Attempts, RememberNoMoreNamesThanTheyMay) {
  AttemptLimits limits = kLimits;
  limits.in_all_max = 1000;
  Attempts attempts(limits);
  for (int i = 0; i < 3; ++i) attempts.failed("early", kStart);
  for (int i = 0; i < 4; ++i) attempts.failed("later-" + std::to_string(i), kStart + seconds(i + 1));
  EXPECT_FALSE(attempts.must_wait("early", kStart + seconds(5)));
  EXPECT_EQ(attempts.succeeded("later-3"), 1u);
}

// Whatever the order of attempts: nobody gets more guesses at one name in a window than the limit.
TEST(Attempts, NeverGiveMoreGuessesThanTheLimit) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  AttemptLimits limits = kLimits;
  limits.names_max = 4096;
  Attempts attempts(limits);
  Timestamp now = kStart;
  std::map<std::string, std::vector<Timestamp>> guesses;
  std::vector<Timestamp> all;
  for (int i = 0; i < 5000; ++i) {
    now += seconds(random() % 40);
    const std::string name = "name-" + std::to_string(random() % 5);
    if (attempts.must_wait(name, now)) continue;
    attempts.failed(name, now);
    guesses[name].push_back(now);
    all.push_back(now);
  }
  for (const auto& [name, times] : guesses)
    for (std::size_t i = limits.of_account_max; i < times.size(); ++i)
      ASSERT_GE(times[i] - times[i - limits.of_account_max], limits.account_wait) << name << " guess " << i;
  ASSERT_GT(all.size(), 50u);
}

}  // namespace
}  // namespace cadre
