// Definitions and the schemas of forms, as somebody writes them who is nearly right.
#include "engine/cases/decide.hpp"
#include "engine/cases/event_codec.hpp"
#include "engine/form/form.hpp"
#include "engine/procedure/check.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/fact_book.hpp"

namespace cadre::test {
namespace {

// A definition that is still good after the damage also carries a case: what could be done is said, a case is
// opened, and it reads back from what the views keep of it.
void open_under(const Procedure& procedure) {
  static const FactBook kFacts = FactBook().record("cadre/R-1", "card", "2020-01-01", R"({"level":2})");
  const Actor actor{"du", "", {{"clerk", ""}}};
  const Calendar calendar;
  const Surroundings around{kFacts, calendar, actor, date("2024-03-01")};
  CaseState state;
  state.id = "LN-2024-0001";
  state.cadre = "R-1";
  const Decision decision =
      decide_open(procedure, state, OpenCase{"loan", {}, "R-1", "", on("2024-03-01")}, around);
  const auto* event = std::get_if<CaseEvent>(&decision);
  if (event == nullptr) {
    EXPECT_FALSE(std::get<Refusal>(decision).reasons.empty());
    return;
  }
  const CaseState opened = evolve(state, *event, Position{0});
  const json::value stored = json::parse(canonical_state(opened, procedure));
  EXPECT_EQ(case_state_from_json(stored.get_object(), procedure), opened);
  (void)prospects(procedure, opened, around);
}

class FuzzedDefinition : public Fuzz {};

TEST_F(FuzzedDefinition, IsRefusedWithReasonsOrCarriesACase) {
  const json::value whole = loan_definition();
  int good = 0;
  const int all = rounds(2'000);
  for (int n = 0; n < all; ++n) {
    const json::value damaged = mutation.of_json(whole);
    if (!damaged.is_object()) continue;
    (void)Procedure::recall(damaged.get_object(), loan_rules());
    const auto compiled = Procedure::compile(damaged.get_object(), loan_rules());
    if (!compiled) {
      EXPECT_FALSE(compiled.error().empty());
      for (const Problem& problem : compiled.error()) EXPECT_FALSE(problem.reason.empty());
      continue;
    }
    ++good;
    (void)check(**compiled);
    open_under(**compiled);
  }
  EXPECT_GT(good, all / 100) << "some damage is harmless, or the test tells nothing";
}

TEST_F(FuzzedDefinition, WhoseFormIsDamagedJudgesByFieldAndRuleAllTheSame) {
  const json::value schema = object_of(
      R"({"type":"object","required":["votes","held_on"],"properties":{
        "votes":{"type":"array","minItems":1,"items":{"type":"object","required":["cadre"],"properties":{
          "cadre":{"type":"string","pattern":"CB-[0-9]{4}"},"votes":{"type":"integer","minimum":0,"maximum":500}}}},
        "held_on":{"type":"string","format":"date"},"kind":{"enum":["a","b"]},
        "note":{"type":"string","maxLength":20,"title":{"vi":"Ghi chú","en":"Note"}},"sealed":{"type":"boolean"}}})");
  const json::value form = object_of(
      R"({"votes":[{"cadre":"CB-0001","votes":3}],"held_on":"2024-03-01","kind":"a","note":"đủ","sealed":true})");
  const Form valid = std::move(*Form::compile(schema.get_object()));
  ASSERT_TRUE(valid.validate(form).empty());
  const int all = rounds(5'000);
  for (int n = 0; n < all; ++n) {
    for (const Error& fault : valid.validate(mutation.of_json(form))) {
      EXPECT_FALSE(fault.rule.empty());
      EXPECT_TRUE(fault.field.starts_with("/form")) << fault.field;
    }
    const json::value damaged = mutation.of_json(schema);
    if (!damaged.is_object()) continue;
    const auto compiled = Form::compile(damaged.get_object());
    if (compiled) (void)compiled->validate(form);
    if (!compiled) {
      EXPECT_EQ(compiled.error().rule, "form.schema");
    }
  }
}

}  // namespace
}  // namespace cadre::test
