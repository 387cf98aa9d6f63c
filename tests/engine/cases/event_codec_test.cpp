// Events come back from entries with all that replay needs; entries that do not fit are corrupt, not guessed
// at.
#include "engine/cases/event_codec.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/staffing_texts.hpp"

namespace cadre::test {
namespace {

class EventCodec : public ::testing::Test {
 protected:
  Entry entry_with(std::string type) {
    Entry entry;
    entry.type = std::move(type);
    entry.case_id = "LN-2024-0001";
    entry.procedure = procedure->reference();
    entry.data = {{"state", {"loan.asked"}}};
    return entry;
  }
  const std::shared_ptr<const Procedure> procedure = loan_procedure();
};

TEST_F(EventCodec, KeepsEveryKindOfEventThroughItsEntry) {
  MemoryDesk memory;
  const std::string id = memory.desk.before_ruling("R-2", "2024-03-01");
  memory.desk.must(memory.desk.run("quan", PublishProcedure{object_of(kInquiryText)}));
  memory.desk.must(memory.desk.run("quan", MakeCurrent{"inquiry", "1"}));
  memory.desk.must(memory.desk.run("bo", OpenCase{"inquiry", std::nullopt, "R-2", "", on("2024-03-01")}));
  for (const char* act : {"stop", "clear"})
    memory.desk.must(memory.desk.act("IQ-2024-0001", act, on("2024-03-01"), "bo"));
  memory.desk.set_day("2026-01-05");
  memory.desk.must(memory.desk.run(
      "bo", MigrateCase{id, 5, "2-2026", {{"loan.deciding", "loan.judging"}}, "because", "9-QD"}));
  memory.desk.engine().elapse_due_delays();
  std::set<std::size_t> kinds;
  const Reading reading = memory.desk.read();
  CaseState state;
  for (const Entry& entry : entries_of(memory.journal)) {
    if (!changes_case(entry.type) || entry.case_id != id) continue;
    const auto version = reading.procedure(entry.procedure);
    const auto event = event_of(entry, **version);
    ASSERT_TRUE(event) << entry.type;
    kinds.insert(event->index());
    const Entry again = entry_of(*event, state, **version);
    EXPECT_EQ(again.type, entry.type);
    EXPECT_EQ(again.revision, entry.revision);
    for (const char* key : {"state", "timers", "done", "result", "form", "person", "delay", "delay_state",
                            "from", "by", "reason", "article"})
      EXPECT_EQ(again.data.contains(key), entry.data.contains(key)) << key;
    state = evolve(std::move(state), *event, entry.position);
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<CaseEvent>) << "a new kind of event belongs into this test";
}

TEST_F(EventCodec, KnowsWhichEntriesChangeACase) {
  for (const char* type : {"cadre.case.opened.v1", "cadre.case.act-accepted.v1",
                           "cadre.case.delay-elapsed.v1", "cadre.case.migrated.v1", "cadre.case.held.v1",
                           "cadre.case.released.v1", "cadre.case.act-accepted.v2"})
    EXPECT_TRUE(changes_case(type)) << type;
  for (const char* type :
       {"cadre.case.opening-refused.v1", "cadre.case.act-refused.v1", "cadre.case.migration-refused.v1",
        "cadre.fact.recorded.v1", "cadre.case.proposed.v1", "cadre.procedure.published.v1"})
    EXPECT_FALSE(changes_case(type)) << type;
}

TEST_F(EventCodec, StopsAtAVersionFromTheFuture) {
  for (const char* type : {"cadre.case.act-accepted.v2", "cadre.case.opened.v9", "cadre.case.frozen.v1"}) {
    const auto event = event_of(entry_with(type), *procedure);
    ASSERT_FALSE(event) << type;
    EXPECT_EQ(event.error().code, ErrorCode::corruption);
    EXPECT_NE(event.error().message.en.find(type), std::string::npos);
  }
}

TEST_F(EventCodec, RefusesStatesAndDeadlinesOfAnotherDefinition) {
  const auto refused = [&](const char* key, json::value value) {
    Entry entry = entry_with("cadre.case.act-accepted.v1");
    entry.data[key] = std::move(value);
    return !event_of(entry, *procedure);
  };
  EXPECT_TRUE(refused("state", json::array{"loan.nowhere"}));
  EXPECT_TRUE(refused("state", json::array{}));
  EXPECT_TRUE(refused("state", json::array{1}));
  EXPECT_TRUE(refused("state", json::array{"loan.examining.shelf.looking"})) << "half a parallel state";
  EXPECT_TRUE(refused("timers", json::array{1}));
  EXPECT_TRUE(refused("timers", {{{"delay", "answer"}, {"state", "loan.nowhere"}, {"due", "2024-03-01"}}}));
  EXPECT_TRUE(refused("timers", {{{"delay", "answer"}, {"state", "loan.asked"}, {"due", "2024-02-30"}}}));
}

TEST(RefusalJson, ComesBackWithItsMarkEvenWithoutAnArticle) {
  Reason reason;
  reason.rule = "shelf.named", reason.mark = Mark::recalled, reason.acknowledgeable = true;
  reason.text = {"chưa nêu", "not named"}, reason.figures = {{"n", 1}}, reason.field = "/form/shelf";
  const Refusal back = refusal_from_json(to_json(Refusal{RefusalKind::needs_acknowledgement, {reason}}));
  EXPECT_EQ(back.kind, RefusalKind::needs_acknowledgement);
  ASSERT_EQ(back.reasons.size(), 1u);
  EXPECT_EQ(back.reasons[0].mark, Mark::recalled);
  EXPECT_TRUE(back.reasons[0].acknowledgeable);
  EXPECT_EQ(back.reasons[0].figures, reason.figures);
  EXPECT_EQ(back.reasons[0].field, "/form/shelf");
  EXPECT_EQ(back.reasons[0].text, reason.text);
}

}  // namespace
}  // namespace cadre::test
