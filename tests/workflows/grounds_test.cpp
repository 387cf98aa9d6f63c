// Every ground of every shipped table: facts on which it exists, and facts, as close as they come, on which
// it does not.
#include <set>

#include "engine/procedure/procedure.hpp"
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/ground_table.hpp"

namespace cadre {
namespace {

using Prepare = void (*)(RuleCase&);

void say_why(RuleCase& c) { c.form["application_reason"] = "Sức khỏe"; }

template <int low>
void low_confidence_of_60(RuleCase& c) {
  c.cadre("confidence", "2024-05-02",
          R"({"vote_date":"2024-05-02","high":0,"confidence":)" + std::to_string(60 - low) + R"(,"low":)" +
              std::to_string(low) + R"(,"returned":60})");
}
void one_reprimand(RuleCase& c) {
  c.cadre("discipline", "2023-02-01", R"({"form":"reprimand","decision":"1"})");
}
void two_reprimands(RuleCase& c) {
  one_reprimand(c);
  c.cadre("discipline", "2024-02-01", R"({"form":"reprimand","decision":"2"})");
}
void reprimand_and_warning(RuleCase& c) {
  one_reprimand(c);
  c.cadre("discipline", "2024-02-01", R"({"form":"warning","decision":"2"})");
}
void reprimand_and_fallen_prestige(RuleCase& c) {
  one_reprimand(c);
  c.cadre("prestige", "2024-03-01", R"({"judgement":"fallen","document":"4-KL"})");
}
void reprimand_and_sufficient_prestige(RuleCase& c) {
  one_reprimand(c);
  c.cadre("prestige", "2024-03-01", R"({"judgement":"sufficient","document":"4-KL"})");
}
void rate(RuleCase& c, int year, const char* grade, bool force_majeure = false) {
  c.cadre("rating", std::to_string(year + 1) + "-01-15",
          R"({"year":)" + std::to_string(year) + R"(,"grade":")" + grade + R"(","force_majeure":)" +
              (force_majeure ? "true" : "false") + "}");
}
void two_failing_years(RuleCase& c) { rate(c, 2022, "not-completed"), rate(c, 2023, "not-completed"); }
void failing_years_with_a_good_one_between(RuleCase& c) {
  rate(c, 2021, "not-completed"), rate(c, 2022, "completed"), rate(c, 2023, "not-completed");
}
void failing_year(RuleCase& c) { rate(c, 2023, "not-completed"); }
void failing_year_by_force_majeure(RuleCase& c) { rate(c, 2023, "not-completed", true); }

void conclude(RuleCase& c, std::string_view more) {
  c.cadre("conclusion", "2024-04-01", R"({"document":"9-KL",)" + std::string(more) + "}");
}
void exemplary(RuleCase& c) { conclude(c, R"("subject":"exemplary")"); }
void exemplary_before_the_appointment(RuleCase& c) {
  c.cadre("conclusion", "2019-12-31", R"({"document":"9-KL","subject":"exemplary"})");
}
void political_to_dismissal(RuleCase& c) {
  conclude(c, R"("subject":"political-standard","to_dismissal":true)");
}
void political_only(RuleCase& c) { conclude(c, R"("subject":"political-standard","to_dismissal":false)"); }
void serious_misconduct(RuleCase& c) { conclude(c, R"("subject":"unit-misconduct","gravity":"serious")"); }
void very_serious_misconduct(RuleCase& c) {
  conclude(c, R"("subject":"unit-misconduct","gravity":"very-serious")");
}
void minor_misconduct(RuleCase& c) { conclude(c, R"("subject":"unit-misconduct","gravity":"less-serious")"); }
void abuse(RuleCase& c) { conclude(c, R"("subject":"abuse-of-post")"); }
void anger(RuleCase& c) { conclude(c, R"("subject":"public-anger")"); }
void hot_spot(RuleCase& c) { conclude(c, R"("subject":"hot-spot")"); }
void bad_project(RuleCase& c) { conclude(c, R"("subject":"ineffective-project")"); }

void unit_year(RuleCase& c, int tenths, bool basic_met, bool force_majeure) {
  c.cadre("unit-result", "2024-01-20",
          R"({"year":2023,"percent_tenths":)" + std::to_string(tenths) + R"(,"basic_targets_met":)" +
              (basic_met ? "true" : "false") + R"(,"force_majeure":)" + (force_majeure ? "true" : "false") +
              "}");
}
void unit_below_70(RuleCase& c) { unit_year(c, 699, true, false); }
void unit_at_70(RuleCase& c) { unit_year(c, 700, true, false); }
void unit_basic_missed(RuleCase& c) { unit_year(c, 900, false, false); }
void unit_by_force_majeure(RuleCase& c) { unit_year(c, 500, false, true); }
void nothing(RuleCase&) {}

struct Row {
  const char* version;
  const char* ground;
  Prepare exists;
  Prepare does_not;
  bool head = false;
};
constexpr const char* kOld = "41-qd-tw-2021";
constexpr const char* kNew = "377-qd-tw-2025";
const Row kRows[] = {
    {kOld, "D1", reprimand_and_fallen_prestige, reprimand_and_sufficient_prestige},
    {kOld, "D2", two_reprimands, reprimand_and_warning},
    {kOld, "D3", low_confidence_of_60<40>, low_confidence_of_60<39>},
    {kOld, "D4", two_failing_years, failing_years_with_a_good_one_between},
    {kOld, "D5", exemplary, exemplary_before_the_appointment},
    {kOld, "D6", political_to_dismissal, political_only},
    {kOld, "H1", very_serious_misconduct, serious_misconduct, true},
    {kOld, "H2", serious_misconduct, minor_misconduct, true},
    {kOld, "H3", abuse, nothing, true},
    {kOld, "R1", say_why, nothing},
    {kOld, "R2", serious_misconduct, minor_misconduct},
    {kOld, "R3", low_confidence_of_60<31>, low_confidence_of_60<30>},
    {kOld, "R4", say_why, nothing},
    {kNew, "T1", unit_below_70, unit_at_70, true},
    {kNew, "T1", unit_basic_missed, unit_by_force_majeure, true},
    {kNew, "T2", failing_year, failing_year_by_force_majeure},
    {kNew, "T3", anger, hot_spot},
    {kNew, "T4", hot_spot, bad_project},
    {kNew, "T5", bad_project, anger},
    {kNew, "R1", say_why, nothing},
    {kNew, "R2", serious_misconduct, minor_misconduct},
    {kNew, "R3", low_confidence_of_60<31>, low_confidence_of_60<30>},
    {kNew, "R4", say_why, nothing},
    {kNew, "M1", reprimand_and_fallen_prestige, reprimand_and_sufficient_prestige},
    {kNew, "M2", two_reprimands, one_reprimand},
    {kNew, "M3", low_confidence_of_60<40>, low_confidence_of_60<39>},
    {kNew, "M4", two_failing_years, failing_year},
    {kNew, "M5", exemplary, exemplary_before_the_appointment},
    {kNew, "M6", political_to_dismissal, political_only},
    {kNew, "H1", very_serious_misconduct, serious_misconduct, true},
    {kNew, "H2", serious_misconduct, minor_misconduct, true},
    {kNew, "H3", abuse, nothing, true},
};

const json::object& parameters(const Procedure& procedure) {
  return object_at(procedure.meta(), "parameters");
}

Verdict check(const Row& row, Prepare prepare, bool head) {
  RuleCase c;
  c.version = row.version;
  c.holding(head ? R"({"head":true})" : R"({"head":false})");
  prepare(c);
  const auto procedure = shipped(row.version);
  const auto ground = rules::find_ground(parameters(*procedure), row.ground);
  INVARIANT(ground, "rows name grounds of the table");
  const RuleContext context{*procedure, c.state, c.form,     c.documents, false,
                            c.actor,    c.facts, Calendar(), c.effective, c.effective};
  return rules::check_ground(context, *ground);
}

TEST(Grounds, ExistOnTheirFactsAndNotOnTheNextBest) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.version) + " " + row.ground);
    EXPECT_TRUE(holds(check(row, row.exists, row.head)));
    EXPECT_FALSE(holds(check(row, row.does_not, row.head)));
  }
}

