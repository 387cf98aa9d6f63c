#include "engine/cases/authority.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Authority : public ::testing::Test {
 protected:
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Authority, IsDeniedByDefault) {
  for (const char* account : {"chi", "bo", "system"})
    EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), account)), Words{"actor.role"}) << account;
  EXPECT_TRUE(accepted(desk.open("R-1", on("2024-03-01"), "du")));
}

TEST_F(Authority, IsNeverAnAdministrators) {
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), "quan")),
            (Words{"actor.role", "actor.administrator"}));
  desk.must(desk.facts("system", {fact("account/quan", "mandate", "2024-01-01", R"({"role":"clerk"})")}));
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), "quan")), Words{"actor.administrator"});
}

TEST_F(Authority, EndsAtTheUnitOfTheMandate) {
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), "be")), Words{"actor.role"});
  EXPECT_TRUE(accepted(desk.open("R-3", on("2024-03-01"), "be")));
}

TEST_F(Authority, CoversTheUnitsBelow) {
  desk.must(desk.facts("system",
                       {fact("account/ca", "account", "2024-01-01", "{}"),
                        fact("account/ca", "mandate", "2024-01-01", R"({"role":"clerk","unit":"city"})")}));
  EXPECT_TRUE(accepted(desk.open("R-3", on("2024-03-01"), "ca")));
}

TEST_F(Authority, FollowsTheUnitTreeOfTheDay) {
  desk.must(desk.facts("system", {fact("unit/b1", "unit", "2020-01-01", R"({"name":"B1","parent":"b"})"),
                                  fact("unit/b1", "unit", "2024-06-01", R"({"name":"B1","parent":"a"})"),
                                  fact("post/P-4", "post", "2020-06-01", R"({"unit":"b1"})")}));
  EXPECT_TRUE(accepted(desk.open("R-4", on("2024-03-01"), "be")));
  const std::string id = desk.state("LN-2024-0001").id;
  EXPECT_TRUE(accepted(desk.act(id, "cancel", on("2024-03-01"), "be")));
  desk.set_day("2024-06-01");
  EXPECT_EQ(reasons(desk.open("R-4", on("2024-03-01"), "be")), Words{"actor.role"})
      << "the mandate counts today";
}

TEST_F(Authority, HoldsFromItsFirstDayToItsLast) {
  desk.must(desk.facts("system",
                       {fact("account/ta", "account", "2024-01-01", "{}"),
                        fact("account/ta", "mandate", "2024-03-02", R"({"role":"clerk"})", "2024-03-04")}));
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-01"), "ta")), Words{"actor.role"});
  desk.set_day("2024-03-04");
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-03"), "ta")), Words{"actor.role"});
  desk.set_day("2024-03-05");
  EXPECT_EQ(reasons(desk.open("R-1", on("2024-03-03"), "ta")), Words{"actor.role"});
}

TEST_F(Authority, IsNobodysInACaseAboutThemselves) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  EXPECT_EQ(reasons(desk.act(id, "examine", on("2024-03-01"), "an")), Words{"actor.subject"});
  const std::string other = desk.opened("R-2", "2024-03-01");
  EXPECT_TRUE(accepted(desk.act(other, "examine", on("2024-03-01"), "an")));
}

TEST_F(Authority, KeepsDutiesApart) {
  desk.must(desk.facts("system", {fact("account/bo", "mandate", "2024-01-01", R"({"role":"head"})")}));
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  const Submission submission = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1);
  EXPECT_EQ(reasons(desk.act(id, "rule", submission, "bo")),
            (Words{"actor.same-person", "actor.same-person"}));
  EXPECT_TRUE(accepted(desk.act(id, "rule", submission, "chi")));
}

TEST_F(Authority, KnowsThePersonBehindTwoAccounts) {
  desk.must(desk.facts("system", {fact("account/an2", "account", "2024-01-01", R"({"cadre":"R-1"})"),
                                  fact("account/an2", "mandate", "2024-01-01", R"({"role":"head"})")}));
  const std::string id = desk.opened("R-2", "2024-03-01");
  desk.must(desk.act(id, "examine", on("2024-03-01"), "an"));
  desk.must(desk.act(id, "check", on("2024-03-01"), "bo"));
  desk.must(desk.act(id, "find", on("2024-03-01", R"({"shelf":"A"})"), "du"));
  const Submission submission = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1);
  EXPECT_EQ(reasons(desk.act(id, "rule", submission, "an2")), Words{"actor.same-person"});
}

TEST_F(Authority, OfAnAccountThatIsOverIsNoneAtAll) {
  for (const char* account : {"nobody", ""}) {
    const Outcome outcome = desk.open("R-1", on("2024-03-01"), account);
    ASSERT_TRUE(outcome.error) << account;
    EXPECT_EQ(outcome.error->code, ErrorCode::unauthenticated);
    EXPECT_TRUE(outcome.entries.empty());
  }
}

// What is possible in a case tells how far it has come.
TEST_F(Authority, IsAskedBeforeAnythingIsSaidOfTheCase) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  for (const char* act : {"rule", "examine", "burn"}) {
    const Outcome outcome = desk.act(id, act, on("2024-03-01"), "be");  // a clerk of another unit
    EXPECT_EQ(refusal_kind(outcome), "not-authorised") << act;
    EXPECT_EQ(reasons(outcome), Words{"actor.role"}) << act;
    const json::object& refusal = object_at(outcome.entries.at(0).data, "refusal");
    EXPECT_EQ(json::serialize(refusal).find("possible"), std::string::npos) << act;
  }
  EXPECT_EQ(reasons(desk.act(id, "rule", on("2024-03-01"), "an")), Words{"actor.subject"});
  EXPECT_EQ(reasons(desk.act(id, "rule", on("2024-03-01"), "chi")), Words{"act.not-now"})
      << "who has a role in the case may know where it stands";
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  EXPECT_EQ(reasons(desk.act(id, "cancel", on("2024-03-01"), "be")), Words{"actor.role"});
}

}  // namespace
}  // namespace cadre::test
