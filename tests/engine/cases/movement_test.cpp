// What a step of the chart means for the case: which deadlines run, whose duties count.
#include "engine/cases/movement.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"
#include "tests/support/fact_book.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

constexpr std::string_view kFrame = R"({
  "id": "small", "version": "1", "initial": "start",
  "meta": {"title": {"vi": "Nhỏ", "en": "Small"}, "prefix": "SM", "subject": "cadre", "basis": [{"text": "1"}],
           "effective": {"from": "2024-01-01"},
           "delays": {"wait": {"days": 5, "article": "1", "mark": "V"}}, "open": {"by": ["clerk"]}},
  "states": {"end": {"type": "final", "meta": {"outcome": "ended"}}}
})";

// The frame with these states added; aborts when it cannot be published.
std::shared_ptr<const Procedure> small(std::string_view states) {
  json::object definition = object_of(kFrame);
  for (const auto& state : object_of(states)) definition["states"].as_object()[state.key()] = state.value();
  const auto made = Procedure::compile(definition, loan_rules());
  if (!made) std::fprintf(stderr, "%s\n", made.error().front().message.en.c_str());
  INVARIANT(made, "the small procedure is publishable");
  return *made;
}

class Movements : public ::testing::Test {
 protected:
  // Opens a case under `states`.
  void open(std::string_view states) {
    procedure = small(states);
    CaseState fresh;
    fresh.id = "SM-2024-0001", fresh.cadre = "R-1";
    keep(decide_open(*procedure, fresh, OpenCase{"small", {}, "R-1", "", on("2024-03-01")}, around()));
  }
  Decision act(std::string act) {
    return decide_act(*procedure, state,
                      SubmitAct{state.id, std::move(act), state.revision, on("2024-03-01")}, around());
  }
  void keep(const Decision& decision) {
    ASSERT_TRUE(std::holds_alternative<CaseEvent>(decision));
    state = evolve(std::move(state), std::get<CaseEvent>(decision), Position{1});
  }
  std::vector<std::string> refused(const Decision& decision) const {
    std::vector<std::string> rules;
    if (const auto* refusal = std::get_if<Refusal>(&decision))
      for (const Reason& reason : refusal->reasons) rules.push_back(reason.rule);
    return rules;
  }
  Surroundings around() const { return {facts, calendar, actor, today}; }

  FactBook facts;
  Calendar calendar;
  Actor actor{"du", "", {{"clerk", ""}}};
  Date today = date("2024-03-01");
  std::shared_ptr<const Procedure> procedure;
  CaseState state;
};

TEST_F(Movements, ArmADeadlineOnceForAStateThatWasEnteredTwice) {
  open(R"({
    "start": {"on": {"go": {"target": "room", "meta": {"by": ["clerk"]}}}, "after": {"wait": "end"}},
    "room": {"initial": "door", "after": {"wait": "end"}, "states": {
      "door": {"always": "#small.street"}, "chair": {"on": {"leave": {"target": "#small.end", "meta": {"by": ["clerk"]}}}}}},
    "street": {"always": "room.chair"}})");
  keep(act("go"));
  EXPECT_EQ(procedure->chart().leaves(state.configuration), std::vector<std::string>{"small.room.chair"});
  ASSERT_EQ(state.timers.size(), 1u) << "the one of the room; the one of the start is gone";
  EXPECT_EQ(procedure->chart().node(state.timers[0].node).id, "small.room");
}

constexpr std::string_view kTwoRegions = R"({
  "start": {"type": "parallel", "after": {"wait": "end"}, "onDone": "end", "states": {
    "paper": {"initial": "open", "states": {"closed": {"type": "final"},
      "open": {"on": {"close": {"target": "closed", "meta": {"by": ["clerk"]}}}}}},
    "money": {"initial": "open", "states": {"closed": {"type": "final"},
      "open": {"on": {"close": {"target": "closed", "meta": {"by": ["head"],
        "requires": [{"type": "card.valid", "article": "9"}]}}}}}}}}})";

