// Deciding, seen from the desk: what may happen, and what a refusal says.
#include "engine/cases/decide.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Decide : public ::testing::Test {
 protected:
  Outcome rule(const std::string& id, std::string_view form, std::string account = "chi", int documents = 1) {
    return desk.act(id, "rule", on("2024-03-01", form, documents), std::move(account));
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Decide, MovesACaseAndSaysWhereItStands) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  EXPECT_EQ(desk.leaves(id), Words{"loan.asked"});
  const Outcome outcome = desk.act(id, "examine", on("2024-03-01"), "bo");
  ASSERT_TRUE(accepted(outcome));
  EXPECT_EQ(desk.leaves(id), (Words{"loan.examining.card.checking", "loan.examining.shelf.looking"}));
  EXPECT_EQ(text_at(outcome.entries[0].data, "event"), "examined");
  EXPECT_EQ(outcome.entries[0].role, "librarian");
}

TEST_F(Decide, TakesTheBranchWhoseGuardHolds) {
  const std::string won = desk.before_ruling("R-2", "2024-03-01");
  ASSERT_TRUE(accepted(rule(won, R"({"votes_for":3,"votes_of":5,"shelf":"A1"})")));
  EXPECT_EQ(desk.leaves(won), Words{"loan.lent.out"});
  const std::string lost = desk.before_ruling("R-3", "2024-03-01");
  ASSERT_TRUE(accepted(rule(lost, R"({"votes_for":2,"votes_of":4,"shelf":"A1"})")));
  EXPECT_TRUE(desk.state(lost).done);
  EXPECT_EQ(desk.state(lost).outcome, "refused");
}

TEST_F(Decide, RefusesWithEveryFailedRule) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  desk.must(desk.facts("bo", {fact("cadre/R-2", "card", "2024-02-01", R"({"level":1})")}));
  const Outcome outcome = rule(id, R"({"votes_for":6,"votes_of":5})");
  EXPECT_EQ(refusal_kind(outcome), "rules-failed");
  EXPECT_EQ(reasons(outcome), (Words{"votes.add-up", "card.valid", "shelf.named"}));
  const Refusal refusal = refusal_from_json(object_at(outcome.entries[0].data, "refusal"));
  EXPECT_EQ(refusal.reasons[1].figures, (json::object{{"level", 1}, {"needed", 2}}));
  EXPECT_EQ(refusal.reasons[1].params, (json::object{{"level", 2}}));
  EXPECT_EQ(refusal.reasons[1].article, "1");
  EXPECT_TRUE(refusal.reasons[2].acknowledgeable);
  EXPECT_EQ(refusal.reasons[2].mark, Mark::recalled);
  EXPECT_FALSE(refusal.reasons[0].text.vi.empty());
}

TEST_F(Decide, LooksAtAuthorityBeforeTheFormAndAtTheFormBeforeTheRules) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  EXPECT_EQ(refusal_kind(rule(id, R"({"votes_for":-1})", "du", 0)), "not-authorised");
  EXPECT_EQ(reasons(rule(id, R"({"votes_for":-1,"extra":1})", "chi", 0)),
            (Words{"form.minimum", "form.additionalProperties", "form.required", "documents.required"}));
  EXPECT_EQ(refusal_kind(rule(id, R"({"votes_for":6,"votes_of":5})")), "rules-failed");
}

TEST_F(Decide, LetsAWarningPassOnlyWithAReasonAndADocument) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  Submission submission = on("2024-03-01", R"({"votes_for":3,"votes_of":5})", 1);
  EXPECT_EQ(refusal_kind(desk.act(id, "rule", submission, "chi")), "needs-acknowledgement");
  for (const Acknowledgement& empty :
       {Acknowledgement{"shelf.named", "", "7-CV"}, {"shelf.named", "seen", ""}, {"other", "x", "y"}}) {
    submission.acknowledged = {empty};
    EXPECT_EQ(refusal_kind(desk.act(id, "rule", submission, "chi")), "needs-acknowledgement");
  }
  submission.acknowledged = {{"shelf.named", "seen on the shelf", "7-CV"}};
  const Outcome outcome = desk.act(id, "rule", submission, "chi");
  ASSERT_TRUE(accepted(outcome));
  EXPECT_EQ(array_at(outcome.entries[0].data, "acknowledged").size(), 1u);
}

TEST_F(Decide, NeverLetsAnAcknowledgementClearARuleThatBlocks) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  Submission submission = on("2024-03-01", R"({"votes_for":6,"votes_of":5,"shelf":"A"})", 1);
  submission.acknowledged = {{"votes.add-up", "really", "7-CV"}};
  EXPECT_EQ(reasons(desk.act(id, "rule", submission, "chi")), Words{"votes.add-up"});
}

TEST_F(Decide, TellsAnActItDoesNotKnowFromOneThatIsNotDueNow) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const Outcome unknown = desk.act(id, "burn", on("2024-03-01"), "bo");
  EXPECT_EQ(refusal_kind(unknown), "unknown-act");
  EXPECT_EQ(reasons(unknown), Words{"act.unknown"});
  EXPECT_EQ(reasons(desk.act(id, "rule", on("2024-03-01"), "chi")), Words{"act.not-now"});
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  EXPECT_EQ(reasons(desk.act(id, "cancel", on("2024-03-01"), "du")), Words{"case.closed"});
}

TEST_F(Decide, RefusesADayThatHasNotComeOrLiesBeforeTheCase) {
  desk.set_day("2024-03-10");
  const std::string id = desk.opened("R-1", "2024-03-05");
  EXPECT_EQ(reasons(desk.act(id, "examine", on("2024-03-11"), "bo")), Words{"effective.future"});
  EXPECT_EQ(reasons(desk.act(id, "examine", on("2024-03-04"), "bo")), Words{"effective.too-early"});
  EXPECT_TRUE(accepted(desk.act(id, "examine", on("2024-03-05"), "bo")));
}

TEST_F(Decide, ChangesNothingByARefusal) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const CaseState before = desk.state(id);
  ASSERT_EQ(refusal_kind(desk.act(id, "examine", on("2024-03-01"), "chi")), "not-authorised");
  EXPECT_EQ(desk.state(id), before);
}

TEST_F(Decide, FinishesTheCaseWhenBothRegionsHaveEnded) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  desk.must(desk.act(id, "check", on("2024-03-01"), "bo"));
  EXPECT_EQ(desk.leaves(id), (Words{"loan.examining.card.checked", "loan.examining.shelf.looking"}));
  desk.must(desk.act(id, "find", on("2024-03-01", R"({"shelf":"A"})"), "du"));
  EXPECT_EQ(desk.leaves(id), Words{"loan.deciding"});
}

// The rule's own fault costs one command, not the office.
TEST_F(Decide, SurvivesDocumentsThatAreNoObjects) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  Submission submission = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})");
  submission.documents = {1, "x", json::array{}, nullptr};
  const Words expected{"form.type", "form.type", "form.type", "form.type"};
  EXPECT_EQ(reasons(desk.act(id, "rule", submission, "chi")), expected);
}

}  // namespace
}  // namespace cadre::test
