// evolve is total on every history that decide can make, and stops the program on any other.
#include <gtest/gtest.h>

#include "engine/cases/decide.hpp"

namespace cadre {
namespace {

CaseOpened opening() {
  CaseOpened opened;
  opened.id = "LN-2024-0001", opened.cadre = "R-1", opened.post = "P-1", opened.unit = "a";
  opened.procedure = "loan@1-2024#0", opened.actor = "du", opened.person = "R-9";
  opened.submission.effective = *parse_date("2024-03-01");
  opened.submission.form = {{"book", "Số đỏ"}, {"copies", 1}};
  opened.submission.documents = {{{"number", "1"}}};
  opened.movement.configuration.set(0).set(1);
  opened.movement.timers = {{"answer", 1, *parse_date("2024-03-08")}};
  return opened;
}

ActAccepted act(bool done = false) {
  ActAccepted accepted;
  accepted.act = "examine", accepted.actor = "bo";
  accepted.submission.effective = *parse_date("2024-03-02");
  accepted.submission.form = {{"copies", 2}};
  accepted.submission.documents = {{{"number", "2"}}};
  accepted.movement.configuration.set(0).set(2);
  accepted.movement.done = done;
  accepted.movement.outcome = done ? "returned" : "";
  return accepted;
}

TEST(Evolve, OpensACaseAtRevisionZero) {
  const CaseState state = evolve({}, CaseEvent(opening()), Position{4});
  EXPECT_EQ(state.id, "LN-2024-0001");
  EXPECT_EQ(state.revision, 0u);
  EXPECT_EQ(state.last, Position{4});
  EXPECT_EQ(state.opened, *parse_date("2024-03-01"));
  EXPECT_EQ(state.deeds, (std::vector<Deed>{{"open", "du", "R-9", *parse_date("2024-03-01")}}));
  EXPECT_EQ(state.timers.size(), 1u);
}

TEST(Evolve, KeepsTheLatestValueOfEachFieldAndEveryDocument) {
  CaseState state = evolve({}, CaseEvent(opening()), Position{4});
  state = evolve(std::move(state), CaseEvent(act()), Position{9});
  EXPECT_EQ(state.revision, 1u);
  EXPECT_EQ(state.data, (json::object{{"book", "Số đỏ"}, {"copies", 2}}));
  EXPECT_EQ(state.documents.size(), 2u);
  EXPECT_TRUE(state.timers.empty()) << "what runs afterwards is what the event says";
  EXPECT_EQ(state.last, Position{9});
}

TEST(Evolve, TurnsToTheNewVersionWithAMigration) {
  const CaseState before = evolve({}, CaseEvent(opening()), Position{4});
  CaseMigrated move;
  move.from = before.procedure, move.to = "loan@2-2026#1";
  move.movement.configuration = before.configuration;
  const CaseState after = evolve(before, CaseEvent(move), Position{5});
  EXPECT_EQ(after.procedure, "loan@2-2026#1");
  EXPECT_EQ(after.revision, 1u);
}

using EvolveDeathTest = ::testing::Test;

TEST(EvolveDeathTest, ACaseDoesNotMoveBeforeItIsOpened) {
  EXPECT_DEATH((void)evolve({}, CaseEvent(act()), Position{0}), "opened before it moves");
  EXPECT_DEATH((void)evolve({}, CaseEvent(DelayElapsed{}), Position{0}), "opened before it moves");
}

TEST(EvolveDeathTest, ACaseDoesNotOpenTwice) {
  const CaseState state = evolve({}, CaseEvent(opening()), Position{4});
  EXPECT_DEATH((void)evolve(state, CaseEvent(opening()), Position{5}), "opens once");
}

TEST(EvolveDeathTest, ACaseThatHasEndedDoesNotMove) {
  CaseState state = evolve({}, CaseEvent(opening()), Position{4});
  state = evolve(std::move(state), CaseEvent(act(true)), Position{5});
  EXPECT_EQ(state.outcome, "returned");
  EXPECT_DEATH((void)evolve(state, CaseEvent(act()), Position{6}), "has ended");
}

TEST(EvolveDeathTest, ACaseDoesNotLeaveAVersionItIsNotPinnedTo) {
  const CaseState state = evolve({}, CaseEvent(opening()), Position{4});
  CaseMigrated move;
  move.from = "loan@other#9", move.to = "loan@2-2026#1";
  EXPECT_DEATH((void)evolve(state, CaseEvent(move), Position{5}), "pinned to");
}

}  // namespace
}  // namespace cadre
