#include "api/sign_in/web_sessions.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using std::chrono::seconds;

constexpr SessionLimits kLimits{.idle = seconds(100),
                                .absolute = seconds(1000),
                                .fresh = seconds(50),
                                .sessions_max = 5,
                                .of_account_max = 2};
const Timestamp kStart = *parse_timestamp("2026-02-12T01:00:00Z");

TEST(WebSessions, AreKnownByTheHashOfTheirCookieOnly) {
  WebSessions sessions(kLimits);
  const auto begun = sessions.begin("an", false, kStart);
  ASSERT_TRUE(begun);
  EXPECT_EQ(begun->cookie.size(), 64u);
  EXPECT_NE(begun->cookie, begun->session.csrf);
  EXPECT_EQ(begun->session.id, sha256(begun->cookie));
  EXPECT_EQ(sessions.find(session_id(begun->cookie), kStart, true)->account, "an");
  EXPECT_FALSE(sessions.find(session_id("guess"), kStart, true));
}

TEST(WebSessions, EndAfterATimeWithoutUseAndAfterATimeInAnyCase) {
  WebSessions sessions(kLimits);
  const Hash idle = sessions.begin("an", false, kStart)->session.id;
  EXPECT_TRUE(sessions.find(idle, kStart + seconds(99), true));
  EXPECT_TRUE(sessions.find(idle, kStart + seconds(198), false)) << "a look is no use";
  EXPECT_FALSE(sessions.find(idle, kStart + seconds(199), true));
  EXPECT_FALSE(sessions.find(idle, kStart, true)) << "what has ended does not come back, with any clock";

  const Hash busy = sessions.begin("an", false, kStart)->session.id;
  for (int second = 0; second < 1000; second += 50)
    ASSERT_TRUE(sessions.find(busy, kStart + seconds(second), true));
  EXPECT_FALSE(sessions.find(busy, kStart + seconds(1000), true));
}

TEST(WebSessions, AreFreshForATimeAfterEachProof) {
  WebSessions sessions(kLimits);
  const auto begun = sessions.begin("an", false, kStart);
  EXPECT_EQ(begun->session.fresh_until, kStart + seconds(50));
  EXPECT_EQ(sessions.proved(begun->session.id, kStart + seconds(70))->fresh_until, kStart + seconds(120));
  sessions.end(begun->session.id);
  EXPECT_FALSE(sessions.proved(begun->session.id, kStart));
}

TEST(WebSessions, OfTheSameAccountEndWhenItsPasswordChangesElsewhere) {
  WebSessions sessions(kLimits);
  const Hash here = sessions.begin("an", true, kStart)->session.id;
  const Hash there = sessions.begin("an", true, kStart)->session.id;
  const Hash other = sessions.begin("binh", false, kStart)->session.id;
  EXPECT_TRUE(sessions.find(here, kStart, true)->must_change_password);
  ASSERT_TRUE(sessions.password_changed(here, kStart));
  EXPECT_FALSE(sessions.find(here, kStart, true)->must_change_password);
  EXPECT_FALSE(sessions.find(there, kStart, true));
  EXPECT_TRUE(sessions.find(other, kStart, true));
  sessions.end_all("an");
  EXPECT_FALSE(sessions.find(here, kStart, true));
}

TEST(WebSessions, GiveWayWhenTheirAccountHasTooManyAndRefuseWhenThereAreTooManyInAll) {
  WebSessions sessions(kLimits);
  const Hash first = sessions.begin("an", false, kStart)->session.id;
  const Hash second = sessions.begin("an", false, kStart + seconds(1))->session.id;
  sessions.find(first, kStart + seconds(2), true);
  ASSERT_TRUE(sessions.begin("an", false, kStart + seconds(3)));
  EXPECT_TRUE(sessions.find(first, kStart + seconds(3), true));
  EXPECT_FALSE(sessions.find(second, kStart + seconds(3), true)) << "the one used longest ago";
  for (const char* account : {"b", "c", "d"})
    ASSERT_TRUE(sessions.begin(account, false, kStart + seconds(3)));
  EXPECT_FALSE(sessions.begin("e", false, kStart + seconds(3)));
  EXPECT_TRUE(sessions.begin("e", false, kStart + seconds(200))) << "those that ended make room";
}

// Whatever happens in which order: no session outlives its limits, and there are never more than the limits
// say.
TEST(WebSessions, KeepEveryLimitThroughAnyHistory) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  WebSessions sessions(kLimits);
  struct Known {
    Timestamp begun, used;
  };
  std::map<Hash, Known> known;
  Timestamp now = kStart;
  std::size_t alive = 0, dead = 0;
  for (int step = 0; step < 5000; ++step) {
    now += seconds(random() % 30);
    if (random() % 4 == 0) {
      if (const auto begun = sessions.begin("account-" + std::to_string(random() % 4), false, now))
        known[begun->session.id] = {now, now};
    } else if (!known.empty()) {
      auto at = std::next(known.begin(), static_cast<std::ptrdiff_t>(random() % known.size()));
      const bool touch = random() % 2 == 0;
      const bool found = sessions.find(at->first, now, touch).has_value();
      if (found) {
        ASSERT_LT(now - at->second.begun, kLimits.absolute);
        ASSERT_LT(now - at->second.used, kLimits.idle);
      }
      ++(found ? alive : dead);
      if (found && touch) at->second.used = now;
      if (!found) known.erase(at);
    }
    ASSERT_LE(sessions.count(), kLimits.sessions_max);
  }
  EXPECT_GT(alive, 100u);
  EXPECT_GT(dead, 100u);
}

}  // namespace
}  // namespace cadre
