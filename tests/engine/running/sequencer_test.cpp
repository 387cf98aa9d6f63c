// The order of writes: keys, revisions, batches, positions.
#include "engine/running/sequencer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/desk.hpp"
#include "tests/support/gated_journal.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

class Sequencer : public ::testing::Test {
 protected:
  std::uint64_t size() const { return memory.journal.head().size; }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Sequencer, GivesTheSameAnswerToTheSameKeyForEver) {
  const Command command = desk.command("du", OpenCase{"loan", std::nullopt, "R-1", "", on("2024-03-01")});
  const Outcome first = desk.run(command);
  ASSERT_TRUE(accepted(first));
  const std::uint64_t written = size();
  desk.must(desk.act(first.entries[0].case_id, "examine", on("2024-03-01"), "bo"));
  desk.restart();
  desk.set_day("2024-09-01");
  const Outcome again = desk.run(command);
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.entries, first.entries);
  EXPECT_EQ(size(), written + 1);
}

TEST_F(Sequencer, HandsOutTheBytesThatAreStored) {
  const Outcome facts =
      desk.facts("system", {fact("account/an", "account", "2024-01-01", R"({"name":"An"})"),
                            fact("account/an", "mandate", "2024-01-01", R"({"role":"clerk"})")});
  const Outcome opened = desk.open("R-1", on("2024-03-01"));
  for (const Outcome& outcome : {facts, opened}) {
    ASSERT_EQ(outcome.bytes.size(), outcome.entries.size());
    for (std::size_t i = 0; i < outcome.entries.size(); ++i)
      EXPECT_EQ(outcome.bytes[i], *memory.journal.at(outcome.entries[i].position));
  }
}

TEST_F(Sequencer, AnswersARepeatedRefusalWithTheRefusal) {
  const Command command = desk.command("chi", OpenCase{"loan", std::nullopt, "R-1", "", on("2024-03-01")});
  const Outcome first = desk.run(command);
  ASSERT_EQ(refusal_kind(first), "not-authorised");
  desk.must(desk.facts("system", {fact("account/chi", "mandate", "2024-01-01", R"({"role":"clerk"})")}));
  const Outcome again = desk.run(command);
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.entries, first.entries) << "although the same order would pass by now";
}

TEST_F(Sequencer, RefusesAKeyThatWasUsedWithAnotherPayload) {
  Command command = desk.command("du", OpenCase{"loan", std::nullopt, "R-1", "", on("2024-03-01")});
  desk.must(desk.run(command));
  command.payload = sha256("something else");
  const std::uint64_t before = size();
  const Outcome outcome = desk.run(command);
  EXPECT_EQ(rule_of(outcome), "idempotency.other-payload");
  EXPECT_EQ(outcome.error->code, ErrorCode::conflict);
  EXPECT_EQ(size(), before);
}

TEST_F(Sequencer, KeepsTheKeysOfAccountsApart) {
  Command mine = desk.command("du", OpenCase{"loan", std::nullopt, "R-1", "", on("2024-03-01")});
  desk.must(desk.run(mine));
  mine.account = "be";
  std::get<OpenCase>(mine.order).cadre = "R-3";
  const Outcome outcome = desk.run(mine);
  EXPECT_TRUE(accepted(outcome));
  EXPECT_FALSE(outcome.repeated);
}

TEST_F(Sequencer, LooksAtTheKeyBeforeTheRevision) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const Command command = desk.command("bo", SubmitAct{id, "examine", 0, on("2024-03-01")});
  desk.must(desk.run(command));
  const Outcome again = desk.run(command);
  EXPECT_TRUE(again.repeated) << "a retry is never called a conflict";
}

TEST_F(Sequencer, RepeatsEveryFactOfOneCommand) {
  std::vector<FactInput> inputs;
  for (int year = 2010; year < 2020; ++year)
    inputs.push_back(
        fact("cadre/R-1", "rating", "2020-01-01", "{\"year\":" + std::to_string(year) + ",\"stars\":3}"));
  const Command command = desk.command("bo", RecordFacts{inputs});
  const Outcome first = desk.run(command);
  ASSERT_EQ(first.entries.size(), 10u);
  EXPECT_EQ(desk.run(command).entries, first.entries);
  desk.restart();
  EXPECT_EQ(desk.run(command).entries, first.entries);
  EXPECT_TRUE(desk.run(command).repeated);
}

