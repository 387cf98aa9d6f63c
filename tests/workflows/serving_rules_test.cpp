// Rules about time served: on rotation, on secondment, at the head of a unit.
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/serving.hpp"

namespace cadre {
namespace {

struct LengthCase {
  int months;
  bool kept;
};

TEST(RotationLength, KeepsTheNationalMinimumWhereTheLocalOneIsShorter) {
  constexpr const char* kBoth =
      R"({"field":"planned_months","national_min":36,"local_min":24,"local_max":60,"unless":"exception"})";
  const LengthCase cases[] = {{23, false}, {24, false}, {35, false}, {36, true}, {60, true}, {61, false}};
  for (const LengthCase& n : cases) {
    RuleCase c;
    c.form["planned_months"] = n.months;
    EXPECT_EQ(holds(c.ask(rules::rotation_length, kBoth)), n.kept) << n.months;
    c.form["exception"] = "45-QĐ/TU";
    EXPECT_TRUE(holds(c.ask(rules::rotation_length, kBoth))) << n.months;
  }
}

TEST(RotationLength, TakesTheLocalMinimumWhereThatIsLonger) {
  RuleCase c;
  c.form["planned_months"] = 36;
  EXPECT_FALSE(holds(c.ask(rules::rotation_length,
                           R"({"field":"planned_months","national_min":36,"local_min":48,"local_max":60})")));
}

TEST(Serving, RunsFromItsFirstDayToTheDayBeforeItsEnd) {
  constexpr const char* kRotation = R"({"kinds":["rotation"]})";
  struct {
    const char* on;
    bool serving;
  } const cases[] = {
      {"2022-05-14", false}, {"2022-05-15", true}, {"2025-05-14", true}, {"2025-05-15", false}};
  for (const auto& n : cases) {
    RuleCase c;
    c.cadre("serving", "2022-05-15",
            R"({"kind":"rotation","unit":"phuong-1","planned_months":36,"decision":"1-QĐ/TU"})",
            "2025-05-15");
    c.effective = day(n.on);
    EXPECT_EQ(holds(c.ask(rules::serving_now, kRotation)), n.serving) << n.on;
    EXPECT_EQ(holds(c.ask(rules::serving_nowhere, "{}")), !n.serving) << n.on;
    EXPECT_FALSE(holds(c.ask(rules::serving_now, R"({"kinds":["secondment"]})"))) << n.on;
  }
}

// In a case about a post the person is a field, and the case has no cadre.
TEST(Serving, IsAskedOfThePersonWhoIsNamed) {
  RuleCase c;
  c.cadre("serving", "2022-05-15",
          R"({"kind":"rotation","unit":"phuong-1","planned_months":36,"decision":"1-QĐ/TU"})");
  c.state.cadre.clear();
  c.form["nominee"] = "CB-0001";
  EXPECT_FALSE(holds(c.ask(rules::serving_nowhere, R"({"who":"nominee"})")));
  c.form["nominee"] = "CB-0002";
  EXPECT_TRUE(holds(c.ask(rules::serving_nowhere, R"({"who":"nominee"})")));
}

TEST(LongAtTheHead, IsReachedAfterNinetySixMonthsAndSaysWhetherTwoTermsAreToo) {
  constexpr const char* kEight = R"({"months":96,"terms_months":120})";
  struct {
    const char* on;
    bool reached, two_terms;
  } const cases[] = {{"2027-12-31", false, false}, {"2028-01-01", true, false}, {"2030-01-01", true, true}};
  for (const auto& n : cases) {
    RuleCase c;
    c.holding(R"({"head":true})").effective = day(n.on);
    const Verdict verdict = c.ask(rules::head_long_in_post, kEight);
    EXPECT_EQ(holds(verdict), n.reached) << n.on;
    EXPECT_EQ(bool_at(verdict.figures, "two_terms_reached"), n.two_terms) << n.on;
  }
}

TEST(LongAtTheHead, ConcernsHeadsOnly) {
  RuleCase c;
  c.holding(R"({"head":false})").effective = day("2035-01-01");
  EXPECT_FALSE(holds(c.ask(rules::head_long_in_post, R"({"months":96})")));
}

}  // namespace
}  // namespace cadre
