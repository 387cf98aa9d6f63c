// Whether a post is vacant, and how it is filled.
#include "workflows/rules/vacancy.hpp"

#include <gtest/gtest.h>

#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/unrolling.hpp"

namespace cadre {
namespace {

bool by(const RuleCase& c, const char* how, const char* more = "") {
  return holds(
      c.ask(rules::post_filled_by, std::string(R"({"post":"P-1","by":")") + how + "\"" + more + "}"));
}

TEST(PostFilledBy, IsElectionForElectedPostsAndAppointmentForTheOthers) {
  RuleCase appointed, elected;
  appointed.holding();
  elected.holding(R"({"elected":true})");
  EXPECT_TRUE(by(appointed, "appointment"));
  EXPECT_FALSE(by(appointed, "election"));
  EXPECT_TRUE(by(elected, "election"));
  EXPECT_FALSE(by(elected, "appointment"));
}

TEST(PostFilledBy, DoesNotHoldOfNoPostAtAll) {
  RuleCase c;
  c.holding();
  EXPECT_FALSE(holds(c.ask(rules::post_filled_by, R"({"by":"appointment"})")));
  EXPECT_FALSE(holds(c.ask(rules::post_filled_by, R"({"by":"lot","post":"P-1"})")));
}

TEST(PostFilledBy, MayAskForTheDecisionByWhichItIsHeld) {
  RuleCase c;
  c.facts.record("post/P-1", "post", "2010-01-01", R"({"managing_level":"province"})");
  c.cadre("holds", "2024-01-01", R"({"post":"P-1","decision":"7-QD"})");
  EXPECT_TRUE(by(c, "appointment", R"(,"decision":"7-QD")"));
  EXPECT_FALSE(by(c, "appointment", R"(,"decision":"8-QD")"));
}

TEST(PostHeldBy, NamesThoseWhoDoNotHoldIt) {
  RuleCase c;
  c.holding();
  c.form["people"] = json::array{"CB-0001"};
  EXPECT_TRUE(holds(c.ask(rules::post_held_by, R"({"who":"people"})")));
  c.form["people"] = json::array{"CB-0001", "CB-0002"};
  const Verdict verdict = c.ask(rules::post_held_by, R"({"who":"people"})");
  EXPECT_FALSE(holds(verdict));
  EXPECT_NE(verdict.text.en.find("CB-0002"), std::string::npos) << verdict.text.en;
  EXPECT_EQ(verdict.text.en.find("CB-0001"), std::string::npos);
}

// CB-0001 left P-0 on the day on which the wrong decision gave P-1.
class DecisionUndone : public ::testing::Test {
 protected:
  DecisionUndone() {
    c.cadre("holds", "2020-01-01", R"({"post":"P-0","term_until":"2025-01-01"})", "2024-01-01");
    c.cadre("holds", "2024-01-01", R"({"post":"P-1","decision":"7-QD"})");
    c.form = {{"wrong", "7-QD"}, {"on", "2024-06-03"}, {"list", json::array{}}};
  }
  bool undone(const char* restored, bool told = false) {
    c.form["restored"] = restored;
    c.form["list"] = told ? json::array{"x"} : json::array{};
    return holds(c.ask(rules::decision_undone,
                       R"({"decision":"wrong","restored":"restored","told":"list","on":"on"})"));
  }
  RuleCase c;
};

TEST_F(DecisionUndone, GivesBackThePostThatWasLeftWhileItIsVacant) {
  EXPECT_TRUE(undone("P-0"));
  EXPECT_FALSE(undone(""));
  EXPECT_FALSE(undone("P-9"));
}

TEST_F(DecisionUndone, TellsThatAFilledPostCannotBeGivenBack) {
  c.facts.record("cadre/CB-0002", "holds", "2024-03-01", R"({"post":"P-0"})");
  EXPECT_FALSE(undone("P-0", true));
  EXPECT_FALSE(undone("", false)) << "it must be told";
  EXPECT_TRUE(undone("", true));
}

TEST_F(DecisionUndone, TellsThatATermIsOver) {
  c.form["on"] = "2025-01-01";
  EXPECT_FALSE(undone("P-0", true));
  EXPECT_TRUE(undone("", true));
}

TEST_F(DecisionUndone, GivesNothingBackWhereNothingWasLeft) {
  c.form["wrong"] = "another";
  EXPECT_TRUE(undone(""));
  EXPECT_FALSE(undone("P-0"));
}

}  // namespace
}  // namespace cadre
