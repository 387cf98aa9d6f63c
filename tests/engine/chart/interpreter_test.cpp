// The rules of a step, one by one. That they are XState's is the business of chart_oracle_test.cpp.

#include "engine/chart/interpreter.hpp"

#include <gtest/gtest.h>

#include "tests/support/machine.hpp"

namespace cadre::test {
namespace {

TEST(Step, TakesTheTransitionOfTheAct) {
  Machine machine("{'initial':'a','states':{'a':{'on':{'go':'b'}},'b':{}}}");
  EXPECT_EQ(machine.value(), "a");
  EXPECT_EQ(machine.act("go").value(), "b");
  EXPECT_TRUE(machine.step().accepted);
}

TEST(Step, LeavesEverythingAsItWasAfterAnUnknownAct) {
  Machine machine("{'initial':'a','states':{'a':{'on':{'go':'b'}},'b':{}}}");
  EXPECT_EQ(machine.act("stranger").value(), "a");
  EXPECT_FALSE(machine.step().accepted);
  EXPECT_TRUE(machine.step().transitions.empty());
}

TEST(Step, IsAnsweredByTheInnermostState) {
  Machine machine(
      "{'initial':'a','on':{'go':'.c','up':'.c'},'states':{'c':{},"
      "'a':{'initial':'x','on':{'go':'.y'},'states':{'x':{'on':{'go':'z'}},'y':{},'z':{}}}}}");
  EXPECT_EQ(machine.act("go").value(), "{'a':'z'}");
  EXPECT_EQ(machine.act("go").value(), "{'a':'y'}");
  EXPECT_EQ(machine.act("up").value(), "c");
}

TEST(Step, TellsWhatItExitedAndEntered) {
  Machine machine(
      "{'id':'m','initial':'a','states':{'a':{'initial':'x','states':{'x':{'on':{'go':'#m.b.y'}}}},"
      "'b':{'initial':'y','states':{'y':{}}}}}");
  machine.act("go");
  const auto id = [&](NodeIndex index) { return machine.chart().node(index).id; };
  ASSERT_EQ(machine.step().exited.size(), 2u);
  EXPECT_EQ(id(machine.step().exited[0]), "m.a.x");
  EXPECT_EQ(id(machine.step().exited[1]), "m.a");
  ASSERT_EQ(machine.step().entered.size(), 2u);
  EXPECT_EQ(id(machine.step().entered[0]), "m.b");
  EXPECT_EQ(id(machine.step().entered[1]), "m.b.y");
  ASSERT_EQ(machine.step().transitions.size(), 1u);
  EXPECT_EQ(id(machine.step().transitions[0]->source), "m.a.x");
}

TEST(Guards, ChooseTheFirstTransitionThatTheyAllow) {
  const std::string definition =
      "{'initial':'a','states':{'a':{'on':{'go':[{'target':'b','guard':'first'},"
      "{'target':'c','guard':{'type':'second','params':{'n':2}}},{'target':'d'}]}},'b':{},'c':{},'d':{}}}";
  EXPECT_EQ(Machine(definition, {"first", "second"}).act("go").value(), "b");
  EXPECT_EQ(Machine(definition, {"second"}).act("go").value(), "c");
  EXPECT_EQ(Machine(definition).act("go").value(), "d");
}

TEST(Guards, ThatAllFailLeaveTheActToOuterStates) {
  const std::string definition =
      "{'initial':'a','on':{'go':'.c'},'states':{'a':{'on':{'go':{'target':'b','guard':'g'}}},'b':{},'c':{}}"
      "}";
  EXPECT_EQ(Machine(definition).act("go").value(), "c");
  EXPECT_EQ(Machine(definition, {"g"}).act("go").value(), "b");
}

TEST(Guards, SeeTheirParameters) {
  struct Reader final : GuardOracle {
    std::int64_t limit = 0;
    bool holds(const Reference& guard) override {
      limit = int_at(guard.params, "limit");
      return true;
    }
  } reader;
  const auto chart =
      Chart::parse(quoted_json("{'initial':'a','states':{'a':{'on':{'go':{'guard':{'type':'few','params':{'"
                               "limit':7}},'actions':'x'}}}}}"));
  ASSERT_TRUE(chart);
  EXPECT_TRUE(advance(*chart, start(*chart, reader), "go", reader).accepted);
  EXPECT_EQ(reader.limit, 7);
}

TEST(ForbiddenAct, IsNotAcceptedAndHidesTheOneOutside) {
  Machine machine("{'initial':'a','on':{'go':'.b'},'states':{'a':{'on':{'go':{}}},'b':{}}}");
  EXPECT_EQ(machine.act("go").value(), "a");
  EXPECT_FALSE(machine.step().accepted);
}

TEST(EmptyListOfTransitions, HidesNothing) {
  Machine machine("{'initial':'a','on':{'go':'.b'},'states':{'a':{'on':{'go':[]}},'b':{}}}");
  EXPECT_EQ(machine.act("go").value(), "b");
}

TEST(Wildcard, AnswersAfterTheExactActAndTheLongestFirst) {
  const std::string definition =
      "{'initial':'a','states':{'a':{'on':{'*':'any','vote.*':'vote','vote.no.*':'no','vote.yes':{'target':'"
      "yes',"
      "'guard':'g'}}},'any':{},'vote':{},'no':{},'yes':{}}}";
  EXPECT_EQ(Machine(definition, {"g"}).act("vote.yes").value(), "yes");
  EXPECT_EQ(Machine(definition).act("vote.yes").value(), "vote");
  EXPECT_EQ(Machine(definition).act("vote.no.late").value(), "no");
  EXPECT_EQ(Machine(definition).act("vote").value(), "vote");
  EXPECT_EQ(Machine(definition).act("voter").value(), "any");
}

TEST(Wildcard, IsNoActItself) {
  Machine machine("{'initial':'a','states':{'a':{'on':{'*':'b'}},'b':{}}}");
  EXPECT_FALSE(machine.accepts("*"));
  EXPECT_TRUE(machine.accepts("anything"));
}

TEST(Wildcard, AnswersDoneEventsToo) {
  Machine machine(
      "{'initial':'a','states':{'a':{'initial':'x','on':{'*':'b'},'states':{'x':{'on':{'go':'y'}},'y':{'type'"
      ":'final'}}},"
      "'b':{}}}");
  EXPECT_EQ(machine.act("go").value(), "b");
}

TEST(Actions, RunFromTheInnermostExitOverTheTransitionToTheInnermostEntry) {
  Machine machine(
      "{'initial':'a','exit':'never','states':{"
      "'a':{'initial':'x','exit':['leave-a'],'states':{'x':{'exit':'leave-x','on':{'go':{'target':'#b','"
      "actions':"
      "['first',{'type':'second'}]}}}}},"
      "'b':{'id':'b','entry':'enter-b','initial':{'target':'y','actions':'begin'},'states':{'y':{'entry':'"
      "enter-y'}}}}}");
  EXPECT_EQ(machine.act("go").actions(), "leave-x leave-a first second enter-b begin enter-y");
}

TEST(Actions, OfAnInitialTransitionRunOnlyWhenItIsTaken) {
  Machine machine(
      "{'id':'m','initial':'a','states':{'a':{'on':{'go':'b.z'}},"
      "'b':{'initial':{'target':'y','actions':'begin'},'states':{'y':{},'z':{}}}}}");
  EXPECT_EQ(machine.act("go").actions(), "");
}

TEST(TransitionWithoutTarget, OnlyRunsItsActions) {
  Machine machine(
      "{'initial':'a','states':{'a':{'entry':'in','exit':'out','on':{'note':{'actions':'write'}}}}}");
  EXPECT_EQ(machine.act("note").actions(), "write");
  EXPECT_TRUE(machine.step().accepted);
  EXPECT_TRUE(machine.step().exited.empty());
}

TEST(TransitionToItsOwnState, ExitsOnlyWhatIsInsideUnlessItReenters) {
  const std::string definition =
      "{'initial':'a','states':{'a':{'initial':'x','entry':'in-a','exit':'out-a','on':{'inside':'a',"
      "'whole':{'target':'a','reenter':true},'child':'.x','child-whole':{'target':'.x','reenter':true}},"
      "'states':{'x':{'entry':'in-x','exit':'out-x'}}}}}";
  EXPECT_EQ(Machine(definition).act("inside").actions(), "out-x in-x");
  EXPECT_EQ(Machine(definition).act("whole").actions(), "out-x out-a in-a in-x");
  EXPECT_EQ(Machine(definition).act("child").actions(), "out-x in-x");
  EXPECT_EQ(Machine(definition).act("child-whole").actions(), "out-x out-a in-a in-x");
}

TEST(Final, RaisesTheDoneEventOfItsParent) {
  Machine machine(
      "{'initial':'a','states':{'a':{'initial':'x','onDone':{'target':'b','actions':'done'},"
      "'states':{'x':{'on':{'go':'end'}},'end':{'type':'final','entry':'in-end'}}},'b':{}}}");
  EXPECT_EQ(machine.act("go").value(), "b");
  EXPECT_EQ(machine.actions(), "in-end done");
}

TEST(Final, OfTheRootEndsEverything) {
  Machine machine(
      "{'initial':'a','exit':'close','on':{'again':'.a'},'states':{'a':{'on':{'go':'end'}},"
      "'end':{'type':'final','entry':'in-end','exit':'out-end'}}}");
  EXPECT_EQ(machine.act("go").actions(), "in-end out-end close");
  EXPECT_TRUE(machine.step().done);
  EXPECT_EQ(machine.value(), "end");
  EXPECT_FALSE(machine.accepts("again"));
}

TEST(Always, RunsUntilNothingMovesByItself) {
  Machine machine(
      "{'initial':'a','states':{'a':{'always':'b'},'b':{'always':[{'target':'c','guard':'no'},'d']},'c':{},"
      "'d':{'always':{'target':'a','guard':'no'}}}}");
  EXPECT_EQ(machine.value(), "d");
}

TEST(Always, ComesBeforeDoneEvents) {
  Machine machine(
      "{'initial':'a','states':{'a':{'initial':'x','onDone':'late','always':{'target':'early','guard':'g'},"
      "'states':{'x':{'on':{'go':'end'}},'end':{'type':'final'}}},'early':{},'late':{}}}");
  machine.let({"g"});
  EXPECT_EQ(machine.act("go").value(), "early");
}

TEST(Always, ThatChangesNothingRunsOncePerStep) {
  Machine machine("{'initial':'a','states':{'a':{'always':{'actions':'look'}}}}");
  EXPECT_EQ(machine.actions(), "look");
}

TEST(Always, IsLookedAtAfterAnActThatNobodyHandles) {
  Machine machine("{'initial':'a','states':{'a':{'always':{'target':'b','guard':'g'}},'b':{}}}");
  machine.let({"g"});
  EXPECT_EQ(machine.act("stranger").value(), "b");
  EXPECT_FALSE(machine.step().accepted);
}

TEST(Always, WithoutEndIsReportedAndMovesNothing) {
  Machine machine(
      "{'initial':'a','states':{'a':{'on':{'go':{'target':'b','actions':'x'}}},'b':{'always':'c'},'c':{'"
      "always':'b'}}}");
  machine.act("go");
  EXPECT_TRUE(machine.step().endless);
  EXPECT_FALSE(machine.step().accepted);
  EXPECT_EQ(machine.value(), "a");
  EXPECT_EQ(machine.actions(), "");
}

TEST(After, IsAnEventOfItsState) {
  const std::string definition =
      "{'id':'m','initial':'a','states':{'a':{'after':{'reply':{'target':'b','actions':'late'}}},'b':{}}}";
  EXPECT_EQ(delay_event("reply", "m.a"), "xstate.after.reply.m.a");
  Machine machine(definition);
  EXPECT_EQ(machine.chart().node(1).delays, std::vector<std::string>{"reply"});
  EXPECT_EQ(machine.act("xstate.after.reply.m.a").value(), "b");
  EXPECT_FALSE(machine.accepts("xstate.after.reply.m.a"));
}

}  // namespace
}  // namespace cadre::test
