#include "workflows/rules/ballots_persons.hpp"

#include <algorithm>
#include <iostream>
#include <random>

#include "tests/support/seed.hpp"
#include "tests/workflows/ballot_case.hpp"
#include "workflows/rules/ballots.hpp"

namespace cadre {
namespace {

constexpr const char* kOverHalfOfSummoned =
    R"({"field":"ballot","who":"nominee","base":"summoned","numerator":1,"denominator":2,"inclusive":false,"highest":true})";
constexpr const char* kGoesOn =
    R"({"field":"ballot","names":"names","base":"summoned","numerator":1,"denominator":2,"inclusive":false})";

Verdict carries(int summoned, int present, const Votes& votes, const char* nominee,
                const char* params = kOverHalfOfSummoned) {
  RuleCase c;
  c.form["ballot"] = full_ballot(summoned, present, votes);
  c.form["nominee"] = nominee;
  return c.ask(rules::ballot_carries, params);
}

bool goes_on(int summoned, int present, const Votes& votes, const std::vector<std::string>& listed) {
  RuleCase c;
  c.form["ballot"] = full_ballot(summoned, present, votes);
  c.form["names"] = names(listed);
  return holds(c.ask(rules::ballot_goes_on, kGoesOn));
}

struct Vector {
  int summoned, needed, quorum;
};

// The vectors of the regulation's arithmetic: what is needed of S, and how many must be there.
TEST(BallotCarries, NeedsMoreThanHalfOfThoseSummonedAndAQuorumOfTwoThirds) {
  constexpr Vector kVectors[] = {{5, 3, 4},    {7, 4, 5},    {9, 5, 6},    {10, 6, 7},  {15, 8, 10},
                                 {25, 13, 17}, {40, 21, 27}, {51, 26, 34}, {30, 16, 20}};
  for (const Vector& v : kVectors) {
    SCOPED_TRACE(v.summoned);
    EXPECT_TRUE(holds(carries(v.summoned, v.summoned, {{"CB-1", v.needed}}, "CB-1")));
    EXPECT_FALSE(holds(carries(v.summoned, v.summoned, {{"CB-1", v.needed - 1}}, "CB-1")));
    RuleCase c;
    const auto quorum = [&c](int summoned, int present) {
      c.form["ballot"] = full_ballot(summoned, present, {});
      return holds(c.ask(rules::ballot_quorum,
                         R"({"field":"ballot","numerator":2,"denominator":3,"inclusive":true})"));
    };
    EXPECT_TRUE(quorum(v.summoned, v.quorum));
    EXPECT_FALSE(quorum(v.summoned, v.quorum - 1));
  }
}

TEST(BallotCarries, CountsAbsenteesAgainstEverybody) {
  EXPECT_TRUE(holds(carries(30, 20, {{"CB-1", 16}, {"CB-2", 4}}, "CB-1")));
  EXPECT_FALSE(holds(carries(30, 20, {{"CB-1", 15}, {"CB-2", 5}}, "CB-1")));  // 15 of 20, but half of 30
}

TEST(BallotCarries, CountsSpoiltBallotsAgainstEverybody) {
  RuleCase c;
  c.form["nominee"] = "CB-1";
  c.form["ballot"] = {{"summoned", 10},
                      {"present", 10},
                      {"issued", 10},
                      {"collected", 10},
                      {"valid", 8},
                      {"void", 2},
                      {"votes", rows({{"CB-1", 5}, {"CB-2", 3}})}};
  const std::string over_half = R"({"field":"ballot","who":"nominee","numerator":1,"denominator":2,"base":")";
  EXPECT_FALSE(holds(c.ask(rules::ballot_carries, over_half + "summoned\"}")));
  EXPECT_FALSE(holds(c.ask(rules::ballot_carries, over_half + "returned\"}")));
  EXPECT_TRUE(holds(c.ask(rules::ballot_carries, over_half + "valid\"}")));
}

TEST(BallotCarries, TakesAllMembersForBaseWhereTheTextSaysSo) {
  RuleCase c;
  c.form["nominee"] = "CB-1";
  json::object ballot = full_ballot(9, 9, {{"CB-1", 5}});
  ballot["members"] = 10;
  c.form["ballot"] = ballot;
  const std::string over_half = R"({"field":"ballot","who":"nominee","numerator":1,"denominator":2,"base":")";
  EXPECT_TRUE(holds(c.ask(rules::ballot_carries, over_half + "summoned\"}")));
  EXPECT_FALSE(holds(c.ask(rules::ballot_carries, over_half + "members\"}")));
}