TEST_F(Sequencer, ListsWhatHappenedMeanwhile) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  desk.must(desk.act(id, "examine", on("2024-03-01"), "bo"));
  ASSERT_EQ(refusal_kind(desk.act(id, "check", on("2024-03-01"), "chi")), "not-authorised");
  desk.must(desk.act(id, "check", on("2024-03-01"), "bo"));
  desk.opened("R-2", "2024-03-01");
  const Outcome stale = desk.act(id, "cancel", on("2024-03-01"), "du", 0);
  EXPECT_EQ(rule_of(stale), "revision.stale");
  EXPECT_EQ(stale.error->code, ErrorCode::conflict);
  EXPECT_EQ(stale.revision, 2u);
  ASSERT_EQ(stale.meanwhile.size(), 2u) << "what changed the case, and nothing of other cases";
  EXPECT_EQ(stale.meanwhile[0].act, "examine");
  EXPECT_EQ(stale.meanwhile[1].act, "check");
}

TEST_F(Sequencer, AnswersARevisionOfTheFutureWithThePresentOne) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const Outcome outcome = desk.act(id, "examine", on("2024-03-01"), "bo", 4'000'000'000u);
  EXPECT_EQ(rule_of(outcome), "revision.stale");
  EXPECT_EQ(outcome.revision, 0u);
  EXPECT_TRUE(outcome.meanwhile.empty());
}

TEST_F(Sequencer, NeverRecordsTimeRunningBackwards) {
  desk.set_day("2024-06-01");
  desk.must(desk.open("R-1", on("2024-03-01")));
  desk.set_day("2024-05-01");
  desk.must(desk.open("R-2", on("2024-03-01")));
  desk.restart();
  desk.must(desk.open("R-3", on("2024-03-01")));
  Timestamp last{};
  for (const Entry& entry : entries_of(memory.journal)) {
    EXPECT_GE(entry.time, last);
    last = entry.time;
  }
}

TEST_F(Sequencer, RefusesAnEntryThatIsTooLargeAndWritesNothing) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  Submission submission = on("2024-03-01", R"({"shelf":"A"})");
  for (int i = 0; i < 50; ++i)
    submission.documents.push_back({{"kind", "bien-ban"},
                                    {"number", std::to_string(i)},
                                    {"date", "2024-03-01"},
                                    {"name", std::string(290, 'x')}});
  for (int i = 0; i < 200; ++i)
    submission.acknowledged.push_back({"shelf.named", std::string(300, 'y'), "1"});
  const std::uint64_t before = size();
  EXPECT_EQ(rule_of(desk.act(id, "find", submission, "du")), "entry.size");
  EXPECT_EQ(size(), before);
  EXPECT_TRUE(accepted(desk.act(id, "find", on("2024-03-01", R"({"shelf":"A"})"), "du")));
}

TEST_F(Sequencer, FindsNothingUnderNamesOfAnyLength) {
  const std::string long_name(100'000, 'x');
  EXPECT_EQ(rule_of(desk.act(long_name, "examine", on("2024-03-01"), "bo")), "reference.unknown");
  EXPECT_EQ(rule_of(desk.open(long_name, on("2024-03-01"))), "reference.unknown");
  EXPECT_EQ(desk.open("R-1", on("2024-03-01"), long_name).error->code, ErrorCode::unauthenticated);
}

// Through a journal that waits, so that a batch can be seen in the making.
TEST(SequencerBatch, DecidesEachCommandAgainstTheStateLeftByTheOneBefore) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views);
  desk.furnish();
  const std::string id = desk.opened("R-1", "2024-03-01");
  GatedAnswers answers(desk.engine(), journal);
  answers.submit(desk.command("du", OpenCase{"loan", std::nullopt, "R-2", "", on("2024-03-01")}));
  journal.wait_until_entered();
  const Command examine = desk.command("bo", SubmitAct{id, "examine", 0, on("2024-03-01")});
  answers.submit(examine);
  answers.submit(desk.command("du", SubmitAct{id, "cancel", 0, on("2024-03-01")}));
  answers.submit(examine);
  const std::size_t appends = inner.appends;
  const auto outcomes = answers.release();
  EXPECT_EQ(inner.appends, appends + 2) << "one for the first, one for all that gathered meanwhile";
  EXPECT_TRUE(accepted(outcomes[1]));
  EXPECT_EQ(rule_of(outcomes[2]), "revision.stale");
  ASSERT_EQ(outcomes[2].meanwhile.size(), 1u);
  EXPECT_EQ(outcomes[2].meanwhile[0].act, "examine");
  EXPECT_TRUE(outcomes[3].repeated);
  EXPECT_EQ(outcomes[3].entries, outcomes[1].entries);
}