TEST(Grounds, OfHeadsConcernHeadsOnly) {
  for (const Row& row : kRows) {
    if (!row.head) continue;
    EXPECT_FALSE(holds(check(row, row.exists, false))) << row.version << " " << row.ground;
  }
}

TEST(Grounds, SayWhatWasFoundInBothLanguagesWhetherTheyExistOrNot) {
  for (const Row& row : kRows)
    for (const Prepare prepare : {row.exists, row.does_not}) {
      const Verdict verdict = check(row, prepare, row.head);
      EXPECT_FALSE(verdict.text.vi.empty()) << row.ground;
      EXPECT_FALSE(verdict.text.en.empty()) << row.ground;
    }
}

TEST(Grounds, OfTheTablesAllStandInTheseRows) {
  for (const char* version : {kOld, kNew}) {
    std::set<std::string_view> rows;
    for (const Row& row : kRows)
      if (std::string_view(row.version) == version) rows.insert(row.ground);
    const auto procedure = shipped(version);
    for (const rules::Ground& ground : rules::grounds_of(parameters(*procedure)))
      EXPECT_TRUE(rows.contains(ground.code)) << version << " " << ground.code;
  }
}

TEST(GroundTable, LeavesOutRowsThatAreNotWhole) {
  const json::object table = object_of(R"({"grounds":[
    {"code":"A","track":"dismissal","article":"1","mark":"V","tests":[{"type":"declared","params":{"field":"x"}}]},
    {"code":"","track":"dismissal","mark":"V","tests":[{"type":"declared"}]},
    {"code":"B","mark":"V","tests":[{"type":"declared"}]},
    {"code":"C","track":"dismissal","mark":"V","tests":[]},
    {"code":"D","track":"dismissal","mark":"sure","tests":[{"type":"declared"}]},
    "E"]})");
  ASSERT_EQ(rules::grounds_of(table).size(), 1u);
  EXPECT_EQ(rules::grounds_of(table).front().code, "A");
  EXPECT_FALSE(rules::find_ground(table, "B"));
}

}  // namespace
}  // namespace cadre