TEST(BallotCarries, NeedsTheHighestWhereTheDefinitionSaysSo) {
  // A ballot on which each name is agreed to or not: two may pass, and only one is the highest.
  EXPECT_TRUE(holds(carries(10, 10, {{"CB-1", 8}, {"CB-2", 7}}, "CB-1")));
  EXPECT_FALSE(holds(carries(10, 10, {{"CB-1", 8}, {"CB-2", 7}}, "CB-2")));
  EXPECT_FALSE(holds(carries(10, 10, {{"CB-1", 8}, {"CB-2", 8}}, "CB-1")));
}

TEST(BallotCarries, SaysWhoHadHowManyOfWhat) {
  const Verdict verdict = carries(10, 10, {{"CB-1", 5}}, "CB-1");
  EXPECT_EQ(verdict.text.vi, "Số phiếu của CB-1: 5/10 số triệu tập (cần trên 1/2).");
  EXPECT_EQ(verdict.figures.at("votes").as_int64(), 5);
}

TEST(BallotGoesOn, SendsTheOneWhoCarriedAlone) {
  EXPECT_TRUE(goes_on(15, 15, {{"CB-1", 8}, {"CB-2", 7}}, {"CB-1"}));
  EXPECT_FALSE(goes_on(15, 15, {{"CB-1", 8}, {"CB-2", 7}}, {"CB-1", "CB-2"}));
  EXPECT_FALSE(goes_on(15, 15, {{"CB-1", 8}, {"CB-2", 7}}, {"CB-2"}));
}

TEST(BallotGoesOn, SendsTheTwoHighestWhenNobodyCarried) {
  EXPECT_TRUE(goes_on(10, 10, {{"CB-1", 5}, {"CB-2", 3}, {"CB-3", 2}}, {"CB-2", "CB-1"}));  // 5 of 10 is half
  EXPECT_FALSE(goes_on(10, 10, {{"CB-1", 5}, {"CB-2", 3}, {"CB-3", 2}}, {"CB-1"}));
  EXPECT_FALSE(goes_on(10, 10, {{"CB-1", 5}, {"CB-2", 3}, {"CB-3", 2}}, {"CB-1", "CB-2", "CB-3"}));
}

TEST(BallotGoesOn, TakesEverybodyTiedForSecondPlace) {
  const Votes tied = {{"CB-1", 5}, {"CB-2", 2}, {"CB-3", 2}, {"CB-4", 1}};
  EXPECT_TRUE(goes_on(10, 10, tied, {"CB-1", "CB-2", "CB-3"}));
  EXPECT_FALSE(goes_on(10, 10, tied, {"CB-1", "CB-2"}));
  const Votes all_tied = {{"CB-1", 3}, {"CB-2", 3}, {"CB-3", 3}};
  EXPECT_TRUE(goes_on(10, 10, all_tied, {"CB-1", "CB-2", "CB-3"}));
}

TEST(BallotGoesOn, SendsNobodyWhoReceivedNothing) {
  EXPECT_TRUE(goes_on(10, 10, {{"CB-1", 4}, {"CB-2", 0}}, {"CB-1"}));
  EXPECT_TRUE(goes_on(10, 10, {}, {}));
  EXPECT_FALSE(goes_on(10, 10, {{"CB-1", 0}}, {"CB-1"}));
}

TEST(BallotTwoHighest, IsTheListAlone) {
  RuleCase c;
  c.form["ballot"] = full_ballot(10, 10, {{"CB-1", 9}, {"CB-2", 1}});
  c.form["names"] = names({"CB-1", "CB-2"});
  EXPECT_TRUE(holds(c.ask(rules::ballot_two_highest, R"({"field":"ballot","names":"names"})")));
  c.form["names"] = json::array{json::object{{"cadre", "CB-1"}}};
  EXPECT_FALSE(holds(c.ask(rules::ballot_two_highest, R"({"field":"ballot","names":"names"})")));
}