TEST_F(Movements, AskEveryRegionThatAnActMoves) {
  open(kTwoRegions);
  EXPECT_EQ(refused(act("close")), std::vector<std::string>{"actor.role"})
      << "the money is the head's to close";
  actor.mandates.push_back({"head", ""});
  EXPECT_EQ(refused(act("close")), std::vector<std::string>{"card.valid"});
  facts.record("cadre/R-1", "card", "2024-01-01", R"({"level":1})");
  keep(act("close"));
  EXPECT_TRUE(state.done);
}

TEST_F(Movements, TakeAnAcceptedOrderAndLeaveARefusedOneWhole) {
  open(kTwoRegions);
  facts.record("cadre/R-1", "card", "2024-01-01", R"({"level":1})");
  const Submission handed = on("2024-03-01", "{}", 1);
  SubmitAct order{state.id, "close", state.revision, handed};
  EXPECT_EQ(refused(decide_act(*procedure, state, std::move(order), around())),
            std::vector<std::string>{"actor.role"});
  EXPECT_EQ(order.act, "close");
  EXPECT_EQ(order.submission.documents, handed.documents);
  actor.mandates.push_back({"head", ""});
  keep(decide_act(*procedure, state, std::move(order), around()));
  EXPECT_EQ(state.documents, handed.documents);
  EXPECT_EQ(state.deeds.back().act, "close");
}

TEST_F(Movements, LeaveTheCaseWhereItIsWhenADeadlineHasNoBranch) {
  open(R"({"start": {
    "on": {"go": {"target": "end", "meta": {"by": ["clerk"]}}},
    "after": {"wait": {"target": "end", "guard": {"type": "copy.reserved", "article": "1"}}},
    "always": {"target": "other", "guard": {"type": "card.valid", "article": "1"}}},
    "other": {"on": {"go": {"target": "end", "meta": {"by": ["clerk"]}}}, "after": {"wait": "end"}}})");
  const NodeSet before = state.configuration;
  facts.record("cadre/R-1", "card", "2024-01-01", R"({"level":1})");  // now the `always` would move
  today = date("2024-04-01");
  const Timer timer = state.timers.at(0);
  const Decision decision =
      decide_delay(*procedure, state, ElapseDelay{state.id, "wait", "small.start", timer.due}, around());
  keep(decision);
  const Movement& movement = std::get<DelayElapsed>(std::get<CaseEvent>(decision)).movement;
  EXPECT_TRUE(movement.entered.empty() && movement.actions.empty());
  EXPECT_EQ(state.configuration, before);
  EXPECT_TRUE(state.timers.empty());
}

Verdict stumble(const RuleContext&, const json::object& params) {
  return {Finding::holds, json::value(params.size()).as_object(), {}};  // the library throws: it is a number
}

TEST(ARuleThatThrows, CostsItsOwnCommandOnly) {
  Rules rules = loan_rules();
  rules.add("stumbles", {stumble, {"Vấp", "Stumbles"}, {}});
  MemoryJournal journal;
  MemoryViews views;
  Desk desk(journal, views, {}, rules);
  desk.furnish();
  json::object definition = loan_definition();
  definition["version"] = "stumbling";
  definition["meta"].as_object()["open"].as_object()["requires"] = json::array{{{"type", "stumbles"}}};
  desk.must(desk.run("quan", PublishProcedure{definition}));
  desk.must(desk.run("quan", MakeCurrent{"loan", "stumbling"}));
  const Outcome outcome = desk.open("R-1", on("2024-03-01"));
  EXPECT_EQ(rule_of(outcome), "decide.failed");
  EXPECT_EQ(outcome.error->code, ErrorCode::unavailable);
  EXPECT_FALSE(desk.engine().failed());
  EXPECT_TRUE(accepted(desk.facts("bo", {fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})")})));
}

}  // namespace
}  // namespace cadre::test
