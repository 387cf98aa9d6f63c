// The views follow the log, from wherever they stand, and can always be made anew.
#include "engine/running/catch_up.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "engine/running/projector.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

// Writes each batch but the last only when the step behind it has taken its sight of the tables: as late as a
// disk may be.
class LateViews final : public Views {
 public:
  LateViews(Views& inner, std::uint64_t last) : inner_(inner), last_(last) {}
  Result<std::unique_ptr<ViewSnapshot>> snapshot() const override {
    auto seen = inner_.snapshot();
    ++looks_;
    looks_.notify_all();
    return seen;
  }
  Result<void> apply(const ViewBatch& batch) override {
    // Its own step has looked, and catch_up before the first step: the next look is the step behind it.
    ++batches_;
    for (int looks = looks_; looks < batches_ + 2 && batch.upto < last_; looks = looks_) looks_.wait(looks);
    return inner_.apply(batch);
  }
  Result<void> clear() override { return inner_.clear(); }
  Result<void> filled() override { return inner_.filled(); }

 private:
  Views& inner_;
  const std::uint64_t last_;
  mutable std::atomic<int> looks_{0};
  int batches_ = 0;
};

class CatchUp : public ::testing::Test {
 protected:
  CatchUp() {
    const std::string id = desk.before_ruling("R-2", "2024-03-01");
    desk.opened("R-1", "2024-03-01");
    desk.must(desk.facts("bo", {fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})"),
                                fact("cadre/R-1", "card", "2024-02-01", R"({"level":4})")}));
    desk.must(
        desk.act(id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi"));
    desk.set_day("2024-06-01");
    desk.engine().elapse_due_delays();
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(CatchUp, MakesTheSameTablesAsLiveWriting) {
  MemoryViews rebuilt;
  std::uint64_t done = 0;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules(), [&](std::uint64_t n) { done = n; }));
  EXPECT_EQ(done, memory.journal.head().size);
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

TEST_F(CatchUp, MakesTheSameTablesWhereverPagesAndStepsEnd) {
  const auto library = std::make_shared<ProcedureLibrary>(loan_rules());
  for (const CatchUpBounds& bounds :
       {CatchUpBounds{.step = 7, .page = 2, .cached_states = 3},
        CatchUpBounds{.step = 1000, .page = 1, .cached_states = 0}, CatchUpBounds{.step = 5, .page = 1000},
        CatchUpBounds{.step = 1000, .step_bytes = 1, .page = 3}}) {
    MemoryViews rebuilt;
    ASSERT_TRUE(catch_up(memory.journal, rebuilt, library, {}, bounds));
    EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
  }
}

// What is decided upon a draft is projected there first, and written afterwards.
TEST_F(CatchUp, ProjectingAnEntryThatIsNotGivenAwayLeavesItAsItIs) {
  const MemoryViews views;
  const auto snapshot = *views.snapshot();
  World world(std::make_shared<ProcedureLibrary>(loan_rules()), memory.journal);
  world.look_at(snapshot.get());
  ViewBatch batch;
  for (Entry& entry : entries_of(memory.journal)) {
    const Entry before = entry;
    ASSERT_TRUE(project_changes(entry, world, batch));
    EXPECT_EQ(entry, before);
  }
}

TEST_F(CatchUp, ForgetsNothingThatIsStillBeingWritten) {
  for (const std::size_t step : {1u, 2u, 3u, 7u}) {
    MemoryViews tables;
    LateViews views(tables, memory.journal.head().size);
    const auto library = std::make_shared<ProcedureLibrary>(loan_rules());
    ASSERT_TRUE(catch_up(memory.journal, views, library, {}, {.step = step, .cached_states = 0})) << step;
    EXPECT_EQ(difference(memory.views.tables(), tables.tables()), "") << step;
  }
}

TEST_F(CatchUp, GoesOnFromWhereTheViewsStand) {
  for (std::uint64_t stand = 0; stand <= memory.journal.head().size; stand += 5) {
    MemoryJournal part;
    for (std::uint64_t at = 0; at < stand; ++at) {
      const std::vector<std::string> one{*memory.journal.at(Position{at})};
      ASSERT_TRUE(part.append(one));
    }
    MemoryViews views;
    ASSERT_TRUE(rebuild(part, views, loan_rules()));
    ASSERT_TRUE(catch_up(memory.journal, views, std::make_shared<ProcedureLibrary>(loan_rules())));
    EXPECT_EQ(difference(memory.views.tables(), views.tables()), "") << stand;
  }
}

TEST_F(CatchUp, StartsAnewWhenTheViewsClaimMoreThanTheLogHolds) {
  MemoryJournal shorter;
  const std::vector<std::string> first{*memory.journal.at(Position{0})};
  ASSERT_TRUE(shorter.append(first));
  desk.stop();
  Desk other(shorter, memory.views);
  other.start();
  EXPECT_EQ(other.read().upto(), 1u);
  EXPECT_FALSE(other.read().case_state("LN-2024-0001"));
}

// As after restoring an older backup and going on differently: size alone would not tell.
TEST_F(CatchUp, StartsAnewWhenTheViewsAreThoseOfAnotherLogOfTheSameSize) {
  desk.stop();
  MemoryJournal other;
  for (Entry& entry : entries_of(memory.journal)) {
    if (entry.position.value + 1 == memory.journal.head().size) entry.id = "another";
    const std::vector<std::string> one{encode(entry, "urn:cadre:log")};
    ASSERT_TRUE(other.append(one));
  }
  const std::vector<ViewWrite> planted{{Table::counters, "only the old views know this", "1"}};
  const MemoryTables before = memory.views.tables();
  ASSERT_TRUE(memory.views.apply({planted, {}, before.upto, before.last}));
  Desk same(memory.journal, memory.views);
  same.start();
  EXPECT_TRUE(same.read().upto() == before.upto && memory.views.tables() != before) << "its own are kept";
  same.stop();
  Desk stranger(other, memory.views);
  stranger.start();
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(other, rebuilt, loan_rules()));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

TEST_F(CatchUp, StopsAtATypeItDoesNotKnow) {
  for (const char* type :
       {"cadre.case.act-accepted.v2", "cadre.case.forgotten.v1", "cadre.fact.recorded.v2", "other"}) {
    MemoryJournal journal;
    for (const Entry& entry : entries_of(memory.journal)) {
      Entry copy = entry;
      if (entry.type == "cadre.case.act-accepted.v1") copy.type = type;
      const std::vector<std::string> one{encode(copy, "urn:cadre:log")};
      ASSERT_TRUE(journal.append(one));
    }
    MemoryViews views;
    const auto result = rebuild(journal, views, loan_rules());
    ASSERT_FALSE(result) << type;
    EXPECT_EQ(result.error().code, ErrorCode::corruption);
    EXPECT_EQ(views.tables().upto, 0u) << "nothing half-done";
    ManualClock clock;
    CountingIds ids;
    EXPECT_FALSE(Engine::start({journal, views, loan_rules(), loan_kinds(), clock, ids}));
  }
}

TEST_F(CatchUp, NamesTheEntryThatDoesNotFitItsDefinition) {
  MemoryJournal journal;
  for (const Entry& entry : entries_of(memory.journal)) {
    Entry copy = entry;
    if (entry.type == "cadre.case.opened.v1") copy.data["state"] = json::array{"loan.nowhere"};
    const std::vector<std::string> one{encode(copy, "urn:cadre:log")};
    ASSERT_TRUE(journal.append(one));
  }
  MemoryViews views;
  const auto result = rebuild(journal, views, loan_rules());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::corruption);
  EXPECT_NE(result.error().message.en.find("cadre.case.opened.v1"), std::string::npos);
}

TEST_F(CatchUp, StopsAtBytesThatAreNoEntry) {
  const std::vector<std::string> broken{"{\"not\":\"an entry\"}"};
  ASSERT_TRUE(memory.journal.append(broken));
  MemoryViews views;
  EXPECT_EQ(rebuild(memory.journal, views, loan_rules()).error().code, ErrorCode::corruption);
}

}  // namespace
}  // namespace cadre::test