struct VotesCase {
  Votes votes;
  const char* params;
  const char* broken;  // a telling part of the English sentence; "" when they fit
};

TEST(BallotVotes, FitTheCountsOrAreRefusedByName) {
  constexpr const char* kOne = R"({"field":"ballot","names_per_ballot":1})";
  constexpr const char* kAny = R"({"field":"ballot"})";
  const VotesCase cases[] = {
      {{{"CB-1", 6}, {"CB-2", 4}}, kOne, ""},
      {{{"CB-1", 3}}, kOne, ""},  // blank ballots are valid where the form counts them so
      {{{"CB-1", 7}, {"CB-2", 4}}, kOne, "sum to 11"},
      {{{"CB-1", 7}, {"CB-2", 4}}, kAny, ""},
      {{{"CB-1", 7}, {"CB-2", 14}}, kAny, "more than the 10 valid"},
      {{{"CB-1", 3}, {"CB-1", 3}}, kAny, "listed twice"},
      {{{"CB-1", -1}}, kAny, "lacks"},
      {{{"", 1}}, kAny, "lacks"},
      {{{"CB-9", 1}}, R"({"field":"ballot","among":"candidates"})", "CB-9 is not on the list"},
      {{{"CB-2", 1}}, R"({"field":"ballot","among":"candidates"})", ""},
  };
  for (const VotesCase& n : cases) {
    RuleCase c;
    c.form["ballot"] = full_ballot(12, 10, n.votes);
    c.form["candidates"] = names({"CB-1", "CB-2"});
    const Verdict verdict = c.ask(rules::ballot_votes, n.params);
    EXPECT_EQ(holds(verdict), *n.broken == '\0') << canonical(c.form);
    EXPECT_NE(verdict.text.en.find(n.broken), std::string::npos) << verdict.text.en;
  }
}

TEST(BallotPersonRules, AskForTheBallotBeforeTheFormIsKnown) {
  RuleCase c;
  c.asking = true;
  EXPECT_EQ(c.ask(rules::ballot_votes, R"({"field":"ballot"})").finding, Finding::needs_input);
  EXPECT_EQ(c.ask(rules::ballot_carries, kOverHalfOfSummoned).finding, Finding::needs_input);
  EXPECT_EQ(c.ask(rules::ballot_goes_on, kGoesOn).finding, Finding::needs_input);
  EXPECT_EQ(c.ask(rules::ballot_two_highest, R"({"field":"ballot","names":"names"})").finding,
            Finding::needs_input);
}

// One name on each ballot: whatever the count, at most one person carries it; who goes on is never beaten by
// somebody who does not; and with the one who carried nobody else goes on.
TEST(BallotProperties, AtMostOneCarriesAndNobodyOvertakesThoseWhoGoOn) {
  const std::uint32_t seed = test::seed_from_environment();
  std::cout << "CADRE_SEED=" << seed << '\n';
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  const auto pick = [&random](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(random);
  };
  for (int round = 0; round < 500; ++round) {
    const int summoned = pick(1, 60);
    int left = pick(0, summoned);
    const int present = left;
    Votes votes;
    for (int person = 1, people = pick(1, 6); person <= people; ++person) {
      const int received = pick(0, left);
      left -= received;
      votes.emplace_back("CB-" + std::to_string(person), received);
    }
    std::shuffle(votes.begin(), votes.end(), random);

    std::vector<std::string> carried, expected;
    for (const auto& [cadre, count] : votes) {
      if (holds(carries(summoned, present, votes, cadre.c_str()))) carried.push_back(cadre);
      if (count > 0 && std::count_if(votes.begin(), votes.end(),
                                     [count = count](const auto& o) { return o.second > count; }) < 2)
        expected.push_back(cadre);
    }
    ASSERT_LE(carried.size(), 1u);
    const auto& on = carried.empty() ? expected : carried;
    ASSERT_TRUE(goes_on(summoned, present, votes, on)) << canonical(json::value(rows(votes)));
    auto fewer = on;
    if (!fewer.empty()) {
      fewer.pop_back();
      ASSERT_FALSE(goes_on(summoned, present, votes, fewer));
    }
  }
}

}  // namespace
}  // namespace cadre
