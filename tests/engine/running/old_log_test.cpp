// A log outlives the program that wrote it: definitions published under the rules and checks of then are read
// by a program that has others.
#include <gtest/gtest.h>

#include "engine/running/catch_up.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

Rules rules_without(std::string_view forgotten) {
  Rules rules;
  for (const auto& [name, rule] : loan_rules().all())
    if (name != forgotten) rules.add(name, rule);
  return rules;
}

Rules rules_with_other_parameters_of(std::string_view changed) {
  Rules rules;
  for (const auto& [name, rule] : loan_rules().all()) {
    Rule other = rule;
    if (name == changed) other.params = {{"class", {{"type", "integer"}}}};
    rules.add(name, std::move(other));
  }
  return rules;
}

Reason first_reason(const Outcome& outcome) {
  return refusal_from_json(object_at(outcome.entries.at(0).data, "refusal")).reasons.at(0);
}

// The log was written by a program with all rules; a case waits in `deciding`, another is asked for.
class OldLog : public ::testing::Test {
 protected:
  OldLog() {
    deciding = memory.desk.before_ruling("R-2", "2024-03-01");
    looking = memory.desk.in_examination("R-3", "2024-03-01");
    asked = memory.desk.opened("R-1", "2024-03-01");
    memory.desk.stop();
  }
  MemoryDesk memory;
  std::string deciding, looking, asked;
};

TEST_F(OldLog, IsReadWhenARuleIsGone) {
  const Rules fewer = rules_without("card.valid");
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, fewer));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  EXPECT_EQ(desk.leaves(deciding), Words{"loan.deciding"});
}

TEST_F(OldLog, RefusesTheActThatAsksARuleThatIsGoneAndNoOther) {
  const Rules fewer = rules_without("card.valid");
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  const Outcome opening = desk.open("R-4", on("2024-03-01"));
  EXPECT_EQ(reasons(opening), Words{"rule.unknown-here"});
  const Reason reason = first_reason(opening);
  EXPECT_EQ(text_at(reason.figures, "rule"), "card.valid");
  EXPECT_NE(reason.text.vi.find("card.valid"), std::string::npos);
  EXPECT_NE(reason.text.en.find("card.valid"), std::string::npos);
  EXPECT_TRUE(accepted(desk.act(asked, "examine", on("2024-03-01"), "bo")));
  EXPECT_TRUE(accepted(desk.act(asked, "cancel", on("2024-03-01"), "du")));
}

TEST_F(OldLog, DoesNotLetAnUnknownRuleBeAcknowledged) {
  const Rules fewer = rules_without("shelf.named");  // of mark R: it would only warn
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  Submission ruling = on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1);
  ruling.acknowledged = {{"shelf.named", "we looked", "7-BB"}, {"rule.unknown-here", "we looked", "7-BB"}};
  const Outcome outcome = desk.act(deciding, "rule", std::move(ruling), "chi");
  EXPECT_EQ(reasons(outcome), Words{"rule.unknown-here"});
  EXPECT_FALSE(first_reason(outcome).acknowledgeable);
  const Reading reading = desk.read();
  const auto prospects = *reading.prospects(desk.state(deciding), reading.own_actor("chi"));
  ASSERT_EQ(prospects.size(), 1u);
  EXPECT_FALSE(prospects[0].ready);
}

TEST_F(OldLog, TakesNoBranchWhoseGuardIsUnknown) {
  const Rules fewer = rules_without("votes.pass");
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  const Outcome outcome =
      desk.act(deciding, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi");
  EXPECT_EQ(reasons(outcome), Words{"rule.unknown-here"});
  EXPECT_EQ(desk.leaves(deciding), Words{"loan.deciding"});
}

TEST_F(OldLog, KeepsADeadlineArmedWhoseGuardIsUnknown) {
  const Rules fewer = rules_without("copy.reserved");
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  desk.set_day("2024-03-20");  // `look` and `answer` are over, `ruling` is not
  const std::uint64_t before = memory.journal.head().size;
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u) << "that of the other case";
  EXPECT_EQ(memory.journal.head().size, before + 1) << "not an entry with every tick";
  EXPECT_EQ(desk.state(looking).timers.size(), 1u) << "a program that knows the guard will elapse it";
}

TEST_F(OldLog, CountsARuleWithOtherParametersAsUnknown) {
  const Rules others = rules_with_other_parameters_of("card.valid");
  Desk desk(memory.journal, memory.views, {}, others);
  desk.start();
  EXPECT_TRUE(accepted(desk.open("R-4", on("2024-03-01")))) << "asked without parameters, it is what it was";
  EXPECT_EQ(reasons(desk.act(looking, "check", on("2024-03-01"), "bo")), Words{"rule.unknown-here"});
}

// What a stricter program would not publish: a state that nothing leads to, and words of its own in `meta`.
TEST_F(OldLog, IsReadWhenTheChecksBecameStricter) {
  std::vector<Entry> entries = entries_of(memory.journal);
  MemoryJournal journal;
  for (Entry& entry : entries) {
    if (entry.type == "cadre.procedure.published.v1") {
      json::object& definition = entry.data["definition"].as_object();
      definition["states"].as_object()["forgotten"] = json::object{{"meta", {{"colour", "red"}}}};
      definition["meta"].as_object()["colour"] = "red";
      ASSERT_FALSE(Procedure::compile(definition, loan_rules())) << "today's checks refuse it";
    }
    const std::vector<std::string> one{encode(entry, "urn:cadre:log")};
    ASSERT_TRUE(journal.append(one));
  }
  MemoryViews views;
  Desk desk(journal, views);
  desk.start();
  EXPECT_EQ(desk.leaves(deciding), Words{"loan.deciding"});
  EXPECT_TRUE(accepted(desk.act(asked, "examine", on("2024-03-01"), "bo")));
}

TEST_F(OldLog, DoesNotSoftenNewPublications) {
  const Rules fewer = rules_without("card.valid");
  Desk desk(memory.journal, memory.views, {}, fewer);
  desk.start();
  json::object next = loan_definition();
  next["version"] = "1b-2024";
  EXPECT_EQ(rule_of(desk.run("quan", PublishProcedure{next})), "rule.unknown");
}

}  // namespace
}  // namespace cadre::test
