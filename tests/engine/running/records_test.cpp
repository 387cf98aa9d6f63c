// Records: entries that tell something and change nothing.
#include <gtest/gtest.h>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class Records : public ::testing::Test {
 protected:
  Records() : id(desk.opened("R-2", "2024-03-01")) {}
  KeepRecord read_of_the_case() const {
    KeepRecord record{.type = "cadre.read.v1", .subject = "case/" + id};
    record.case_id = id;
    record.role = "librarian";
    record.data = {{"purpose", "kiểm tra"}};
    return record;
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
  std::string id;
};

TEST_F(Records, StandInTheLogAndLeaveTheCaseAsItIs) {
  const CaseState before = desk.state(id);
  const Outcome kept = desk.run("bo", read_of_the_case());
  ASSERT_EQ(kept.entries.size(), 1u);
  EXPECT_EQ(kept.entries[0].actor, "bo");
  EXPECT_EQ(kept.entries[0].role, "librarian");
  EXPECT_FALSE(kept.entries[0].revision.has_value());
  EXPECT_EQ(desk.state(id), before);
  EXPECT_EQ(desk.read().case_at(id, Position{desk.read().upto()}).value(), before);
}

TEST_F(Records, AreFoundByTheCaseThatTheyAreAbout) {
  const Outcome kept = desk.run("bo", read_of_the_case());
  const auto page =
      desk.read().entries({.terms = {"case:" + id, "type:cadre.read.v1"}, .upto = std::nullopt});
  ASSERT_EQ(page.value().entries.size(), 1u);
  EXPECT_EQ(page.value().entries[0], kept.entries[0]);
}

TEST_F(Records, AreKeptOnceUnderOneKey) {
  const Command command = desk.command("bo", read_of_the_case());
  const Outcome first = desk.run(command);
  const Outcome again = desk.run(command);
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.entries, first.entries);
}

TEST_F(Records, OfTheLogItselfAreTheSystemsAlone) {
  const KeepRecord commitment{.type = "cadre.log.subjects.v1", .subject = "log"};
  EXPECT_EQ(rule_of(desk.run("quan", commitment)), "record.system");
  const Outcome kept = desk.run(Command{commitment, "system", "", {}});
  EXPECT_EQ(kept.entries.size(), 1u);
}

TEST_F(Records, ComeOutOfARebuildAsTheyWentIn) {
  ASSERT_EQ(desk.run("bo", read_of_the_case()).entries.size(), 1u);
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

}  // namespace
}  // namespace cadre::test
