// The single tests that grounds are made of, at their borders.
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/conclusion.hpp"
#include "workflows/rules/confidence.hpp"
#include "workflows/rules/discipline.hpp"
#include "workflows/rules/ground_tests.hpp"
#include "workflows/rules/rating.hpp"
#include "workflows/rules/unit_result.hpp"

namespace cadre {
namespace {

constexpr const char* kTwoReprimands = R"({"forms":["reprimand"],"at_least":2})";

TEST(DisciplineCount, LeavesOutWhatWasBeforeTheAppointment) {
  RuleCase c;
  c.holding();
  c.cadre("discipline", "2019-12-31", R"({"form":"reprimand","decision":"1"})");
  c.cadre("discipline", "2020-01-01", R"({"form":"reprimand","decision":"2"})");
  const Verdict verdict = c.ask(rules::discipline_count, kTwoReprimands);
  EXPECT_EQ(verdict.finding, Finding::fails);
  EXPECT_EQ(int_at(verdict.figures, "count"), 1);
}

TEST(DisciplineCount, CountsTheSameTermThoughItBeganBeforeTheAppointment) {
  RuleCase c;
  c.holding();
  c.cadre("discipline", "2019-12-31", R"({"form":"reprimand","decision":"1","term":"2020-2025"})");
  c.cadre("discipline", "2021-01-01", R"({"form":"reprimand","decision":"2"})");
  const Verdict verdict = c.ask(rules::discipline_count, kTwoReprimands);
  EXPECT_TRUE(holds(verdict));
  EXPECT_EQ(verdict.text.vi,
            "Có 2 lần khiển trách trong nhiệm kỳ hoặc thời hạn giữ chức vụ (cần từ 2 lần trở lên)");
}

TEST(DisciplineCount, DoesNotCountWhatTakesEffectLaterOrHasEnded) {
  RuleCase c;
  c.holding();
  c.cadre("discipline", "2024-06-04", R"({"form":"reprimand","decision":"1"})");
  c.cadre("discipline", "2021-01-01", R"({"form":"reprimand","decision":"2"})", "2022-01-01");
  EXPECT_EQ(int_at(c.ask(rules::discipline_count, kTwoReprimands).figures, "count"), 0);
}

struct LowCase {
  int low, returned;
  bool from_two_thirds, above_two_thirds, above_half;
};

TEST(ConfidenceLow, ComparesExactlyAtTheBorders) {
  const LowCase cases[] = {{0, 60, false, false, false},       {30, 60, false, false, false},
                           {31, 60, false, false, true},       {39, 60, false, false, true},
                           {40, 60, true, false, true},        {41, 60, true, true, true},
                           {2, 3, true, false, true},          {1, 2, false, false, false},
                           {0, 0, false, false, false},        {666666, 1000000, false, false, true},
                           {666667, 1000000, true, true, true}};
  for (const LowCase& n : cases) {
    SCOPED_TRACE(std::to_string(n.low) + "/" + std::to_string(n.returned));
    RuleCase c;
    c.holding().cadre("confidence", "2024-05-02",
                      R"({"vote_date":"2024-05-02","high":0,"confidence":0,"low":)" + std::to_string(n.low) +
                          R"(,"returned":)" + std::to_string(n.returned) + "}");
    EXPECT_EQ(holds(c.ask(rules::confidence_low,
                          R"({"numerator":2,"denominator":3,"inclusive":true,"base":"returned"})")),
              n.from_two_thirds);
    EXPECT_EQ(holds(c.ask(rules::confidence_low,
                          R"({"numerator":2,"denominator":3,"inclusive":false,"base":"returned"})")),
              n.above_two_thirds);
    EXPECT_EQ(holds(c.ask(rules::confidence_low,
                          R"({"numerator":1,"denominator":2,"inclusive":false,"base":"returned"})")),
              n.above_half);
  }
}

TEST(ConfidenceLow, LooksAtTheLatestVoteAndTheWorstOfOneDay) {
  constexpr const char* kHalf = R"({"numerator":1,"denominator":2,"inclusive":false,"base":"returned"})";
  RuleCase c;
  c.holding().cadre("confidence", "2023-05-02",
                    R"({"vote_date":"2023-05-02","high":0,"confidence":0,"low":60,"returned":60})");
  EXPECT_TRUE(holds(c.ask(rules::confidence_low, kHalf)));
  c.cadre("confidence", "2024-05-02",
          R"({"vote_date":"2024-05-02","high":0,"confidence":50,"low":10,"returned":60})");
  EXPECT_FALSE(holds(c.ask(rules::confidence_low, kHalf)));
  c.cadre("confidence", "2024-05-02",
          R"({"vote_date":"2024-05-02","high":0,"confidence":2,"low":8,"returned":10})");
  const Verdict worst = c.ask(rules::confidence_low, kHalf);
  EXPECT_TRUE(holds(worst));
  EXPECT_EQ(int_at(worst.figures, "returned"), 10);
}

TEST(ConfidenceLow, TakesTheBaseThatTheDefinitionNames) {
  RuleCase c;
  c.holding().cadre(
      "confidence", "2024-05-02",
      R"({"vote_date":"2024-05-02","high":9,"confidence":10,"low":20,"returned":40,"valid":39})");
  EXPECT_FALSE(holds(c.ask(rules::confidence_low,
                           R"({"numerator":1,"denominator":2,"inclusive":false,"base":"returned"})")));
  EXPECT_TRUE(holds(
      c.ask(rules::confidence_low, R"({"numerator":1,"denominator":2,"inclusive":false,"base":"valid"})")));
}

TEST(ConfidenceLow, FailsWithoutAVoteInTheAppointmentPeriod) {
  RuleCase c;
  c.holding().cadre("confidence", "2019-05-02",
                    R"({"vote_date":"2019-05-02","high":0,"confidence":0,"low":60,"returned":60})");
  EXPECT_EQ(c.ask(rules::confidence_low, R"({"numerator":1,"denominator":2,"base":"returned"})").finding,
            Finding::fails);
}

TEST(RatingConsecutive, NeedsYearsInARowUpToTheLatest) {
  constexpr const char* kTwo = R"({"grade":"not-completed","years":2})";
  const auto rate = [](RuleCase& c, int year, const char* grade) {
    c.cadre("rating", std::to_string(year + 1) + "-01-10",
            R"({"year":)" + std::to_string(year) + R"(,"grade":")" + grade + "\"}");
  };
  RuleCase gap;
  rate(gap, 2021, "not-completed"), rate(gap, 2023, "not-completed");
  EXPECT_FALSE(holds(gap.ask(rules::rating_consecutive, kTwo)));
  RuleCase recovered;
  rate(recovered, 2021, "not-completed"), rate(recovered, 2022, "not-completed"),
      rate(recovered, 2023, "good");
  EXPECT_FALSE(holds(recovered.ask(rules::rating_consecutive, kTwo)));
  RuleCase failing;
  rate(failing, 2022, "not-completed"), rate(failing, 2023, "not-completed");
  const Verdict verdict = failing.ask(rules::rating_consecutive, kTwo);
  EXPECT_TRUE(holds(verdict));
  EXPECT_EQ(array_at(verdict.figures, "years"), (json::array{2023, 2022}));
}

TEST(UnitResult, ExcusesAHeadOfLessThanAYear) {
  constexpr const char* kBelow = R"({"percent_tenths_below":700,"months_in_post_min":12})";
  const auto with_appointment = [&](const char* appointed) {
    RuleCase c;
    c.facts.record("post/P-1", "post", "2010-01-01", R"({"head":true})");
    c.cadre("holds", appointed, R"({"post":"P-1"})");
    c.cadre("unit-result", "2024-01-20", R"({"year":2023,"percent_tenths":650,"basic_targets_met":true})");
    return c.ask(rules::unit_result_below, kBelow);
  };
  EXPECT_TRUE(holds(with_appointment("2023-01-01")));
  const Verdict excused = with_appointment("2023-01-02");
  EXPECT_FALSE(holds(excused));
  EXPECT_EQ(int_at(excused.figures, "months_in_post"), 11);
}

TEST(GroundTests, FailWhenTheDefinitionForgetsAParameter) {
  RuleCase c;
  c.holding(R"({"head":true})");
  for (const char* name :
       {"any-of", "conclusion.found", "confidence.low", "declared", "discipline.count", "head-responsibility",
        "prestige.judged", "rating.consecutive", "unit-result.below"}) {
    const Verdict verdict = c.ask(rules::ground_test(name), "{}");
    EXPECT_EQ(verdict.finding, Finding::fails) << name;
    EXPECT_TRUE(verdict.figures.contains("parameter")) << name;
  }
}

TEST(AnyOf, RefusesAChoiceInsideAChoice) {
  RuleCase c;
  EXPECT_EQ(c.ask(rules::any_of, R"({"tests":[{"type":"any-of","params":{"tests":[]}}]})").finding,
            Finding::fails);
}

}  // namespace
}  // namespace cadre