TEST(SequencerBatch, AnswersOverloadAtOnce) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views, {.queue_max = 2, .batch_max = 1});
  desk.furnish();
  GatedAnswers answers(desk.engine(), journal);
  const auto open = [&](const char* cadre) {
    answers.submit(desk.command("du", OpenCase{"loan", std::nullopt, cadre, "", on("2024-03-01")}));
  };
  open("R-1");
  journal.wait_until_entered();
  constexpr std::size_t kTaken = 3;  // one is in the log, two wait
  for (std::size_t i = 1; i < 8; ++i) open("R-2");
  const std::size_t answered_at_once = answers.count();
  EXPECT_GE(answered_at_once, 8 - kTaken) << "before anything else";
  const auto outcomes = answers.release();
  const auto overloaded = std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.error && outcome.error->code == ErrorCode::overloaded;
  });
  EXPECT_EQ(static_cast<std::size_t>(overloaded), answered_at_once);
  EXPECT_TRUE(accepted(outcomes[0]) && accepted(outcomes[1]));
  EXPECT_EQ(desk.engine().figures().overloaded, answered_at_once);
}

TEST(SequencerBatch, AnswersNothingThatWasDecidedUponWhatIsNotDurableYet) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views, {.batch_max = 1});
  desk.furnish();
  const std::string id = desk.opened("R-1", "2024-03-01");
  GatedAnswers answers(desk.engine(), journal);
  answers.submit(desk.command("bo", SubmitAct{id, "examine", 0, on("2024-03-01")}));
  journal.wait_until_entered();
  answers.submit(desk.command("bo", SubmitAct{id, "check", 1, on("2024-03-01")}));
  answers.submit(desk.command("du", SubmitAct{id, "cancel", 0, on("2024-03-01")}));
  EXPECT_EQ(answers.count(), 0u);
  const auto outcomes = answers.release();
  EXPECT_TRUE(accepted(outcomes[0]) && accepted(outcomes[1]));
  EXPECT_EQ(rule_of(outcomes[2]), "revision.stale");
  EXPECT_EQ(outcomes[2].meanwhile.size(), 2u);
}

TEST(SequencerBatch, RepeatsWhatIsOnItsWayToTheDisk) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views);
  desk.furnish();
  const Command command = desk.command("du", OpenCase{"loan", std::nullopt, "R-1", "", on("2024-03-01")});
  GatedAnswers answers(desk.engine(), journal);
  answers.submit(command);
  journal.wait_until_entered();
  answers.submit(command);
  const auto outcomes = answers.release();
  EXPECT_TRUE(accepted(outcomes[0]));
  EXPECT_TRUE(outcomes[1].repeated);
  EXPECT_EQ(outcomes[1].entries, outcomes[0].entries);
}

TEST(SequencerBatch, IsNotWrittenWhenTheOneItWasDecidedUponIsLost) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views);
  desk.furnish();
  const std::string id = desk.opened("R-1", "2024-03-01");
  const std::uint64_t size = inner.head().size;
  GatedAnswers answers(desk.engine(), journal);
  inner.appends_until_failure = 0;
  answers.submit(desk.command("bo", SubmitAct{id, "examine", 0, on("2024-03-01")}));
  journal.wait_until_entered();
  answers.submit(desk.command("bo", SubmitAct{id, "check", 1, on("2024-03-01")}));
  for (const Outcome& outcome : answers.release()) {
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->code == ErrorCode::unavailable || rule_of(outcome) == "revision.stale")
        << "the second, if it came when the first was lost already";
  }
  EXPECT_EQ(inner.head().size, size);
  EXPECT_FALSE(desk.engine().failed()) << "the log can still be written";
  inner.appends_until_failure = -1;
  const Outcome again = desk.act(id, "examine", on("2024-03-01"), "bo", 0);
  ASSERT_TRUE(accepted(again));
  EXPECT_EQ(again.entries[0].position, Position{size});
  desk.stop();
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(inner, rebuilt, loan_rules()));
  EXPECT_EQ(difference(views.tables(), rebuilt.tables()), "");
}

TEST(SequencerBatch, WritesWhatWaitedWhenItStopsAndTellsTheRest) {
  MemoryJournal inner;
  GatedJournal journal(inner);
  MemoryViews views;
  Desk desk(journal, views);
  desk.furnish();
  GatedAnswers answers(desk.engine(), journal);
  for (const char* cadre : {"R-1", "R-2", "R-3"})
    answers.submit(desk.command("du", OpenCase{"loan", std::nullopt, cadre, "", on("2024-03-01")}));
  journal.open();
  desk.engine().stop();
  desk.engine().stop();
  answers.submit(desk.command("du", OpenCase{"loan", std::nullopt, "R-4", "", on("2024-03-01")}));
  const auto outcomes = answers.release();
  for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(accepted(outcomes[i])) << i;
  ASSERT_TRUE(outcomes[3].error);
  EXPECT_EQ(outcomes[3].error->code, ErrorCode::unavailable) << "stopping is not the same as being busy";
}

}  // namespace
}  // namespace cadre::test
