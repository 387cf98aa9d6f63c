// Acting in the name of another: two persons in one deed, for every rule that asks who did it.
#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Delegations : public ::testing::Test {
 protected:
  // Du, a clerk, lends to be, the clerk of unit b, what she holds; an, who is R-1, lends to ho.
  Delegations() {
    desk.must(desk.facts(
        "system",
        {fact("account/ho", "account", "2020-01-01", R"({"cadre":"R-4"})"),
         fact("account/du", "delegation", "2024-01-01", R"({"to":"be","roles":["clerk"]})", "2030-01-01"),
         fact("account/chi", "delegation", "2024-01-01", R"({"to":"bo","roles":["head"]})", "2030-01-01"),
         fact("account/an", "delegation", "2024-01-01", R"({"to":"ho","roles":["librarian"]})",
              "2030-01-01")}));
  }
  Outcome as(const std::string& account, const std::string& principal, Order order) {
    Command command = desk.command(account, std::move(order));
    command.on_behalf_of = principal;
    return desk.run(std::move(command));
  }
  Outcome open_as(const std::string& account, const std::string& principal, const std::string& cadre) {
    OpenCase order;
    order.procedure = "loan";
    order.cadre = cadre;
    order.submission = on("2024-03-01");
    return as(account, principal, std::move(order));
  }
  Outcome act_as(const std::string& account, const std::string& principal, const std::string& id,
                 std::string act, Submission submission) {
    return as(account, principal,
              SubmitAct{id, std::move(act), desk.state(id).revision, std::move(submission)});
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Delegations, OpenWhatTheLenderMayAndSayInWhoseName) {
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), "be")), Words{"actor.role"}) << "it is in unit a";
  const Outcome outcome = open_as("be", "du", "R-1");
  ASSERT_TRUE(accepted(outcome));
  const Entry& entry = outcome.entries.at(0);
  EXPECT_EQ(entry.actor, "be");
  EXPECT_EQ(entry.on_behalf_of, "du");
  EXPECT_EQ(entry.role, "clerk");
  EXPECT_EQ(desk.state(entry.case_id).deeds.at(0).on_behalf_of, "du");
  EXPECT_EQ(desk.read().entries({.terms = {"onbehalfof:du"}, .upto = std::nullopt})->entries.size(), 1u);
}

TEST_F(Delegations, AreRefusedByNameWhereThereIsNone) {
  for (const auto& [account, principal] :
       {std::pair("be", "chi"), std::pair("du", "be"), std::pair("be", "nobody"), std::pair("quan", "du"),
        std::pair("be", "quan")}) {
    const Outcome outcome = open_as(account, principal, "R-2");
    const Words why = reasons(outcome);
    ASSERT_FALSE(why.empty()) << account << principal;
    EXPECT_EQ(why.front(), "delegation.none") << account << principal;
    EXPECT_EQ(outcome.entries.at(0).on_behalf_of, principal) << "that it was tried stands in the log";
  }
}

TEST_F(Delegations, LendNoCaseAboutEitherOfTheTwo) {
  const std::string of_lender = desk.opened("R-1", "2024-03-01");
  EXPECT_EQ(reasons(act_as("ho", "an", of_lender, "examine", on("2024-03-01"))), Words{"actor.subject"});
  const std::string of_other = desk.opened("R-4", "2024-03-01");
  EXPECT_EQ(reasons(act_as("ho", "an", of_other, "examine", on("2024-03-01"))), Words{"actor.subject"});
  const std::string of_neither = desk.opened("R-2", "2024-03-01");
  EXPECT_TRUE(accepted(act_as("ho", "an", of_neither, "examine", on("2024-03-01"))));
}

// Who examined may not rule: not in another's name, nor may another in theirs.
TEST_F(Delegations, KeepDutiesApartForBothPersons) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  const Submission ruling = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1);
  for (const std::string& reason : reasons(act_as("bo", "chi", id, "rule", ruling)))
    EXPECT_EQ(reason, "actor.same-person");
  desk.must(desk.facts("system", {fact("account/bo", "delegation", "2024-01-01",
                                       R"({"to":"ho","roles":["head"]})", "2030-01-01")}));
  const Words through_ho = reasons(act_as("ho", "bo", id, "rule", ruling));
  ASSERT_FALSE(through_ho.empty());
  EXPECT_EQ(through_ho.front(), "actor.same-person");
  EXPECT_TRUE(accepted(desk.act(id, "rule", ruling, "chi")));
}

TEST_F(Delegations, OfADeedThatIsDoneCountForWhoComesAfter) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  desk.must(act_as("ho", "an", id, "examine", on("2024-03-01")));
  desk.must(desk.act(id, "check", on("2024-03-01"), "bo"));
  desk.must(desk.act(id, "find", on("2024-03-01", R"({"shelf":"A"})"), "du"));
  desk.must(desk.facts("system", {fact("account/an", "mandate", "2024-01-01", R"({"role":"head"})"),
                                  fact("account/ho", "mandate", "2024-01-01", R"({"role":"head"})")}));
  const Submission ruling = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1);
  EXPECT_EQ(reasons(desk.act(id, "rule", ruling, "an")), Words{"actor.same-person"}) << "it was in an's name";
  EXPECT_EQ(reasons(desk.act(id, "rule", ruling, "ho")), Words{"actor.same-person"}) << "ho did it";
}

TEST_F(Delegations, ComeBackFromTheLogAsTheyWereDecided) {
  const std::string id = open_as("be", "du", "R-1").entries.at(0).case_id;
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  const CaseState before = desk.state(id);
  desk.restart();
  EXPECT_EQ(desk.state(id), before);
  EXPECT_EQ(*desk.read().case_at(id, Position{desk.read().upto()}), before);
}

TEST_F(Delegations, AreAnswersToOneKeyOnly) {
  Command command = desk.command("be", OpenCase{});
  auto& order = std::get<OpenCase>(command.order);
  order.procedure = "loan";
  order.cadre = "R-3";
  order.submission = on("2024-03-01");
  command.on_behalf_of = "du";
  ASSERT_TRUE(accepted(desk.run(command)));
  EXPECT_TRUE(desk.run(command).repeated);
}

TEST_F(Delegations, HaveAnEnd) {
  const Outcome outcome = desk.facts(
      "system", {fact("account/du", "delegation", "2024-01-01", R"({"to":"be","roles":["clerk"]})")});
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->rule, "fact.until");
}

TEST_F(Delegations, AreKnownToThoseToWhomSomethingIsLent) {
  EXPECT_EQ(desk.read().lenders("be"), Words{"du"});
  EXPECT_EQ(desk.read().lenders("du"), Words{});
  desk.set_day("2030-01-01");
  EXPECT_EQ(desk.read().lenders("be"), Words{});
}

}  // namespace
}  // namespace cadre::test
