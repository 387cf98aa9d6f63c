#include "workflows/rules/ballots.hpp"

#include "tests/workflows/rule_case.hpp"

namespace cadre {
namespace {

json::object ballot(int summoned, int present, int issued, int collected, int valid, int void_, int agree) {
  return {{"summoned", summoned}, {"present", present}, {"issued", issued}, {"collected", collected},
          {"valid", valid},       {"void", void_},      {"agree", agree}};
}

struct CountsCase {
  json::object counts;
  const char* broken;  // a telling part of the English sentence; "" when they add up
};

TEST(BallotCounts, AddUpOrAreRefusedByName) {
  const CountsCase cases[] = {
      {ballot(15, 14, 14, 13, 12, 1, 8), ""},
      {ballot(15, 15, 15, 15, 15, 0, 15), ""},
      {ballot(15, 0, 0, 0, 0, 0, 0), ""},
      {ballot(0, 0, 0, 0, 0, 0, 0), "summoned must be at least 1"},
      {ballot(15, 16, 15, 15, 15, 0, 8), "present exceeds summoned"},
      {ballot(15, 14, 15, 14, 14, 0, 8), "issued exceeds present"},
      {ballot(15, 14, 13, 14, 14, 0, 8), "collected exceeds issued"},
      {ballot(15, 14, 14, 14, 14, 1, 8), "valid + void differs"},
      {ballot(15, 14, 14, 14, 12, 1, 8), "valid + void differs"},
      {ballot(15, 14, 14, 14, 12, 2, 13), "agree exceeds valid"},
  };
  for (const CountsCase& n : cases) {
    RuleCase c;
    c.form["ballot"] = n.counts;
    const Verdict verdict = c.ask(rules::ballot_counts, R"({"field":"ballot"})");
    EXPECT_EQ(holds(verdict), *n.broken == '\0') << canonical(n.counts);
    EXPECT_NE(verdict.text.en.find(n.broken), std::string::npos) << verdict.text.en;
  }
}

TEST(BallotCounts, NameEveryBrokenEquationAtOnce) {
  RuleCase c;
  c.form["ballot"] = ballot(10, 12, 13, 14, 5, 5, 9);
  const std::string text = c.ask(rules::ballot_counts, R"({"field":"ballot"})").text.vi;
  for (const char* part : {"có mặt vượt", "phát ra vượt", "thu về vượt", "khác số thu về", "đồng ý vượt"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(BallotCounts, AreAskedForBeforeTheFormIsKnown) {
  RuleCase c;
  c.asking = true;
  EXPECT_EQ(c.ask(rules::ballot_counts, R"({"field":"ballot"})").finding, Finding::needs_input);
  EXPECT_EQ(
      c.ask(rules::ballot_majority, R"({"field":"ballot","numerator":1,"denominator":2,"base":"summoned"})")
          .finding,
      Finding::needs_input);
}

struct MajorityCase {
  int agree, summoned;
  bool more_than_half, half, two_thirds;
};

TEST(BallotMajority, ComparesExactlyAtTheBorders) {
  const MajorityCase cases[] = {{0, 15, false, false, false}, {7, 15, false, false, false},
                                {8, 15, true, true, false},   {8, 16, false, true, false},
                                {9, 16, true, true, false},   {10, 15, true, true, true},
                                {15, 15, true, true, true},   {0, 0, false, false, false}};
  for (const MajorityCase& n : cases) {
    SCOPED_TRACE(std::to_string(n.agree) + "/" + std::to_string(n.summoned));
    RuleCase c;
    c.form["ballot"] = ballot(n.summoned, n.summoned, n.summoned, n.summoned, n.summoned, 0, n.agree);
    const auto ask = [&](const char* share) {
      return holds(c.ask(rules::ballot_majority,
                         std::string(R"({"field":"ballot","base":"summoned",)") + share + "}"));
    };
    EXPECT_EQ(ask(R"("numerator":1,"denominator":2,"inclusive":false)"), n.more_than_half);
    EXPECT_EQ(ask(R"("numerator":1,"denominator":2,"inclusive":true)"), n.half);
    EXPECT_EQ(ask(R"("numerator":2,"denominator":3,"inclusive":true)"), n.two_thirds);
  }
}

TEST(BallotMajority, DependsOnTheBaseThatTheDefinitionNames) {
  RuleCase c;
  c.form["ballot"] = ballot(20, 18, 16, 14, 12, 2, 7);
  const auto ask = [&](const std::string& base) {
    return holds(c.ask(rules::ballot_majority,
                       R"({"field":"ballot","numerator":1,"denominator":2,"base":")" + base + "\"}"));
  };
  EXPECT_FALSE(ask("summoned"));
  EXPECT_FALSE(ask("present"));
  EXPECT_FALSE(ask("issued"));
  EXPECT_FALSE(ask("collected"));  // exactly half
  EXPECT_TRUE(ask("valid"));
}

TEST(BallotMajority, TrustsNoSenselessShareOrBase) {
  RuleCase c;
  c.form["ballot"] = ballot(10, 10, 10, 10, 10, 0, 10);
  for (const char* params :
       {R"({"field":"ballot","base":"summoned"})",
        R"({"field":"ballot","base":"agree","numerator":1,"denominator":2})",
        R"({"field":"ballot","base":"summoned","numerator":3,"denominator":2})",
        R"({"field":"ballot","base":"summoned","numerator":0,"denominator":2})",
        R"({"field":"ballot","base":"summoned","numerator":1,"denominator":9007199254740991})"})
    EXPECT_EQ(c.ask(rules::ballot_majority, params).finding, Finding::fails) << params;
}

TEST(BallotQuorum, HoldsFromTwoThirdsOfThoseSummoned) {
  constexpr const char* kTwoThirds = R"({"field":"ballot","numerator":2,"denominator":3,"inclusive":true})";
  RuleCase c;
  c.form["ballot"] = ballot(15, 10, 10, 10, 10, 0, 8);
  EXPECT_TRUE(holds(c.ask(rules::ballot_quorum, kTwoThirds)));
  c.form["ballot"] = ballot(15, 9, 9, 9, 9, 0, 8);
  EXPECT_FALSE(holds(c.ask(rules::ballot_quorum, kTwoThirds)));
}

}  // namespace
}  // namespace cadre
