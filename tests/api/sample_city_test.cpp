// The parts of the sample that are pure: chance, the city's plans, its people, accounts and cast.
#include <gtest/gtest.h>

#include <set>

#include "api/sample/cast.hpp"
#include "api/sample/staff.hpp"

namespace cadre::sample {
namespace {

constexpr std::uint64_t kSeed = 7;
constexpr Date kDays[] = {kFirstDay, day(2024, 2, 29), kReorganised - std::chrono::days{1}, kReorganised,
                          kEndAsWritten};

TEST(Chance, IsSplitMix64) {
  Chance chance(1234567);  // the reference sequence of the algorithm
  EXPECT_EQ(chance.next(), 6457827717110365317U);
  EXPECT_EQ(chance.next(), 3203168211198807973U);
}

TEST(SeededIds, AreUuidsOfVersionSevenThatSortByTime) {
  SeededIds ids(kSeed);
  const std::string early = ids.uuid(Timestamp{std::chrono::milliseconds{0x0123456789ab}});
  const std::string late = ids.uuid(Timestamp{std::chrono::milliseconds{0x0123456789ac}});
  ASSERT_EQ(early.size(), 36U);
  EXPECT_EQ(early.substr(0, 15), "01234567-89ab-7");
  EXPECT_NE(std::string("89ab").find(early[19]), std::string::npos);
  EXPECT_LT(early, late);
}

TEST(SampleCity, EveryPostAndEveryUnitStandsUnderOneThatStands) {
  const City city = make_city();
  for (const Date on : kDays) {
    SCOPED_TRACE(format_date(on));
    for (const UnitPlan& unit : city.units)
      EXPECT_TRUE(!unit.stands_on(on) || city.covers(kProvince, unit.id, on)) << unit.id;
    for (const PostPlan& post : city.posts)
      EXPECT_TRUE(!post.stands_on(on) || city.unit(post.unit, on) != nullptr) << post.id;
  }
}

TEST(SampleCity, HasNoDistrictLevelAfterTheReorganisation) {
  const City city = make_city();
  for (const UnitPlan& unit : city.units)
    EXPECT_FALSE(unit.stands_on(kReorganised) && unit.level == "district") << unit.id;
  EXPECT_EQ(city.unit(kCityUnit, kReorganised), nullptr);
  EXPECT_NE(city.unit(kCityUnit, kReorganised - std::chrono::days{1}), nullptr);
}

TEST(SamplePeople, HoldOnePostEachAndNoPostHasTwoHolders) {
  const City city = make_city();
  const std::vector<Person> people = make_people(city, kSeed);
  for (const Date on : kDays) {
    SCOPED_TRACE(format_date(on));
    std::set<std::string> held;
    for (const Person& person : people) {
      int posts = 0;
      for (const Holding& holding : person.holdings) {
        if (!holding.holds_on(on)) continue;
        ++posts;
        EXPECT_TRUE(held.insert(holding.post).second) << holding.post;
        EXPECT_NE(city.post(holding.post, on), nullptr) << holding.post;
      }
      EXPECT_LE(posts, 1) << person.id;
    }
  }
}

TEST(SampleStaff, HasTwoPeopleForWhatNeedsTwoEverywhere) {
  const City city = make_city();
  const std::vector<Person> people = make_people(city, kSeed);
  const std::vector<AccountPlan> accounts = make_accounts(city, people, kSeed);
  const Staff staff(city, accounts);
  for (const Date on : kDays)
    for (const PostPlan& post : city.posts) {
      if (!post.stands_on(on) || post.managing_level == "agency") continue;
      SCOPED_TRACE(post.id + " on " + format_date(on));
      const AccountPlan* one = staff.find({"competent-level", &post, on});
      const AccountPlan* two =
          staff.find({.role = "competent-level", .post = &post, .on = on, .doer = Doer::second});
      ASSERT_TRUE(one && two);
      EXPECT_NE(one->id, two->id);
    }
}

TEST(SampleCast, GivesEveryStoryACadreOfItsOwn) {
  const City city = make_city();
  const std::vector<Person> people = make_people(city, kSeed);
  const auto cast = Cast::make(city, people, kEndAsWritten);
  ASSERT_TRUE(cast);
  EXPECT_EQ(cast->roles().size(),
            stories_41().size() + stories_377().size() + stories_refused().size() + stories_open().size());
  std::set<std::string> subjects;
  for (const Role& role : cast->roles())
    EXPECT_TRUE(subjects.insert(role.person->id).second) << role.story->title;
}

TEST(SampleToken, BelongsToOneSeedAndOneAccount) {
  EXPECT_EQ(sample_token(1, "a"), sample_token(1, "a"));
  EXPECT_NE(sample_token(1, "a"), sample_token(2, "a"));
  EXPECT_NE(sample_token(1, "a"), sample_token(1, "b"));
}

}  // namespace
}  // namespace cadre::sample
