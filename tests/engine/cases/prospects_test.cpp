// "What can I do now" says what the act itself would say.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

// Both regions of `examining` end with the same act: the shelf's asks for a clerk, the card's for a librarian
// and a better card than R-4 has.
class JointAct : public ::testing::Test {
 protected:
  JointAct() {
    json::object definition = loan_definition();
    definition["version"] = "1b-2024";
    json::object& regions = definition["states"].as_object()["examining"].as_object()["states"].as_object();
    const auto offer = [&](const char* region, const char* state, std::string_view act) {
      regions[region].as_object()["states"].as_object()[state].as_object()["on"].as_object()["finish"] =
          object_of(act);
    };
    offer("shelf", "looking", R"({"target": "there", "meta": {"by": ["clerk"]}})");
    offer("card", "checking", R"({"target": "checked", "meta": {"by": ["librarian"],
          "requires": [{"type": "card.valid", "params": {"level": 2}, "article": "1"}]}})");
    desk.must(desk.run("quan", PublishProcedure{definition}));
    desk.must(desk.run("quan", MakeCurrent{"loan", "1b-2024"}));
    desk.must(
        desk.facts("system", {fact("account/both", "account", "2024-01-01", "{}"),
                              fact("account/both", "mandate", "2024-01-01", R"({"role":"clerk"})"),
                              fact("account/both", "mandate", "2024-01-01", R"({"role":"librarian"})")}));
  }
  Prospect finish(const std::string& id, const char* account) const {
    const cadre::Reading reading = desk.read();
    const auto all = reading.prospects(desk.state(id), reading.own_actor(account));
    INVARIANT(all, "the definition is there");
    const auto found =
        std::find_if(all->begin(), all->end(), [](const Prospect& one) { return one.act->act == "finish"; });
    INVARIANT(found != all->end(), "both regions offer it");
    return *found;
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(JointAct, IsOnlyForThoseWhomEveryRegionLets) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  for (const char* account : {"du", "bo", "chi"}) {
    EXPECT_FALSE(finish(id, account).may) << account;
    EXPECT_EQ(refusal_kind(desk.act(id, "finish", on("2024-03-01"), account)), "not-authorised") << account;
  }
  EXPECT_TRUE(finish(id, "both").may);
  EXPECT_TRUE(finish(id, "both").ready);
  EXPECT_TRUE(accepted(desk.act(id, "finish", on("2024-03-01"), "both")));
}

TEST_F(JointAct, IsReadyWhenEveryRegionIs) {
  const std::string id = desk.in_examination("R-4", "2024-03-01");
  EXPECT_FALSE(finish(id, "both").ready);
  EXPECT_EQ(reasons(desk.act(id, "finish", on("2024-03-01"), "both")),
            std::vector<std::string>{"card.valid"});
}

}  // namespace
}  // namespace cadre::test
