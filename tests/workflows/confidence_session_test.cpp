#include <tuple>

#include "workflows/rules/confidence_session.hpp"

#include "tests/workflows/judged_case.hpp"
#include "workflows/rules/confidence_bands.hpp"

namespace cadre {
namespace {

constexpr const char* kExempt = R"({"on":"vote_on","reasons":["retirement-notice"]})";
constexpr const char* kOne = R"([{"cadre":"CB-0001","post":"P-1"}])";

TEST(ConfidenceExempt, IsWhoWasAppointedInTheYearOfTheVote) {
  for (const auto& [appointed, exempt] : std::initializer_list<std::pair<const char*, bool>>{
           {"2022-12-31", false}, {"2023-01-01", true}, {"2023-12-01", true}}) {
    JudgedCase c;
    c.form["vote_on"] = "2023-12-07";
    c.cadre("holds", appointed, R"({"post":"P-1"})");
    EXPECT_EQ(holds(c.judge(rules::confidence_none_exempt, kOne, kExempt)), !exempt) << appointed;
    EXPECT_EQ(holds(c.judge(rules::confidence_all_exempt, kOne, kExempt)), exempt) << appointed;
  }
}

TEST(ConfidenceExempt, LooksAtTheDayOfAppointmentNotAtTheDayItWasRecorded) {
  JudgedCase c;
  c.form["vote_on"] = "2023-12-07";
  c.cadre("holds", "2023-02-01", R"({"post":"P-1","appointed_on":"2021-05-01"})");
  EXPECT_TRUE(holds(c.judge(rules::confidence_none_exempt, kOne, kExempt)));
}

TEST(ConfidenceExempt, IsWhoHasNoticeOfRetirement) {
  JudgedCase c;
  c.form["vote_on"] = "2023-12-07";
  c.cadre("exemption", "2023-12-01", R"({"reason":"retirement-notice","document":"5-TB/BTC"})");
  EXPECT_FALSE(holds(c.judge(rules::confidence_none_exempt, kOne, kExempt)));
  c.form["vote_on"] = "2023-11-30";
  EXPECT_TRUE(holds(c.judge(rules::confidence_none_exempt, kOne, kExempt)));
}

TEST(ConfidenceExempt, AnEmptyListOfExemptPeopleBreaksNothing) {
  JudgedCase c;
  c.form["vote_on"] = "2023-12-07";
  EXPECT_TRUE(holds(c.judge(rules::confidence_all_exempt, "[]", kExempt)));
}

TEST(ConfidenceAfterCouncil, AsksOnlyWhoHoldsAnElectedPostAndWasNotVotedOnThere) {
  constexpr const char* kRule = R"({"on":"vote_on","unless":"ad-hoc"})";
  JudgedCase c;
  c.form["vote_on"] = "2023-12-11";
  c.state.unit = "tinh-uy";
  c.cadre("holds", "2021-06-01", R"({"post":"P-9"})");
  EXPECT_TRUE(holds(c.judge(rules::confidence_after_council, kOne, kRule))) << "not elected";
  c.facts.record("post/P-9", "post", "2010-01-01", R"({"unit":"hdnd","elected":true})");
  EXPECT_FALSE(holds(c.judge(rules::confidence_after_council, kOne, kRule)));
  const auto voted = [&c](const char* on, const char* place) {
    c.cadre("confidence", on,
            std::string(R"({"vote_date":")") + on + R"(","low":1,"returned":3,"place":")" + place + "\"}");
  };
  voted("2023-12-07", "tinh-uy");
  EXPECT_FALSE(holds(c.judge(rules::confidence_after_council, kOne, kRule)))
      << "that was the committee itself";
  voted("2023-12-12", "hdnd");
  EXPECT_FALSE(holds(c.judge(rules::confidence_after_council, kOne, kRule))) << "a day later";
  c.form["session"] = "ad-hoc";
  EXPECT_TRUE(holds(c.judge(rules::confidence_after_council, kOne, kRule)));
  c.form["session"] = "regular";
  voted("2023-12-11", "hdnd");
  EXPECT_TRUE(holds(c.judge(rules::confidence_after_council, kOne, kRule))) << "the same day";
}

TEST(ConfidencePlaces, AreTwoAYear) {
  const auto vote = [](const char* on, const char* place) {
    return std::string(R"({"vote_date":")") + on +
           R"(","high":1,"confidence":1,"low":1,"returned":3,"place":")" + place + "\"}";
  };
  constexpr const char* kTwo = R"({"on":"vote_on","at_most":2})";
  JudgedCase c;  // voted on in "so-xay-dung" now
  c.form["vote_on"] = "2023-12-07";
  c.cadre("confidence", "2022-12-01", vote("2022-12-01", "x"));
  c.cadre("confidence", "2023-10-01", vote("2023-10-01", "hoi-dong"));
  EXPECT_TRUE(holds(c.judge(rules::confidence_places, kOne, kTwo)));
  c.cadre("confidence", "2023-10-02", vote("2023-10-02", "so-xay-dung"));
  EXPECT_TRUE(holds(c.judge(rules::confidence_places, kOne, kTwo)));
  c.cadre("confidence", "2023-11-01", vote("2023-11-01", "thanh-uy"));
  EXPECT_FALSE(holds(c.judge(rules::confidence_places, kOne, kTwo)));
}

TEST(ConfidenceTermYear, IsTheThirdUnlessTheSessionIsSpecial) {
  for (const auto& [on, third] : std::initializer_list<std::pair<const char*, bool>>{
           {"2022-12-31", false}, {"2023-01-01", true}, {"2023-12-31", true}, {"2024-01-01", false}}) {
    JudgedCase c;
    c.form = object_of(R"({"first":2021,"session":"regular"})");
    c.form["vote_on"] = on;
    const json::object params = object_of(R"({"on":"vote_on","first":"first","year":3,"unless":"ad-hoc"})");
    EXPECT_EQ(holds(c.ask_with(rules::confidence_term_year, params)), third) << on;
    c.form["session"] = "ad-hoc";
    EXPECT_TRUE(holds(c.ask_with(rules::confidence_term_year, params)));
  }
}

struct Band {
  int low, of;
  bool band_c1_from, band_c1_over, from_two_thirds, over_two_thirds;
};

TEST(ConfidenceBand, PutsExactlyHalfBelowAndExactlyTwoThirdsWhereTheTextSays) {
  const Band cases[] = {
      {29, 58, false, false, false, false},  // exactly half
      {30, 58, true, true, false, false},   {39, 60, true, true, false, false},
      {40, 60, false, true, true, false},  // exactly two thirds: C1
      {41, 60, false, false, true, true},   {60, 60, false, false, true, true},
      {0, 60, false, false, false, false},  {0, 0, false, false, false, false},
  };
  constexpr const char* kAbove = R"("above":{"numerator":1,"denominator":2,"inclusive":false})";
  constexpr const char* kFrom = R"({"numerator":2,"denominator":3,"inclusive":true})";
  constexpr const char* kOver = R"({"numerator":2,"denominator":3,"inclusive":false})";
  for (const Band& n : cases) {
    SCOPED_TRACE(std::to_string(n.low) + "/" + std::to_string(n.of));
    const auto ask = [&](const std::string& limits) {
      json::object params = object_of("{" + limits + "}");
      params["low"] = n.low;
      params["of"] = n.of;
      return holds(JudgedCase().ask_with(rules::confidence_band, params));
    };
    EXPECT_EQ(ask(std::string(kAbove) + R"(,"below":)" + kFrom), n.band_c1_from);
    EXPECT_EQ(ask(std::string(kAbove) + R"(,"below":)" + kOver), n.band_c1_over);
    EXPECT_EQ(ask(std::string(R"("above":)") + kFrom), n.from_two_thirds);
    EXPECT_EQ(ask(std::string(R"("above":)") + kOver), n.over_two_thirds);
  }
}

TEST(ConfidenceBand, ForThePlanAsksOnlyOfThoseWhoStandInOne) {
  const json::object params = object_of(
      R"({"low":31,"of":60,"planned":"CB-0001","above":{"numerator":1,"denominator":2,"inclusive":false}})");
  JudgedCase c;
  EXPECT_FALSE(holds(c.ask_with(rules::confidence_band, params)));
  c.cadre("plan-entry", "2022-01-01", R"({"post":"P-9","term":"2025-2030"})", "2024-06-04");
  EXPECT_TRUE(holds(c.ask_with(rules::confidence_band, params)));
  c.effective = day("2024-06-04");
  EXPECT_FALSE(holds(c.ask_with(rules::confidence_band, params)));
}

TEST(ConfidenceBand, TrustsNoMissingLimitOrCount) {
  EXPECT_FALSE(holds(JudgedCase().ask_with(rules::confidence_band, object_of(R"({"low":1,"of":1})"))));
  EXPECT_FALSE(holds(JudgedCase().ask_with(
      rules::confidence_band, object_of(R"({"low":1,"above":{"numerator":1,"denominator":2}})"))));
}

const json::object kTriggers = table("triggers", R"([
  {"body":"people-council","trigger":"deputies","needs":"motion","numerator":1,"denominator":3,"inclusive":true},
  {"body":"national-assembly","trigger":"deputies","needs":"motion","numerator":1,"denominator":5,"inclusive":true},
  {"body":"people-council","trigger":"front"},
  {"body":"people-council","trigger":"vote-band","needs":"band",
   "above":{"numerator":1,"denominator":2,"inclusive":false},
   "below":{"numerator":2,"denominator":3,"inclusive":true}}])");

bool triggered(JudgedCase& c, const char* body, const char* trigger) {
  c.tables = kTriggers;
  c.form["trigger"] = trigger;
  c.form["body"] = body;
  return holds(c.ask_with(rules::no_confidence_trigger,
                          {{"field", "trigger"}, {"body", "body"}, {"table", "triggers"}}));
}

TEST(NoConfidence, IsAskedForByAThirdOfACouncilAndAFifthOfTheAssembly) {
  for (const auto& [asking, council, assembly] : std::initializer_list<std::tuple<int, bool, bool>>{
           {11, false, false}, {12, false, true}, {19, false, true}, {20, true, true}, {61, false, false}}) {
    JudgedCase c;
    c.form["motion"] = {{"asking", asking}, {"all", 60}};
    EXPECT_EQ(triggered(c, "people-council", "deputies"), council) << asking;
    EXPECT_EQ(triggered(c, "national-assembly", "deputies"), assembly) << asking;
  }
}

TEST(NoConfidence, KnowsWhoMayAskInWhichBody) {
  JudgedCase c;
  EXPECT_TRUE(triggered(c, "people-council", "front"));
  EXPECT_FALSE(triggered(c, "national-assembly", "front"));
}

TEST(NoConfidence, FollowsAVoteInTheBandOnly) {
  for (const auto& [low, band] :
       std::initializer_list<std::pair<int, bool>>{{30, false}, {31, true}, {39, true}, {40, false}}) {
    JudgedCase c;
    c.state.cadre = "CB-0001";
    c.cadre("confidence", "2023-12-07",
            R"({"vote_date":"2023-12-07","high":0,"confidence":0,"returned":60,"low":)" +
                std::to_string(low) + "}");
    EXPECT_EQ(triggered(c, "people-council", "vote-band"), band) << low;
  }
  JudgedCase none;
  EXPECT_FALSE(triggered(none, "people-council", "vote-band"));
}

}  // namespace
}  // namespace cadre
