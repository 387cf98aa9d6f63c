// Every ground for taking somebody out of the plan: facts on which it exists, and facts, as close as they
// come, on which it does not.
#include <set>

#include "engine/procedure/procedure.hpp"
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/ground_table.hpp"

namespace cadre {
namespace {

constexpr const char* kVersions[] = {"planning-removal@50-qd-tw-2021", "planning-removal@377-qd-tw-2025"};

using Prepare = void (*)(RuleCase&);

void born(RuleCase& c, const char* day) {
  c.cadre("identity", "2010-01-01", std::string(R"({"name":"X","sex":"male","born":")") + day + R"("})");
}
// 62 years from 2028 on: on 1 June 2025 fewer than 60 months are left to whoever was born before 1 June 1968.
void too_old(RuleCase& c) { born(c, "1968-05-31"); }
void old_enough_for_a_term(RuleCase& c) { born(c, "1968-06-01"); }
void reprimanded(RuleCase& c) {
  c.cadre("discipline", "2025-03-01", R"({"form":"reprimand","decision":"1-QĐ"})");
}
void reprimanded_before(RuleCase& c) {
  c.cadre("discipline", "2024-06-29", R"({"form":"reprimand","decision":"1-QĐ"})");
}
void conclude(RuleCase& c, bool meets) {
  c.cadre("political-standard", "2025-03-01",
          std::string(R"({"level":"province","document":"2-KL","meets":)") + (meets ? "true}" : "false}"));
}
void standard_not_met(RuleCase& c) { conclude(c, false); }
void standard_met_in_the_end(RuleCase& c) {
  conclude(c, false);
  conclude(c, true);
}
void holds_post_of_rank(RuleCase& c, int rank) {
  c.facts.record("post/P-8", "post", "2010-01-01",
                 R"({"managing_level":"province","rank":)" + std::to_string(rank) + "}");
  c.cadre("holds", "2025-01-01", R"({"post":"P-8"})");
}
void holds_an_equal_post(RuleCase& c) { holds_post_of_rank(c, 10); }
void holds_a_lower_post(RuleCase& c) { holds_post_of_rank(c, 11); }
template <int titles>
void planned_besides(RuleCase& c) {
  for (int i = 0; i < titles; ++i) {
    const std::string post = "Q-" + std::to_string(i);
    c.facts.record("post/" + post, "post", "2010-01-01", R"({"managing_level":"province","rank":10})");
    c.cadre("plan-entry", "2024-06-30",
            R"({"post":")" + post + R"(","term":"2025-2030","approved_on":"2024-06-30","decision":"9"})");
  }
}
void says_why(RuleCase& c) { c.form["ground_note"] = "Nghỉ hưu từ 01/5/2025"; }
void judged(RuleCase& c, const char* judgement) {
  c.cadre("prestige", "2025-03-01", std::string(R"({"document":"4-KL","judgement":")") + judgement + "\"}");
}
void low_prestige(RuleCase& c) { judged(c, "fallen"); }
void enough_prestige(RuleCase& c) { judged(c, "sufficient"); }
void rated(RuleCase& c, int year, const char* grade) {
  c.cadre("rating", std::to_string(year + 1) + "-01-15",
          R"({"year":)" + std::to_string(year) + R"(,"grade":")" + grade + "\"}");
}
void failing_year(RuleCase& c) { rated(c, 2024, "not-completed"); }
void failing_year_made_good(RuleCase& c) {
  rated(c, 2023, "not-completed");
  rated(c, 2024, "completed");
}
template <int low>
void low_confidence_of_60(RuleCase& c) {
  c.cadre("confidence", "2025-05-02",
          R"({"vote_date":"2025-05-02","high":0,"confidence":)" + std::to_string(60 - low) + R"(,"low":)" +
              std::to_string(low) + R"(,"returned":60})");
}
void conclude_on(RuleCase& c, const char* subject) {
  c.cadre("conclusion", "2025-03-01", std::string(R"({"document":"9-KL","subject":")") + subject + "\"}");
}
void power_seeking(RuleCase& c) { conclude_on(c, "power-seeking"); }
void another_matter(RuleCase& c) { conclude_on(c, "exemplary"); }
void nothing(RuleCase&) {}

struct Row {
  const char* ground;
  Prepare exists, does_not;
};
constexpr Row kRows[] = {
    {"A1", too_old, old_enough_for_a_term},
    {"A2", reprimanded, reprimanded_before},
    {"A3", standard_not_met, standard_met_in_the_end},
    {"A4", holds_an_equal_post, holds_a_lower_post},
    {"A5", planned_besides<3>, planned_besides<2>},
    {"A6", says_why, nothing},
    {"B1", low_prestige, enough_prestige},
    {"B2", failing_year, failing_year_made_good},
    {"B3", low_confidence_of_60<31>, low_confidence_of_60<30>},
    {"C1", power_seeking, another_matter},
};

const json::object& parameters(const Procedure& procedure) {
  return object_at(procedure.meta(), "parameters");
}

Verdict check(const char* version, const char* name, Prepare prepare) {
  RuleCase c;
  c.effective = day("2025-06-01");
  c.state.data["plan_term"] = "2025-2030";
  c.state.data["term_starts_on"] = "2025-06-01";
  c.facts.record("post/P-1", "post", "2010-01-01", R"({"managing_level":"province","rank":10})");
  c.cadre("plan-entry", "2024-06-30",
          R"({"post":"P-1","term":"2025-2030","approved_on":"2024-06-30","decision":"9-QĐ/TU"})");
  prepare(c);
  const auto procedure = shipped(version);
  const auto ground = rules::find_ground(parameters(*procedure), name);
  INVARIANT(ground, "rows name grounds of the table");
  const RuleContext context{*procedure, c.state, c.form,     c.documents, false,
                            c.actor,    c.facts, Calendar(), c.effective, c.effective};
  return rules::check_ground(context, *ground);
}

TEST(RemovalFromThePlan, HasGroundsOnTheirFactsAndNotOnTheNextBest) {
  for (const char* version : kVersions)
    for (const Row& row : kRows) {
      SCOPED_TRACE(std::string(version) + " " + row.ground);
      EXPECT_TRUE(holds(check(version, row.ground, row.exists)));
      EXPECT_FALSE(holds(check(version, row.ground, row.does_not)));
    }
}

TEST(RemovalFromThePlan, HasNoGroundBesidesTheseRows) {
  std::set<std::string_view> rows;
  for (const Row& row : kRows) rows.insert(row.ground);
  for (const char* version : kVersions) {
    const auto procedure = shipped(version);
    for (const rules::Ground& ground : rules::grounds_of(parameters(*procedure)))
      EXPECT_TRUE(rows.contains(ground.code)) << version << " " << ground.code;
  }
}

}  // namespace
}  // namespace cadre
