#include "workflows/rules/ballots_levels.hpp"

#include "tests/workflows/ballot_case.hpp"

namespace cadre {
namespace {

json::object row(const char* cadre, int high, int confidence, int low, int valid) {
  return {{"cadre", cadre}, {"high", high}, {"confidence", confidence}, {"low", low}, {"valid", valid}};
}

json::object session(int returned, json::array votes) {
  return {{"summoned", 60},           {"present", 58}, {"issued", 58},
          {"collected", returned},    {"valid", 58},   {"void", 0},
          {"votes", std::move(votes)}};
}

struct LevelsCase {
  json::array votes;
  const char* broken;
};

TEST(BallotThreeLevel, IsValidPersonByPerson) {
  const LevelsCase cases[] = {
      {{row("CB-1", 40, 10, 8, 58), row("CB-2", 30, 20, 7, 57)}, ""},  // one sheet is void for CB-2 only
      {{row("CB-1", 40, 10, 8, 57)}, "do not sum to 57"},
      {{row("CB-1", 50, 10, 8, 68)}, "exceed 58"},
      {{row("CB-1", 58, 0, 0, 58), row("CB-1", 58, 0, 0, 58)}, "listed twice"},
      {{json::object{{"cadre", "CB-1"}, {"high", 1}}}, "not complete"},
  };
  for (const LevelsCase& n : cases) {
    RuleCase c;
    c.form["ballot"] = session(58, n.votes);
    const Verdict verdict = c.ask(rules::ballot_three_level, R"({"field":"ballot"})");
    EXPECT_EQ(holds(verdict), *n.broken == '\0') << canonical(c.form);
    EXPECT_NE(verdict.text.en.find(n.broken), std::string::npos) << verdict.text.en;
  }
}

TEST(BallotLowShare, ComparesWithTheBaseOfTheText) {
  RuleCase c;
  c.form["ballot"] = session(60, {row("CB-0001", 10, 10, 39, 59), row("CB-2", 20, 0, 40, 60)});
  const auto low = [&c](const std::string& base, bool inclusive, const char* who = "") {
    json::object params{{"field", "ballot"}, {"base", base}, {"numerator", 2}, {"denominator", 3}};
    params["inclusive"] = inclusive;
    if (*who) params["who"] = who;
    return holds(c.ask(rules::ballot_low_share, canonical(params)));
  };
  EXPECT_FALSE(low("returned", true));  // 39 of 60
  EXPECT_FALSE(low("valid", true));     // 39 of their own 59
  c.form["person"] = "CB-2";
  EXPECT_TRUE(low("returned", true, "person"));    // 40 of 60 is exactly two thirds
  EXPECT_FALSE(low("returned", false, "person"));  // and not more than that
}

}  // namespace
}  // namespace cadre
