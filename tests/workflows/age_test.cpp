#include "workflows/rules/age.hpp"

#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/retirement.hpp"

namespace cadre {
namespace {

// 135/2020/NĐ-CP: months of age by the year in which they are reached.
json::object retirement_table() {
  return object_of(R"({
    "male": {"2021":723,"2022":726,"2023":729,"2024":732,"2025":735,"2026":738,"2027":741,"2028":744},
    "female": {"2021":664,"2022":668,"2023":672,"2024":676,"2025":680,"2026":684,"2027":688,"2028":692,
               "2029":696,"2030":700,"2031":704,"2032":708,"2033":712,"2034":716,"2035":720}})");
}

struct RetirementCase {
  const char* sex;
  const char* born;
  const char* retires;
};

TEST(RetirementDay, FollowsTheTableByYearAndSex) {
  const RetirementCase cases[] = {
      {"male", "1961-01-10", "2021-04-10"},    // 60 years 3 months
      {"male", "1961-09-30", "2021-12-30"},    // the last to whom 2021 applies
      {"male", "1961-10-01", "2022-04-01"},    // 60 years 3 months would fall into 2022: 60 and 6
      {"male", "1966-05-15", "2028-05-15"},    // 62 years
      {"male", "1980-07-31", "2042-07-31"},    // 62 for ever after
      {"female", "1966-01-31", "2021-05-31"},  // 55 years 4 months
      {"female", "1966-08-31", "2021-12-31"}, {"female", "1966-09-01", "2022-05-01"},  // 55 years 8 months
      {"female", "1990-02-28", "2050-02-28"},                                          // 60 years
      {"female", "1988-02-29", "2048-02-29"},  // born on 29 February, in a leap year again
      {"male", "1972-02-29", "2034-02-28"},    // and in one that is not
  };
  for (const RetirementCase& n : cases) {
    const auto day_reached = rules::retirement_day(retirement_table(), n.sex, day(n.born));
    ASSERT_TRUE(day_reached) << n.born;
    EXPECT_EQ(format_date(*day_reached), n.retires) << n.sex << ' ' << n.born;
  }
}

TEST(RetirementDay, IsUnknownWithoutARowForTheSex) {
  EXPECT_FALSE(rules::retirement_day({}, "male", day("1970-01-01")));
  EXPECT_FALSE(rules::retirement_day(object_of(R"({"male":{"x":720}})"), "male", day("1970-01-01")));
}

std::shared_ptr<const Procedure> with_retirement_table() {
  static const Rules kNone;
  json::object definition = object_of(R"({
    "id": "trial", "version": "1", "initial": "open",
    "meta": {"title": {"vi": "Thử", "en": "Trial"}, "prefix": "TT", "subject": "cadre", "basis": [{"text": "Thử"}],
             "effective": {"from": "2020-01-01"}, "open": {"by": ["personnel-body"]}},
    "states": {
      "open": {"meta": {"no_deadline": {"vi": "Thử", "en": "Trial"}},
               "on": {"close": {"target": "closed", "meta": {"by": ["personnel-body"]}}}},
      "closed": {"type": "final", "meta": {"outcome": "closed"}}}})");
  definition.at("meta").as_object()["parameters"] = {{"retirement", retirement_table()}};
  const auto procedure = Procedure::compile(definition, kNone);
  INVARIANT(procedure, "the trial definition is whole");
  return *procedure;
}

// A man of that birth date, planned for a post of rank 5; what the rule says on the day of receipt.
Verdict asked(const char* born, const char* received, const char* params, int rank_held = 8) {
  static const Calendar kCalendar = vietnam_calendar();
  static const auto kProcedure = with_retirement_table();
  FactBook facts;
  facts.record("cadre/CB-0001", "identity", "2015-01-01",
               std::string(R"({"name":"A","sex":"male","born":")") + born + "\"}");
  facts.record("cadre/CB-0001", "holds", "2020-01-01", R"({"post":"P-0"})");
  facts.record("post/P-0", "post", "2010-01-01", "{\"rank\":" + std::to_string(rank_held) + "}");
  facts.record("post/P-1", "post", "2010-01-01", R"({"rank":5})");
  CaseState state;
  state.post = "P-1";
  const json::object form{{"nominee", "CB-0001"}, {"received_on", received}};
  const json::array papers;
  const Actor actor;
  const RuleContext context{*kProcedure, state, form,      papers,        false,
                            actor,       facts, kCalendar, day(received), day(received)};
  return rules::age_months_left(context, object_of(params));
}

constexpr const char* kFullTerm =
    R"({"who":"nominee","from":"received_on","at_least":60,"only_rising":true})";

TEST(AgeMonthsLeft, IsEnoughOnTheLastDayAndNotOneDayLater) {
  // Retires on 15 May 2028 at 62.
  EXPECT_TRUE(holds(asked("1966-05-15", "2023-05-15", kFullTerm)));
  const Verdict late = asked("1966-05-15", "2023-05-16", kFullTerm);
  EXPECT_FALSE(holds(late));
  EXPECT_EQ(late.figures.at("months_left").as_int64(), 59);
  EXPECT_EQ(late.figures.at("retires").as_string(), "2028-05-15");
}

TEST(AgeMonthsLeft, CountsFromTheTwentyNinthOfFebruaryToTheMonthsEnd) {
  // Born on 29 February 1968: 62 on 28 February 2030.
  EXPECT_TRUE(holds(asked("1968-02-29", "2025-02-28", kFullTerm)));
  EXPECT_FALSE(holds(asked("1968-02-29", "2025-03-01", kFullTerm)));
  EXPECT_EQ(rules::whole_months(day("2024-02-29"), day("2025-02-28")), 12);
}

TEST(AgeMonthsLeft, IsNotAskedForAnEqualOrLowerPost) {
  EXPECT_TRUE(holds(asked("1966-05-15", "2027-01-01", kFullTerm, 5)));
  EXPECT_TRUE(holds(asked("1966-05-15", "2027-01-01", kFullTerm, 4)));
  EXPECT_FALSE(holds(asked("1966-05-15", "2027-01-01", kFullTerm, 6)));
}

TEST(AgeMonthsLeft, TellsReappointmentToRetirementAndExtensionApart) {
  const auto left = [](const char* params) {
    return std::vector<bool>{holds(asked("1966-05-15", "2023-05-15", params)),   // 60 months
                             holds(asked("1966-05-15", "2023-05-16", params)),   // 59
                             holds(asked("1966-05-15", "2026-05-15", params)),   // 24
                             holds(asked("1966-05-15", "2026-05-16", params))};  // 23
  };
  EXPECT_EQ(left(R"({"who":"nominee","from":"received_on","at_least":60})"),
            (std::vector<bool>{true, false, false, false}));
  EXPECT_EQ(left(R"({"who":"nominee","from":"received_on","at_least":24,"below":60})"),
            (std::vector<bool>{false, true, true, false}));
  EXPECT_EQ(left(R"({"who":"nominee","from":"received_on","at_least":0,"below":24})"),
            (std::vector<bool>{false, false, false, true}));
}

TEST(AgeMonthsLeft, TrustsNoSenselessMonths) {
  EXPECT_FALSE(holds(asked("1980-05-15", "2023-05-15", R"({"who":"nominee","from":"received_on"})")));
  EXPECT_FALSE(holds(asked("1980-05-15", "2023-05-15",
                           R"({"who":"nominee","from":"received_on","at_least":60,"below":60})")));
}

}  // namespace
}  // namespace cadre
