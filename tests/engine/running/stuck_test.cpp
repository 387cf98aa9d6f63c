#include "engine/running/stuck.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class Stuck : public ::testing::Test {
 protected:
  StuckPage page() const {
    const Reading reading = desk.read();
    return stuck_cases(reading, everybody(reading), "", 100).value();
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Stuck, CasesThatSomebodyMayMoveAreNot) {
  desk.opened("R-2", "2024-03-01");
  desk.in_examination("R-3", "2024-03-01");
  const StuckPage found = page();
  EXPECT_TRUE(found.cases.empty());
  EXPECT_EQ(found.looked_at, 2u);
}

TEST_F(Stuck, ACaseWhoseOfficersAllLostTheirMandatesIsAndSaysForWhichRole) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  const Reading before = desk.read();
  std::vector<FactInput> ends;
  for (const char* account : {"an", "bo", "chi", "du", "be"}) {
    const SubjectFacts* facts = before.find(std::string("account/") + account);
    for (const Fact& held : facts->facts) {
      if (held.kind != "mandate") continue;
      FactInput end = fact(std::string("account/") + account, "mandate", format_date(held.from),
                           json::serialize(held.value), "2024-03-02");
      end.corrects = held.position;
      ends.push_back(end);
    }
  }
  desk.must(desk.facts("quan", std::move(ends)));
  desk.set_day("2024-03-10");
  const StuckPage found = page();
  ASSERT_EQ(found.cases.size(), 1u);
  EXPECT_EQ(found.cases[0].state.id, id);
  ASSERT_FALSE(found.cases[0].acts.empty());
  EXPECT_NE(found.cases[0].acts[0].why.en.find("nobody holds"), std::string::npos);
}

}  // namespace
}  // namespace cadre::test
