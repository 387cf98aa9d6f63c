#include "workflows/rules/evaluation_periods.hpp"

#include "tests/workflows/judged_case.hpp"

namespace cadre {
namespace {

TEST(Quarter, IsRatedByItselfUpToTheThird) {
  for (int quarter = 1; quarter <= 4; ++quarter) {
    JudgedCase c;
    c.form["quarter"] = quarter;
    EXPECT_EQ(holds(c.ask_with(rules::quarter_rated, object_of(R"({"field":"quarter","rated":[1,2,3]})"))),
              quarter < 4);
  }
}

TEST(ReviewDays, AreTwoForAProvincesCommitteeAndOneElsewhere) {
  const auto ask = [](const char* unit, int days) {
    JudgedCase c;
    c.facts.record("unit/so-xay-dung", "unit", "2010-01-01", unit);
    if (days > 0) c.form["review_days"] = days;
    return holds(c.ask_with(
        rules::review_days,
        object_of(
            R"({"field":"review_days","days":1,"of":[{"level":"province","party_body":true,"days":2}]})")));
  };
  constexpr const char* kCommittee = R"({"name":"Tỉnh ủy","level":"province","party_body":true})";
  EXPECT_FALSE(ask(kCommittee, 1));
  EXPECT_FALSE(ask(kCommittee, 0)) << "not given: one day";
  EXPECT_TRUE(ask(kCommittee, 2));
  EXPECT_TRUE(ask(R"({"name":"Sở","level":"agency"})", 0));
  EXPECT_TRUE(ask(R"({"name":"Tỉnh","level":"province"})", 1)) << "no body of the Party";
}

TEST(Quarter, IsReportedBeforeTheFifteenthOfItsLastMonth) {
  struct Due {
    int quarter;
    const char* on;
    bool holds;
  };
  const Due cases[] = {{1, "2026-03-14", true}, {1, "2026-03-15", false}, {1, "2026-03-13", false},
                       {2, "2026-06-14", true}, {3, "2026-09-14", true},  {3, "2026-08-14", false},
                       {3, "2025-09-14", false}};
  for (const Due& n : cases) {
    JudgedCase c;
    c.form["year"] = 2026;
    c.form["quarter"] = n.quarter;
    c.form["due"] = n.on;
    EXPECT_EQ(
        holds(c.ask_with(rules::quarter_due,
                         object_of(R"({"field":"due","quarter":"quarter","year":"year","before_day":15})"))),
        n.holds)
        << n.quarter << " " << n.on;
  }
}

const json::object kBands = table("bands", R"([
  {"grade":"excellent","needs":{"points_tenths_min":900}},{"grade":"good","needs":{"points_tenths_min":700}},
  {"grade":"completed","needs":{"points_tenths_min":500}}])");

void quarter(JudgedCase& c, int number, int points) {
  c.cadre("rating-quarter", "2024-0" + std::to_string(number) + "-01",
          R"({"year":2024,"quarter":)" + std::to_string(number) + R"(,"grade":"good","points_tenths":)" +
              std::to_string(points) + "}");
}

TEST(FollowsPeriods, ComparesTheSumWithoutDividing) {
  struct Year {
    int first, second, third;
    const char* row;
    bool holds;
  };
  const Year cases[] = {
      {700, 700, 700, R"({"cadre":"CB-0001","grade":"good"})", true},
      {700, 700, 699, R"({"cadre":"CB-0001","grade":"good"})", false},
      {700, 700, 699, R"({"cadre":"CB-0001","grade":"completed"})", true},
      {700, 700, 699, R"({"cadre":"CB-0001","grade":"good","reason":"quý IV vượt trội"})", true},
      {900, 900, 900, R"({"cadre":"CB-0001","grade":"good"})", false},
      {300, 300, 300, R"({"cadre":"CB-0001","grade":"not-completed"})", true},
  };
  for (const Year& n : cases) {
    JudgedCase c;
    c.tables = kBands;
    c.form["year"] = 2024;
    quarter(c, 1, n.first);
    quarter(c, 2, n.second);
    quarter(c, 3, n.third);
    EXPECT_EQ(holds(c.judge(rules::follows_periods, std::string("[") + n.row + "]",
                            R"({"kind":"rating-quarter","year":"year","table":"bands"})")),
              n.holds)
        << n.third << n.row;
  }
}

TEST(FollowsPeriods, AsksNothingOfAYearWithoutPeriods) {
  JudgedCase c;
  c.tables = kBands;
  c.form["year"] = 2023;
  quarter(c, 1, 300);
  EXPECT_TRUE(holds(c.judge(rules::follows_periods, R"([{"cadre":"CB-0001","grade":"excellent"}])",
                            R"({"kind":"rating-quarter","year":"year","table":"bands"})")));
}

Verdict again(const JudgedCase& c, const char* grade, int years = 2) {
  return c.ask_with(rules::failing_again, {{"cadre", "CB-0001"},
                                           {"grade", grade},
                                           {"year", 2024},
                                           {"failing", "not-completed"},
                                           {"years", years}});
}

TEST(FailingAgain, NeedsTheYearBeforeAndThisOne) {
  JudgedCase c;
  EXPECT_FALSE(holds(again(c, "not-completed")));
  EXPECT_TRUE(holds(again(c, "not-completed", 1)));  // one year is enough for civil servants
  c.cadre("rating", "2022-12-20", R"({"year":2022,"grade":"not-completed"})");
  EXPECT_FALSE(holds(again(c, "not-completed")));  // 2023 was not rated: not in a row
  c.cadre("rating", "2023-12-20", R"({"year":2023,"grade":"not-completed"})");
  EXPECT_TRUE(holds(again(c, "not-completed")));
  EXPECT_TRUE(holds(again(c, "not-completed", 3)));
  EXPECT_FALSE(holds(again(c, "not-completed", 4)));
  EXPECT_FALSE(holds(again(c, "completed")));
}

TEST(FailingAgain, IsBrokenByForceMajeure) {
  JudgedCase c;
  c.cadre("rating", "2023-12-20", R"({"year":2023,"grade":"not-completed","force_majeure":true})");
  EXPECT_FALSE(holds(again(c, "not-completed")));
}

TEST(FailingAgain, AsksOnlyLeadersOfTheKindsOfStaffNamed) {
  const auto asked = [](json::object who) {
    json::object params = object_of(
        R"({"cadre":"CB-0001","grade":"not-completed","year":2025,"failing":"not-completed","years":1})");
    params.insert(who.begin(), who.end());
    return holds(JudgedCase().ask_with(rules::failing_again, params));
  };
  EXPECT_FALSE(asked({{"leader", false}}));
  EXPECT_TRUE(asked({{"leader", true}, {"staff", "civil-servant"}, {"of_staff", {"civil-servant"}}}));
  EXPECT_FALSE(asked({{"leader", true}, {"staff", "cadre"}, {"of_staff", {"civil-servant"}}}));
}

TEST(FailingAgain, ForThePlanAsksOnlyOfThoseWhoStandInOne) {
  const json::object params = object_of(
      R"({"cadre":"CB-0001","grade":"not-completed","year":2024,"failing":"not-completed","years":1,"planned":true})");
  JudgedCase c;
  EXPECT_FALSE(holds(c.ask_with(rules::failing_again, params)));
  c.cadre("plan-entry", "2022-01-01", R"({"post":"P-9","term":"2025-2030"})");
  EXPECT_TRUE(holds(c.ask_with(rules::failing_again, params)));
}

}  // namespace
}  // namespace cadre
