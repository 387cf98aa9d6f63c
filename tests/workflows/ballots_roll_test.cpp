#include "workflows/rules/ballots_roll.hpp"

#include "tests/workflows/ballot_case.hpp"

namespace cadre {
namespace {

constexpr const char* kRoll = R"({"field":"ballot","roll":"roll","recused":"recused"})";

RuleCase meeting(int summoned) {
  RuleCase c;
  c.form["ballot"] = full_ballot(summoned, summoned, {});
  c.form["roll"] =
      json::array{json::object{{"group", "Tập thể lãnh đạo"}, {"cadres", names({"CB-1", "CB-2", "CB-3"})}},
                  json::object{{"group", "Cấp ủy"}, {"cadres", names({"CB-3", "CB-4"})}}};
  return c;
}

TEST(BallotRoll, CountsAPersonInTwoGroupsOnce) {
  const Verdict four = meeting(4).ask(rules::ballot_roll, kRoll);
  EXPECT_TRUE(holds(four));
  EXPECT_EQ(canonical(four.figures.at("in_two_groups")), R"(["CB-3"])");
  EXPECT_FALSE(holds(meeting(5).ask(rules::ballot_roll, kRoll)));
}

TEST(BallotRoll, TakesTheRecusedOutOfTheBase) {
  RuleCase c = meeting(3);
  c.form["recused"] = json::array{json::object{{"cadre", "CB-2"}, {"reason", "Em ruột"}}};
  EXPECT_TRUE(holds(c.ask(rules::ballot_roll, kRoll)));
  c.form["ballot"] = full_ballot(4, 4, {});
  EXPECT_FALSE(holds(c.ask(rules::ballot_roll, kRoll)));
}

TEST(BallotRoll, RefusesARecusalOfSomebodyWhoWasNotSummoned) {
  RuleCase c = meeting(4);
  c.form["recused"] = names({"CB-9"});
  const Verdict verdict = c.ask(rules::ballot_roll, kRoll);
  EXPECT_FALSE(holds(verdict));
  EXPECT_NE(verdict.text.en.find("not on the roll: CB-9"), std::string::npos) << verdict.text.en;
}

TEST(BallotRoll, SaysNothingWhereNoRollIsGiven) {
  RuleCase c;
  c.form["ballot"] = full_ballot(4, 4, {});
  EXPECT_TRUE(holds(c.ask(rules::ballot_roll, kRoll)));
}

}  // namespace
}  // namespace cadre
