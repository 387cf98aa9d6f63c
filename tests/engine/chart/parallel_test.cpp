// The rules of parallel states, where XState makes choices of its own.

#include <gtest/gtest.h>

#include "tests/support/machine.hpp"

namespace cadre::test {
namespace {

// Two regions, x and y, each of two states; the words of the test go into the first states.
std::string two_regions(const std::string& x1, const std::string& y1, const std::string& parallel = "") {
  return "{'id':'m','initial':'p','states':{'p':{'type':'parallel'" + parallel +
         ",'states':{'x':{'initial':'x1','states':{'x1':{" + x1 +
         "},'x2':{}}},'y':{'initial':'y1','states':{'y1':{" + y1 + "},'y2':{}}}}},'out':{}}}";
}

TEST(Parallel, LetsEveryRegionAnswerInDocumentOrder) {
  Machine machine(two_regions("'on':{'go':{'target':'x2','actions':'first'}}",
                              "'on':{'go':{'target':'y2','actions':'second'}}"));
  EXPECT_EQ(machine.act("go").value(), "{'p':{'x':'x2','y':'y2'}}");
  EXPECT_EQ(machine.actions(), "first second");
}

TEST(Parallel, AnswersItselfOnlyIfNoRegionDoes) {
  const std::string parallel = ",'on':{'go':'out'}";
  EXPECT_EQ(Machine(two_regions("'on':{'go':'x2'}", "", parallel)).act("go").value(),
            "{'p':{'x':'x2','y':'y1'}}");
  EXPECT_EQ(Machine(two_regions("", "", parallel)).act("go").value(), "out");
}

TEST(Parallel, IsLeftByTheFirstOfTwoTransitionsThatExcludeEachOther) {
  Machine machine(two_regions("'on':{'go':{'target':'#m.out','actions':'first'}}",
                              "'on':{'go':{'target':'y2','actions':'second'}}"));
  EXPECT_EQ(machine.act("go").value(), "out");
  EXPECT_EQ(machine.actions(), "first");
}

TEST(Parallel, EntersEveryRegionAnewWhenOneReachesIntoAnother) {
  Machine machine(two_regions("'exit':'out-x1','on':{'go':'#m.p.y.y2'}", "'exit':'out-y1'"));
  EXPECT_EQ(machine.act("go").value(), "{'p':{'x':'x1','y':'y2'}}");
  EXPECT_EQ(machine.actions(), "out-y1 out-x1");
}

TEST(Parallel, TakesTargetsInSeveralRegionsAndEntersTheOthersWithoutTheirInitialActions) {
  Machine machine(
      "{'initial':'a','states':{'a':{'on':{'several':{'target':['p.x.x2','p.y.y2']},'whole':'p'}},"
      "'p':{'type':'parallel','on':{'back':'a'},'states':{'x':{'initial':'x1','states':{'x1':{},'x2':{}}},"
      "'y':{'initial':'y1','states':{'y1':{},'y2':{}}},"
      "'z':{'initial':{'target':'z1','actions':'begin'},'states':{'z1':{'entry':'in-z1'}}}}}}}");
  EXPECT_EQ(machine.act("several").value(), "{'p':{'x':'x2','y':'y2','z':'z1'}}");
  EXPECT_EQ(machine.actions(), "in-z1");
  EXPECT_EQ(machine.act("back").act("whole").actions(), "begin in-z1");
}

TEST(Parallel, IsDoneWhenAllRegionsAre) {
  Machine machine(
      "{'initial':'p','states':{'p':{'type':'parallel','onDone':'out','states':{"
      "'x':{'initial':'x1','states':{'x1':{'on':{'go-x':'x2'}},'x2':{'type':'final'}}},"
      "'y':{'initial':'y1','states':{'y1':{'on':{'go-y':'y2'}},'y2':{'type':'final'}}}}},'out':{}}}");
  EXPECT_EQ(machine.act("go-y").value(), "{'p':{'x':'x1','y':'y2'}}");
  EXPECT_EQ(machine.act("go-x").value(), "out");
}

TEST(Parallel, AtTheRootIsDoneWhenAllRegionsAre) {
  Machine machine(
      "{'type':'parallel','states':{'x':{'initial':'x1','states':{'x1':{'on':{'go':'x2'}},'x2':{'type':'"
      "final'}}},"
      "'y':{'type':'final'}}}");
  EXPECT_FALSE(machine.step().done);
  EXPECT_TRUE(machine.act("go").step().done);
}

// Both `always` hold after "look"; y entered its state before x did.
TEST(Parallel, VisitsAlwaysInDocumentOrderFromASetAndInOrderOfEntryFromAStep) {
  const auto watched = Chart::parse(quoted_json(
      "{'type':'parallel','states':{'x':{'initial':'x1','states':{'x1':{'on':{'go':'x2'}},'x2':{'always':{'"
      "actions':'x',"
      "'guard':'g'}}}},'y':{'initial':'y1','states':{'y1':{'always':{'actions':'y','guard':'g'}}}}}}"));
  ASSERT_TRUE(watched);
  struct Switch final : GuardOracle {
    bool on = false;
    bool holds(const Reference&) override { return on; }
  } guards;
  const Step before = advance(*watched, start(*watched, guards), "go", guards);
  guards.on = true;
  const Step from_set = advance(*watched, before.configuration, "look", guards);
  const Step from_step = advance(*watched, before, "look", guards);
  ASSERT_EQ(from_set.actions.size(), 2u);
  ASSERT_EQ(from_step.actions.size(), 2u);
  EXPECT_EQ(from_set.actions[0]->type, "x");
  EXPECT_EQ(from_step.actions[0]->type, "y");
}

}  // namespace
}  // namespace cadre::test
