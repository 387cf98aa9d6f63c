#include "workflows/rules/ballots_tie.hpp"

#include "tests/workflows/ballot_case.hpp"

namespace cadre {
namespace {

constexpr const char* kTie = R"({"field":"ballot","base":"summoned","choice":"head_choice","who":"nominee"})";
constexpr const char* kOnly = R"({"field":"ballot","base":"summoned","choice":"head_choice"})";

struct TieCase {
  int summoned;
  Votes votes;
  const char* choice;  // "" when the head said nothing
  const char* nominee;
  bool decides;   // the head's choice settles it for the nominee
  bool in_order;  // the head chose where there was something to choose, and only there
};

TEST(BallotTie, IsSettledByTheHeadAtExactlyHalfAndNowhereElse) {
  const TieCase cases[] = {
      {10, {{"CB-1", 5}, {"CB-2", 5}}, "CB-1", "CB-1", true, true},
      {10, {{"CB-1", 5}, {"CB-2", 5}}, "CB-2", "CB-1", false, true},
      {10, {{"CB-1", 5}, {"CB-2", 5}}, "", "CB-1", false, false},
      {10, {{"CB-1", 5}, {"CB-2", 3}}, "CB-1", "CB-1", true, true},
      {10, {{"CB-1", 5}, {"CB-2", 3}}, "CB-2", "CB-2", false, false},  // CB-2 does not stand at half
      {10, {{"CB-1", 5}, {"CB-2", 3}}, "none", "CB-1", false, true},   // the head does not take them
      {10, {{"CB-1", 6}, {"CB-2", 4}}, "CB-1", "CB-1", false, false},
      {10, {{"CB-1", 6}, {"CB-2", 4}}, "", "CB-1", false, true},
      {9, {{"CB-1", 4}, {"CB-2", 4}}, "CB-1", "CB-1", false, false},  // S is odd: nobody can stand at half
      {9, {{"CB-1", 4}, {"CB-2", 4}}, "", "CB-1", false, true},
  };
  for (const TieCase& n : cases) {
    RuleCase c;
    c.form["ballot"] = full_ballot(n.summoned, n.summoned, n.votes);
    c.form["nominee"] = n.nominee;
    if (*n.choice) c.form["head_choice"] = n.choice;
    SCOPED_TRACE(canonical(c.form));
    EXPECT_EQ(holds(c.ask(rules::ballot_tie_head_decides, kTie)), n.decides);
    EXPECT_EQ(holds(c.ask(rules::ballot_choice_only_at_half, kOnly)), n.in_order);
  }
}

TEST(BallotTie, WorksForABallotOfAgreementToo) {
  RuleCase c;
  c.form["ballot"] = {{"summoned", 8}, {"present", 8}, {"issued", 8}, {"collected", 8},
                      {"valid", 8},    {"void", 0},    {"agree", 4}};
  const auto tie = [&c] { return holds(c.ask(rules::ballot_tie_head_decides, kOnly)); };
  const auto in_order = [&c] { return holds(c.ask(rules::ballot_choice_only_at_half, kOnly)); };
  EXPECT_FALSE(tie());
  EXPECT_FALSE(in_order());
  c.form["head_choice"] = "agree";
  EXPECT_TRUE(tie());
  EXPECT_TRUE(in_order());
  c.form["head_choice"] = "disagree";
  EXPECT_FALSE(tie());
  EXPECT_TRUE(in_order());
}

TEST(BallotTie, DoesNotTakeTheHeadsChoiceFromAnEarlierBallot) {
  RuleCase c;
  c.state.data["head_choice"] = "CB-1";
  c.form["ballot"] = full_ballot(10, 10, {{"CB-1", 5}, {"CB-2", 5}});
  c.form["nominee"] = "CB-1";
  EXPECT_FALSE(holds(c.ask(rules::ballot_tie_head_decides, kTie)));
}

}  // namespace
}  // namespace cadre
