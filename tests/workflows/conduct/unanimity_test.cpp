// Unanimity is told where it is unusual: against what the body, or the kind of ballot, was like before.
#include "workflows/conduct/unanimity.hpp"

#include <gtest/gtest.h>

namespace cadre::conduct {
namespace {

class UnanimityTest : public ::testing::Test {
 protected:
  // `agreed` of 14 who voted.
  void vote(int agreed, const std::string& unit = "so-a", const std::string& act = "record-ballot") {
    Entry entry;
    entry.position = Position{position_++};
    entry.procedure = "appointment@v1#00";
    entry.act = act;
    entry.unit = unit;
    entry.data["form"] =
        json::object{{"ballot", {{"summoned", 15}, {"collected", 14}, {"agree", agreed}}}, {"note", "x"}};
    unanimity_.take(entry, [this](ConductSignal signal) { signals_.push_back(std::move(signal)); });
  }
  void vote_times(int times, int agreed, const std::string& unit = "so-a") {
    for (int i = 0; i < times; ++i) vote(agreed, unit);
  }

  Settings settings_ = settings_of(conduct_settings());
  Unanimity unanimity_{settings_};
  std::vector<ConductSignal> signals_;
  std::uint64_t position_ = 0;
};

TEST_F(UnanimityTest, IsToldOfABodyThatSeldomAgreedAndNowAlwaysDoes) {
  vote_times(12, 13);
  vote_times(5, 14);
  ASSERT_EQ(signals_.size(), 1u);
  const ConductSignal& signal = signals_.front();
  EXPECT_EQ(signal.rule, "conduct.unanimous");
  EXPECT_EQ(signal.unit, "so-a");
  EXPECT_EQ(signal.entries.size(), 5u);
  EXPECT_EQ(signal.entries.front(), Position{12});
  EXPECT_EQ(text_at(signal.figures, "compared_with"), "unit");
  EXPECT_EQ(int_at(signal.figures, "usual_percent"), 7);  // (0 + 1) of (12 + 2)
}

TEST_F(UnanimityTest, IsToldOnceForARunAndAgainForAnother) {
  vote_times(12, 13);
  vote_times(30, 14);
  EXPECT_EQ(signals_.size(), 1u);
  vote_times(60, 13);
  vote_times(5, 14);
  EXPECT_EQ(signals_.size(), 2u);
}

TEST_F(UnanimityTest, OfABodyThatNearlyAlwaysAgreesIsNoNews) {
  for (int i = 0; i < 20; ++i) {
    vote_times(9, 14);
    vote(13);
  }
  vote_times(30, 14);
  EXPECT_TRUE(signals_.empty()) << "0.9 to the 30th is four in a hundred";
  vote_times(30, 14);
  EXPECT_EQ(signals_.size(), 1u) << "and to the 60th two in a thousand";
}

TEST_F(UnanimityTest, OfANewBodyIsHeldAgainstTheOtherBodies) {
  vote_times(20, 13, "so-b");
  vote_times(5, 14, "so-c");
  ASSERT_EQ(signals_.size(), 1u);
  EXPECT_EQ(signals_.front().unit, "so-c");
  EXPECT_EQ(text_at(signals_.front().figures, "compared_with"), "all-units");
}

TEST_F(UnanimityTest, WithoutAHistorySaysNothing) {
  vote_times(40, 14);
  EXPECT_TRUE(signals_.empty());
}

TEST_F(UnanimityTest, OfAnotherKindOfBallotIsAnotherMatter) {
  vote_times(12, 13);
  for (int i = 0; i < 9; ++i) vote(14, "so-a", "record-second-ballot");
  EXPECT_TRUE(signals_.empty());
}

TEST_F(UnanimityTest, FollowsItsSettings) {
  settings_.unanimous_ballots = 8;
  vote_times(12, 13);
  vote_times(7, 14);
  EXPECT_TRUE(signals_.empty());
  vote(14);
  EXPECT_EQ(signals_.size(), 1u);
}

}  // namespace
}  // namespace cadre::conduct
