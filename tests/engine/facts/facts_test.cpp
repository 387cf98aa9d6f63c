#include "engine/facts/facts.hpp"

#include <gtest/gtest.h>

#include "tests/support/fact_book.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

TEST(SubjectFacts, HoldFromTheirFirstDayUntilTheDayBeforeTheirEnd) {
  FactBook book;
  book.record("cadre/R", "card", "2024-01-01", R"({"level":1})", "2024-02-01");
  const auto level = [&](const char* on) {
    return book.find("cadre/R")->current("card", day(on)) != nullptr;
  };
  EXPECT_FALSE(level("2023-12-31"));
  EXPECT_TRUE(level("2024-01-01"));
  EXPECT_TRUE(level("2024-01-31"));
  EXPECT_FALSE(level("2024-02-01"));
}

TEST(SubjectFacts, PreferTheLatestOfThoseThatHold) {
  FactBook book;
  book.record("cadre/R", "card", "2024-01-01", R"({"level":1})")
      .record("cadre/R", "card", "2024-03-01", R"({"level":3})");
  EXPECT_EQ(book.find("cadre/R")->current("card", day("2024-05-01"))->value, (json::object{{"level", 3}}));
  EXPECT_EQ(book.find("cadre/R")->all("card", day("2024-02-01")).size(), 1u);
  EXPECT_EQ(book.find("cadre/R")->all("card").size(), 2u);
}

TEST(Covers, FollowsTheTreeOfTheDay) {
  FactBook book;
  book.record("unit/city", "unit", "2020-01-01", R"({"name":"C"})")
      .record("unit/a", "unit", "2020-01-01", R"({"name":"A","parent":"city"})", "2024-01-01")
      .record("unit/a", "unit", "2024-01-01", R"({"name":"A","parent":"b"})")
      .record("unit/b", "unit", "2020-01-01", R"({"name":"B"})");
  EXPECT_TRUE(covers(book, "city", "a", day("2023-12-31")));
  EXPECT_FALSE(covers(book, "city", "a", day("2024-01-01")));
  EXPECT_TRUE(covers(book, "b", "a", day("2024-01-01")));
  EXPECT_TRUE(covers(book, "a", "a", day("2024-01-01")));
  EXPECT_FALSE(covers(book, "a", "b", day("2024-01-01")));
  EXPECT_FALSE(covers(book, "city", "a", day("2019-12-31"))) << "before there was a tree";
}

TEST(Covers, MeansEverythingByNothing) {
  const FactBook book;
  EXPECT_TRUE(covers(book, "", "anything", day("2024-01-01")));
  EXPECT_TRUE(covers(book, "", "", day("2024-01-01")));
  EXPECT_FALSE(covers(book, "a", "", day("2024-01-01")));
  EXPECT_TRUE(covers(book, "a", "a", day("2024-01-01"))) << "a unit covers itself, known or not";
}

TEST(Covers, EndsInATreeThatIsACircle) {
  FactBook book;
  book.record("unit/a", "unit", "2020-01-01", R"({"name":"A","parent":"b"})")
      .record("unit/b", "unit", "2020-01-01", R"({"name":"B","parent":"a"})");
  EXPECT_FALSE(covers(book, "city", "a", day("2024-01-01")));
  EXPECT_TRUE(covers(book, "b", "a", day("2024-01-01")));
}

TEST(FactKinds, KeepWhatTheyWereGiven) {
  const FactKind* rating = loan_kinds().find("cadre", "rating");
  ASSERT_NE(rating, nullptr);
  EXPECT_TRUE(rating->exclusive);
  EXPECT_EQ(rating->per, std::vector<std::string>{"year"});
  EXPECT_EQ(rating->by, std::vector<std::string>{"librarian"});
  EXPECT_EQ(loan_kinds().find("post", "rating"), nullptr);
}

TEST(FactKinds, AreRefusedWhenTheyAreHalfSaidOrSpeakOfCases) {
  const auto refused = [](const char* text) { return !FactKinds::from_json(object_of(text)); };
  EXPECT_TRUE(refused(R"({"kinds":[1]})"));
  EXPECT_TRUE(refused(R"({"kinds":[{"name":"x","form":{"type":"object"}}]})"));
  EXPECT_TRUE(refused(R"({"kinds":[{"name":"x","subject":"cadre","form":{"type":"nothing"}}]})"));
  EXPECT_TRUE(refused(R"({"kinds":[{"name":"x","subject":"case","form":{"type":"object"}}]})"));
  EXPECT_TRUE(refused(R"({"kinds":[{"name":"x","subject":"procedure","form":{"type":"object"}}]})"));
}

}  // namespace
}  // namespace cadre::test
