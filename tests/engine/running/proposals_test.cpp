// Cases that acts elsewhere propose, and their openings.
#include "engine/running/proposals.hpp"

#include <gtest/gtest.h>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/hiring_text.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

class Proposals : public ::testing::Test {
 protected:
  void SetUp() override {
    desk.set_day("2024-03-05");
    desk.must(desk.run("quan", PublishProcedure{object_of(kHiringText)}));
    desk.must(desk.run("quan", MakeCurrent{"hiring", "1"}));
  }
  Position proposed(std::string post, std::string cadre) {
    const Outcome opened =
        desk.run("bo", OpenCase{"hiring", std::nullopt, "", std::move(post), on("2024-03-01")});
    desk.must(opened);
    const Outcome taken = desk.act(opened.entries.front().case_id, "take",
                                   on("2024-03-04", R"({"book":"Lịch","nominee":")" + cadre + "\"}"), "bo");
    desk.must(taken);
    return taken.entries.back().position;
  }
  std::vector<Proposal> listed(const std::string& account, ProposalFilter filter = {}) {
    const Reading reading = desk.read();
    return proposals(reading, reading.own_actor(account), filter, "", 10).items;
  }
  Outcome open(std::string cadre, Position proposal, std::string account = "du") {
    OpenCase order{"loan", std::nullopt, std::move(cadre), "", on("2024-03-05")};
    order.proposal = proposal;
    return desk.run(std::move(account), std::move(order));
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Proposals, SayWhatAboutWhomAndWhy) {
  const Position at = proposed("P-2", "R-2");
  const auto found = listed("du");
  ASSERT_EQ(found.size(), 1u);
  const Proposal& proposal = found.front();
  EXPECT_EQ(proposal.position, at);
  EXPECT_EQ(proposal.procedure, "loan");
  EXPECT_EQ(proposal.subject, "cadre/R-2");
  EXPECT_EQ(proposal.unit, "a");
  EXPECT_EQ(proposal.on, date("2024-03-04"));
  EXPECT_EQ(proposal.reason.vi, "Nhận việc ở P-2");
  EXPECT_EQ(proposal.reason.en, "Works at P-2 for 5$");
  EXPECT_EQ(proposal.article, "7");
  EXPECT_EQ(proposal.form, object_of(R"({"book":"Lịch"})"));
}

TEST_F(Proposals, AreOpenedByThoseWhoMayOpenSuchACase) {
  proposed("P-2", "R-2");
  EXPECT_TRUE(listed("du").front().may_open);
  EXPECT_FALSE(listed("bo").front().may_open) << "a librarian opens no loan";
  EXPECT_FALSE(listed("be").front().may_open) << "a clerk of another unit";
  ProposalFilter mine;
  mine.only_may_open = true;
  EXPECT_EQ(listed("du", mine).size(), 1u);
  EXPECT_EQ(listed("bo", mine).size(), 0u);
}

TEST_F(Proposals, AreOverWhenACaseIsOpenedForThem) {
  const Position at = proposed("P-2", "R-2");
  const Outcome opened = open("R-2", at);
  ASSERT_TRUE(accepted(opened));
  EXPECT_EQ(opened.entries.front().cause, at);
  EXPECT_TRUE(listed("du").empty());
  EXPECT_EQ(rule_of(open("R-2", at)), "proposal.unknown") << "once only";
}

TEST_F(Proposals, AreCitedForTheirOwnSubjectAndProcedureOnly) {
  const Position at = proposed("P-2", "R-2");
  EXPECT_EQ(rule_of(open("R-1", at)), "proposal.other-subject");
  EXPECT_EQ(rule_of(open("R-2", Position{at.value - 1})), "proposal.unknown");
  OpenCase other{"hiring", std::nullopt, "", "P-2", on("2024-03-05")};
  other.proposal = at;
  EXPECT_EQ(rule_of(desk.run("bo", other)), "proposal.unknown");
  EXPECT_EQ(listed("du").size(), 1u);
}

TEST_F(Proposals, StayWhenAnOpeningIsRefused) {
  const Position at = proposed("P-2", "R-2");
  EXPECT_FALSE(accepted(open("R-2", at, "bo")));
  EXPECT_EQ(listed("du").size(), 1u);
}

TEST_F(Proposals, AreOverWhenTheyAreDeclinedWithAReason) {
  const Position at = proposed("P-2", "R-2");
  const Outcome declined = desk.run("du", DeclineProposal{at, "Đã xem xét", "3-TB"});
  desk.must(declined);
  const Entry& entry = declined.entries.front();
  EXPECT_EQ(entry.type, "cadre.proposal.declined.v1");
  EXPECT_EQ(entry.cause, at);
  EXPECT_EQ(entry.subject, "cadre/R-2");
  EXPECT_EQ(entry.role, "clerk");
  EXPECT_EQ(text_at(entry.data, "reason"), "Đã xem xét");
  EXPECT_TRUE(listed("du").empty());
  EXPECT_EQ(rule_of(open("R-2", at)), "proposal.unknown");
  EXPECT_EQ(rule_of(desk.run("du", DeclineProposal{at, "Lần nữa", ""})), "proposal.unknown");
}

TEST_F(Proposals, AreDeclinedByThoseWhoMayOpenSuchACaseOnly) {
  const Position at = proposed("P-2", "R-2");
  for (const char* account : {"bo", "be", "quan"}) {
    const Outcome refused = desk.run(account, DeclineProposal{at, "Không cần", ""});
    ASSERT_EQ(refused.entries.size(), 1u) << account;
    EXPECT_EQ(refused.entries.front().type, "cadre.proposal.decline-refused.v1") << account;
    EXPECT_EQ(reasons(refused).front(), "actor.role") << account;
  }
  EXPECT_EQ(listed("du").size(), 1u) << "it waits on";
}

TEST_F(Proposals, ComePageByPage) {
  proposed("P-2", "R-2");
  proposed("P-3", "R-3");
  const Reading reading = desk.read();
  const Actor actor = reading.own_actor("du");
  const ProposalPage first = proposals(reading, actor, {}, "", 1);
  ASSERT_TRUE(first.cursor);
  const ProposalPage second = proposals(reading, actor, {}, *first.cursor, 1);
  ASSERT_EQ(second.items.size(), 1u);
  EXPECT_LT(first.items.front().position, second.items.front().position);
  EXPECT_FALSE(second.cursor);
}

TEST_F(Proposals, AreTheSameWhenMadeAgainFromTheLog) {
  desk.must(open("R-2", proposed("P-2", "R-2")));
  proposed("P-3", "R-3");
  desk.must(desk.run("du", DeclineProposal{proposed("P-4", "R-1"), "Đã xem xét", ""}));
  MemoryViews again;
  ASSERT_TRUE(rebuild(memory.journal, again, loan_rules()));
  EXPECT_EQ(difference(again.tables(), memory.views.tables()), "");
}

}  // namespace
}  // namespace cadre::test
