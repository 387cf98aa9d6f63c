#include "workflows/rules/evaluation_people.hpp"

#include "tests/workflows/judged_case.hpp"

namespace cadre {
namespace {

Deed deed(const char* act) { return {act, "an.nv", "", day("2024-12-01")}; }

struct Lists {
  const char* rows;
  const char* broken;  // a telling part of the sentence; "" when the lists agree
};

TEST(PeopleSame, NamesWhoIsMissingAddedOrListedTwice) {
  const Lists cases[] = {
      {R"([{"cadre":"A"},{"cadre":"B"}])", ""},
      {R"([{"cadre":"B"},{"cadre":"A"}])", ""},
      {R"([{"cadre":"A"}])", "B is missing"},
      {R"([{"cadre":"A"},{"cadre":"B"},{"cadre":"C"}])", "C is not on the list"},
      {R"([{"cadre":"A"},{"cadre":"B"},{"cadre":"A"}])", "A stands there twice"},
      {R"([])", "A is missing"},
  };
  for (const Lists& n : cases) {
    JudgedCase c;
    c.state.data["persons"] = json::parse(R"([{"cadre":"A"},{"cadre":"B"}])");
    const Verdict verdict = c.judge(rules::people_same, n.rows, R"({"of":"persons"})");
    EXPECT_EQ(holds(verdict), *n.broken == '\0') << n.rows;
    EXPECT_NE(verdict.text.en.find(n.broken), std::string::npos) << verdict.text.en;
  }
}

TEST(PeopleSame, LooksInsideABallot) {
  JudgedCase c;
  c.state.data["persons"] = json::parse(R"([{"cadre":"A"}])");
  c.form["ballot"] = json::parse(R"({"votes":[{"cadre":"A"}]})");
  EXPECT_TRUE(
      holds(c.ask_with(rules::people_same, {{"field", "ballot"}, {"within", "votes"}, {"of", "persons"}})));
  c.form["ballot"] = json::parse(R"({"votes":[]})");
  EXPECT_FALSE(
      holds(c.ask_with(rules::people_same, {{"field", "ballot"}, {"within", "votes"}, {"of", "persons"}})));
}

TEST(PeopleListed, TakesNoStranger) {
  JudgedCase c;
  c.state.data["persons"] = json::parse(R"([{"cadre":"A"},{"cadre":"B"}])");
  for (const auto& [who, listed] :
       std::initializer_list<std::pair<const char*, bool>>{{"B", true}, {"C", false}}) {
    c.form["who"] = who;
    EXPECT_EQ(holds(c.ask_with(rules::people_listed, {{"field", "who"}, {"of", "persons"}})), listed) << who;
  }
}

constexpr const char* kExempt =
    R"({"on":"effective","months_min":6,"reasons":["exempt-from-activities","suspended-from-activities"]})";

TEST(NobodyExempt, AsksForSixMonthsOfMembershipToTheDay) {
  for (const auto& [joined, rated] : std::initializer_list<std::pair<const char*, bool>>{
           {"2023-12-03", true}, {"2023-12-04", false}, {"2010-01-01", true}, {"2024-06-02", false}}) {
    JudgedCase c;  // rated on 3 June 2024
    c.cadre("identity", "2000-01-01",
            std::string(R"({"name":"X","sex":"male","party_joined":")") + joined + "\"}");
    EXPECT_EQ(holds(c.judge(rules::nobody_exempt, R"([{"cadre":"CB-0001"}])", kExempt)), rated) << joined;
  }
}

TEST(NobodyExempt, CountsOnlyTheReasonsNamedWhileTheyLast) {
  JudgedCase c;
  c.cadre("exemption", "2024-01-01", R"({"reason":"exempt-from-activities","document":"1-QĐ"})",
          "2024-06-03");
  EXPECT_TRUE(holds(c.judge(rules::nobody_exempt, R"([{"cadre":"CB-0001"}])", kExempt)));
  c.effective = day("2024-06-02");
  EXPECT_FALSE(holds(c.judge(rules::nobody_exempt, R"([{"cadre":"CB-0001"}])", kExempt)));
  JudgedCase other;
  other.cadre("exemption", "2024-01-01", R"({"reason":"retirement-notice","document":"1-TB"})");
  EXPECT_TRUE(holds(other.judge(rules::nobody_exempt, R"([{"cadre":"CB-0001"}])", kExempt)));
}

TEST(HeadAfterUnit, WaitsForTheUnitAndForItsNewRatingAfterARedo) {
  constexpr const char* kParams = R"({"act":"rate-unit","since":"cancel-and-redo"})";
  constexpr const char* kHead = R"([{"cadre":"A","head":true},{"cadre":"B"}])";
  JudgedCase c;
  EXPECT_FALSE(holds(c.judge(rules::head_after_unit, kHead, kParams)));
  EXPECT_TRUE(holds(c.judge(rules::head_after_unit, R"([{"cadre":"B"}])", kParams)));
  c.state.deeds = {deed("rate-unit")};
  EXPECT_TRUE(holds(c.judge(rules::head_after_unit, kHead, kParams)));
  c.state.deeds.push_back(deed("cancel-and-redo"));
  EXPECT_FALSE(holds(c.judge(rules::head_after_unit, kHead, kParams)));
  c.state.deeds.push_back(deed("rate-unit"));
  EXPECT_TRUE(holds(c.judge(rules::head_after_unit, kHead, kParams)));
}

TEST(StateSide, RatesFirstThoseWhoWorkForIt) {
  constexpr const char* kStaff = R"({"staff":["civil-servant","public-employee"]})";
  JudgedCase c;
  EXPECT_FALSE(
      holds(c.judge(rules::state_rated_first, R"([{"cadre":"A","staff":"civil-servant"}])", kStaff)));
  EXPECT_TRUE(holds(c.judge(rules::state_rated_first,
                            R"([{"cadre":"A","staff":"civil-servant","state_grade":"good"}])", kStaff)));
  EXPECT_TRUE(holds(c.judge(rules::state_rated_first, R"([{"cadre":"A","staff":"cadre"}])", kStaff)));
}

TEST(StateSide, IsNotOutdoneAtTheTop) {
  const auto judged = [](const char* row) {
    JudgedCase c;
    return holds(c.judge(rules::not_above_state, std::string("[") + row + "]", R"({"grade":"excellent"})"));
  };
  EXPECT_FALSE(judged(R"({"cadre":"A","grade":"excellent","state_grade":"good"})"));
  EXPECT_TRUE(judged(R"({"cadre":"A","grade":"excellent","state_grade":"excellent"})"));
  EXPECT_TRUE(judged(R"({"cadre":"A","grade":"good","state_grade":"completed"})"));
  EXPECT_TRUE(judged(R"({"cadre":"A","grade":"excellent"})"));
}

TEST(LowerFirst, AsksForTheYearOfEveryUnitBelow) {
  JudgedCase c;
  c.form["year"] = 2024;
  c.facts.record("unit/phuong-1", "unit-rating", "2024-06-01", R"({"year":2024,"grade":"good"})");
  c.facts.record("unit/phuong-2", "unit-rating", "2024-01-10", R"({"year":2023,"grade":"good"})");
  EXPECT_TRUE(holds(c.judge(rules::lower_rated_first, R"([{"unit":"phuong-1"}])", R"({"year":"year"})")));
  EXPECT_FALSE(holds(c.judge(rules::lower_rated_first, R"([{"unit":"phuong-1"},{"unit":"phuong-2"}])",
                             R"({"year":"year"})")));
  EXPECT_TRUE(holds(c.judge(rules::lower_rated_first, "[]", R"({"year":"year"})")));
}

}  // namespace
}  // namespace cadre
