#include "api/sign_in/attempts.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using std::chrono::seconds;

constexpr AttemptLimits kLimits{.here = {3, seconds(600)},
                                .of_address = {6, seconds(60)},
                                .of_name = {10, seconds(3600)},
                                .remembered_max = 100};
const Timestamp kStart = *parse_timestamp("2026-02-12T01:00:00Z");
constexpr Attempt kAn{"an", "10.0.0.1"}, kBinh{"binh", "10.0.0.1"}, kElsewhere{"an", "10.0.0.2"};

TEST(Attempts, LetANameWaitAfterTheLastFailureThatItMayHave) {
  Attempts attempts(kLimits);
  EXPECT_FALSE(attempts.failed(kAn, kStart));
  EXPECT_FALSE(attempts.failed(kAn, kStart + seconds(1)));
  EXPECT_FALSE(attempts.must_wait(kAn, kStart + seconds(1)));
  EXPECT_TRUE(attempts.failed(kAn, kStart + seconds(2)));
  EXPECT_EQ(attempts.must_wait(kAn, kStart + seconds(2)), seconds(600));
  EXPECT_EQ(attempts.must_wait(kAn, kStart + seconds(601)), seconds(1));
  EXPECT_FALSE(attempts.must_wait(kAn, kStart + seconds(602)));
  EXPECT_FALSE(attempts.must_wait(kBinh, kStart + seconds(2)));
  EXPECT_FALSE(attempts.must_wait(kElsewhere, kStart + seconds(2))) << "a stranger's failures are his own";
}

TEST(Attempts, BeginAnewAfterTheWaitAndAfterASuccess) {
  Attempts attempts(kLimits);
  for (int i = 0; i < 3; ++i) attempts.failed(kAn, kStart);
  EXPECT_FALSE(attempts.failed(kAn, kStart + seconds(600)));
  EXPECT_FALSE(attempts.must_wait(kAn, kStart + seconds(600)));
  EXPECT_EQ(attempts.succeeded(kAn, kStart), 1u);
  EXPECT_EQ(attempts.succeeded(kAn, kStart), 0u);
}

TEST(Attempts, LetAnAddressWaitThatTriesOneNameAfterTheOther) {
  Attempts attempts(kLimits);
  for (int i = 0; i < 6; ++i) attempts.failed({"name-" + std::to_string(i), "10.0.0.9"}, kStart);
  EXPECT_EQ(attempts.must_wait({"somebody", "10.0.0.9"}, kStart), seconds(60));
  EXPECT_FALSE(attempts.must_wait({"somebody", "10.0.0.8"}, kStart)) << "nobody else waits for it";
  EXPECT_FALSE(attempts.must_wait({"somebody", "10.0.0.9"}, kStart + seconds(60)));
}

TEST(Attempts, FromManyAddressesKeepNobodyOutWhoHasSignedInFromTheirs) {
  Attempts attempts(kLimits);
  attempts.succeeded(kAn, kStart);
  for (int i = 0; i < 10; ++i) attempts.failed({"an", "10.1.0." + std::to_string(i)}, kStart);
  EXPECT_EQ(attempts.must_wait(kElsewhere, kStart), seconds(3600)) << "a guess from one more address";
  EXPECT_FALSE(attempts.must_wait(kAn, kStart));
}

TEST(Attempts, RememberNoMoreThanTheyMay) {
  AttemptLimits limits = kLimits;
  limits.remembered_max = 4;
  Attempts attempts(limits);
  for (int i = 0; i < 3; ++i) attempts.failed(kAn, kStart);
  ASSERT_TRUE(attempts.must_wait(kAn, kStart));
  for (int i = 0; i < 4; ++i) {
    const std::string text = std::to_string(i);
    attempts.failed({text, text}, kStart + seconds(i + 1));
    attempts.succeeded({text, text}, kStart + seconds(i + 1));
  }
  EXPECT_FALSE(attempts.must_wait(kAn, kStart + seconds(5))) << "what is oldest gave way";
}

// Whatever the order of attempts: nobody gets more guesses at one name from one address in a window than the
// limit, nor from all addresses together.
TEST(Attempts, NeverGiveMoreGuessesThanTheLimit) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  AttemptLimits limits = kLimits;
  limits.remembered_max = 4096;
  Attempts attempts(limits);
  Timestamp now = kStart;
  std::map<std::string, std::vector<Timestamp>> here, by_name;
  for (int i = 0; i < 5000; ++i) {
    now += seconds(random() % 40);
    const std::string name = "name-" + std::to_string(random() % 3), address = std::to_string(random() % 4);
    if (attempts.must_wait({name, address}, now)) continue;
    attempts.failed({name, address}, now);
    here[name + " " + address].push_back(now);
    by_name[name].push_back(now);
  }
  const auto expect = [](const auto& guesses, const AttemptLimit& limit) {
    for (const auto& [who, times] : guesses)
      for (std::size_t i = limit.max; i < times.size(); ++i)
        ASSERT_GE(times[i] - times[i - limit.max], limit.wait) << who << " guess " << i;
  };
  expect(here, limits.here);
  expect(by_name, limits.of_name);
  ASSERT_GT(by_name["name-0"].size(), 20u);
}

}  // namespace
}  // namespace cadre
