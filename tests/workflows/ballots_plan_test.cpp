#include "workflows/rules/ballots_plan.hpp"

#include "tests/workflows/ballot_case.hpp"

namespace cadre {
namespace {

struct RankedCase {
  Votes votes;
  std::vector<std::string> listed;
  bool right;
};

TEST(BallotRanked, TakesThoseOverHalfFromTheTopUpToTheQuota) {
  const Votes five = {
      {"CB-1", 20}, {"CB-2", 18}, {"CB-3", 14}, {"CB-4", 13}, {"CB-5", 12}};  // of 25: 13 pass
  const Votes tied = {{"CB-1", 20}, {"CB-2", 18}, {"CB-3", 14}, {"CB-4", 14}};
  const RankedCase cases[] = {
      {five, {"CB-1", "CB-2", "CB-3"}, true},
      {five, {"CB-2", "CB-1", "CB-3"}, false},          // not from the top
      {five, {"CB-1", "CB-2", "CB-4"}, false},          // CB-3 has more
      {five, {"CB-1", "CB-2"}, false},                  // one too few
      {five, {"CB-1", "CB-2", "CB-3", "CB-4"}, false},  // one too many
      {five, {"CB-1", "CB-1", "CB-3"}, false},
      {{{"CB-1", 20}, {"CB-2", 12}}, {"CB-1"}, true},  // a shorter list
      {{{"CB-1", 12}}, {}, true},
      {{{"CB-1", 12}}, {"CB-1"}, false},
      {tied, {"CB-1", "CB-2", "CB-3"}, true},  // either of those tied at the edge of the quota
      {tied, {"CB-1", "CB-2", "CB-4"}, true},
      {tied, {"CB-1", "CB-3", "CB-4"}, false},
  };
  for (const RankedCase& n : cases) {
    RuleCase c;
    c.form["ballot"] = full_ballot(25, 25, n.votes);
    c.form["names"] = names(n.listed);
    const Verdict verdict = c.ask(
        rules::ballot_ranked,
        R"({"field":"ballot","names":"names","base":"summoned","numerator":1,"denominator":2,"inclusive":false,"quota":3})");
    EXPECT_EQ(holds(verdict), n.right) << canonical(c.form);
  }
}

TEST(BallotRanked, SaysWhenPeopleAreTiedAtTheEdge) {
  RuleCase c;
  c.form["ballot"] = full_ballot(10, 10, {{"CB-1", 7}, {"CB-2", 7}});
  c.form["names"] = names({"CB-2"});
  c.form["places"] = 1;
  const Verdict verdict = c.ask(
      rules::ballot_ranked,
      R"({"field":"ballot","names":"names","base":"summoned","numerator":1,"denominator":2,"quota":"places"})");
  EXPECT_TRUE(holds(verdict));
  EXPECT_TRUE(verdict.figures.at("tied_at_edge").as_bool());
}

}  // namespace
}  // namespace cadre
