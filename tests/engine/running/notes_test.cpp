// Notes on many cases: they stand, and move nothing.
#include "engine/running/notes.hpp"

#include <gtest/gtest.h>

#include "engine/base/date_text.hpp"
#include "engine/running/rejudge.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Notes : public ::testing::Test {
 protected:
  Outcome note(const std::string& account, std::string_view act, Words cases,
               const std::string& lender = "") {
    Command command =
        desk.command(account, record_of(NoteRequest{std::string(act), std::move(cases), "sớm giúp"}));
    command.on_behalf_of = lender;
    return desk.run(std::move(command));
  }
  std::vector<Note> standing(const std::string& id) { return notes_on(desk.state(id), desk.read()); }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Notes, StandInEachCaseAndMoveNothing) {
  const Words ids{desk.opened("R-1", "2024-03-01"), desk.opened("R-3", "2024-03-01")};
  const CaseState before = desk.state(ids[0]);
  const Outcome outcome = note("bo", kReceipt, ids);
  ASSERT_TRUE(accepted(outcome)) << rule_of(outcome);
  ASSERT_EQ(outcome.entries.size(), 2u);
  EXPECT_EQ(desk.state(ids[0]), before) << "no revision, no state, no deadline";
  EXPECT_EQ(outcome.entries[1].case_id, ids[1]);
  EXPECT_EQ(outcome.entries[1].role, "librarian");
  ASSERT_EQ(standing(ids[0]).size(), 1u);
  EXPECT_EQ(standing(ids[0])[0].position, outcome.entries[0].position);
  EXPECT_TRUE(accepted(desk.act(ids[0], "examine", on("2024-03-01"), "bo", before.revision)))
      << "what was seen before the note is not stale";
  EXPECT_TRUE(standing(ids[0]).empty()) << "it stood until the next step";
  EXPECT_EQ(standing(ids[1]).size(), 1u);
}

TEST_F(Notes, RemindThoseWhoOweAStepAndNobodyOfOneself) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  ASSERT_TRUE(accepted(note("du", kReminder, {id})));
  EXPECT_EQ(standing(id).at(0).to, Words{"librarian"}) << "du is the clerk";
  EXPECT_EQ(standing(id).at(0).reason, "sớm giúp");
  const std::string other = desk.opened("R-3", "2024-03-01");
  EXPECT_EQ(reasons(note("quan", kReminder, {other})).front(), "actor.role");
  const std::string own = desk.before_ruling("R-1", "2024-03-01");
  EXPECT_EQ(reasons(note("chi", kReminder, {own})), Words{"note.nobody-owes"}) << "only the head rules";
}

TEST_F(Notes, AreMadeOnceAStepAndOnceADay) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  desk.must(note("bo", kReceipt, {id}));
  desk.must(note("du", kReminder, {id}));
  EXPECT_EQ(reasons(note("an", kReceipt, {id})), Words{"note.repeated"}) << "the role has it";
  EXPECT_EQ(reasons(note("du", kReminder, {id})), Words{"note.repeated"});
  EXPECT_TRUE(accepted(note("du", kReceipt, {id}))) << "the clerks have not";
  desk.set_day("2024-03-02");
  EXPECT_TRUE(accepted(note("du", kReminder, {id})));
  EXPECT_EQ(standing(id).size(), 4u);
}

TEST_F(Notes, AreMadeOnAllOrOnNone) {
  const Words ids{desk.opened("R-1", "2024-03-01"), desk.opened("R-2", "2024-03-01"),
                  desk.opened("R-3", "2024-03-01")};
  desk.must(note("an", kReceipt, {ids[1]}));
  const std::uint64_t size = memory.journal.head().size;
  const Outcome outcome = note("an", kReceipt, ids);  // an is R-1
  ASSERT_EQ(outcome.entries.size(), 2u) << "those that stand in the way";
  EXPECT_EQ(reasons(outcome), Words{"actor.subject"});
  EXPECT_EQ(outcome.entries[1].case_id, ids[1]);
  EXPECT_EQ(outcome.entries[1].outcome, "refused");
  EXPECT_EQ(memory.journal.head().size, size + 2);
  EXPECT_TRUE(standing(ids[2]).empty()) << "nothing half done";
}

TEST_F(Notes, AreForThoseWhoMayActAndOnOpenCasesOnly) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  EXPECT_EQ(reasons(note("be", kReceipt, {id})), Words{"actor.role"}) << "of another unit";
  EXPECT_EQ(reasons(note("an", kReceipt, {id})), Words{"actor.subject"});
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  EXPECT_EQ(reasons(note("du", kReminder, {id})), Words{"case.closed"});
  EXPECT_FALSE(accepted(note("du", kReceipt, {id})));
}

TEST_F(Notes, AreMadeInTheNameOfAnother) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  EXPECT_EQ(reasons(note("be", kReceipt, {id}, "du")).front(), "delegation.none");
  desk.must(desk.facts("system", {fact("account/du", "delegation", "2024-01-01",
                                       R"({"to":"be","roles":["clerk"]})", "2025-01-01")}));
  ASSERT_TRUE(accepted(note("be", kReceipt, {id}, "du")));
  EXPECT_EQ(standing(id).at(0).on_behalf_of, "du");
}

TEST_F(Notes, AreRefusedWithoutATraceWhenTheyNameNoCaseOrOneTwice) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  const std::uint64_t size = memory.journal.head().size;
  EXPECT_EQ(rule_of(note("du", kReceipt, {})), "note.cases");
  EXPECT_EQ(rule_of(note("du", kReceipt, {id, id})), "note.cases");
  EXPECT_EQ(rule_of(note("du", kReceipt, Words(kNotedCasesMax + 1, id))), "note.cases");
  EXPECT_EQ(rule_of(note("du", kReceipt, {id, "LN-2024-9999"})), "reference.unknown");
  EXPECT_EQ(memory.journal.head().size, size);
}

TEST_F(Notes, KeepTheLatestBesideTheCaseAndAllInItsHistory) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  for (std::size_t i = 0; i < kNotesKept + 3; ++i) {
    desk.set_day(format_date(date("2024-03-01") + std::chrono::days(static_cast<int>(i))));
    if (desk.state(id).deeds.size() == 1) note("du", kReminder, {id});
  }
  EXPECT_EQ(standing(id).size(), kNotesKept);
  const auto history = desk.read().entries({.terms = {"act:note-reminder"}, .upto = std::nullopt});
  EXPECT_EQ(history->entries.size(), kNotesKept + 3);
}

TEST_F(Notes, AreTheSameAfterARestartAndWhenDecidedAgain) {
  const Words ids{desk.opened("R-2", "2024-03-01"), desk.opened("R-3", "2024-03-01")};
  desk.must(note("du", kReminder, ids));
  note("du", kReminder, {ids[1], ids[0]});
  note("be", kReceipt, ids);
  MemoryViews scratch;
  const auto again = rejudge({memory.journal, scratch, loan_rules(), loan_kinds()}, Position{},
                             Position{memory.journal.head().size});
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->divergences.empty()) << again->divergences.front().what.en;
  EXPECT_EQ(again->unjudged, 0u);
  MemoryViews fresh;
  Desk rebuilt{memory.journal, fresh};
  rebuilt.start();
  EXPECT_EQ(notes_on(rebuilt.state(ids[1]), rebuilt.read()).size(), standing(ids[1]).size());
  EXPECT_EQ(standing(ids[1]).size(), 1u);
}

}  // namespace
}  // namespace cadre::test
