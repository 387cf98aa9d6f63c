// What publication says about effects.
#include "engine/procedure/check_effects.hpp"

#include <gtest/gtest.h>

#include "tests/support/hiring_text.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

// Every reason with the one effect of the action "lend" being this.
std::vector<std::string> reasons_with(std::string_view effect) {
  json::object definition = object_of(kHiringText);
  definition["meta"].as_object()["actions"].as_object()["lend"].as_object()["effects"] =
      json::array{object_of(effect)};
  std::vector<std::string> reasons;
  const auto made = Procedure::compile(definition, loan_rules());
  const auto problems = made ? check_effect_facts(**made, loan_kinds()) : made.error();
  for (const Problem& problem : problems) reasons.push_back(problem.reason);
  return reasons;
}

struct Row {
  const char *effect, *reason;
};

class EffectFlaw : public ::testing::TestWithParam<Row> {};

TEST_P(EffectFlaw, IsNamed) {
  const auto reasons = reasons_with(GetParam().effect);
  ASSERT_FALSE(reasons.empty()) << GetParam().effect;
  EXPECT_EQ(reasons.front(), GetParam().reason) << GetParam().effect;
}

INSTANTIATE_TEST_SUITE_P(
    OfAnEffect, EffectFlaw,
    ::testing::Values(
        Row{R"({"when":{"type":"card.valid"}})", "effect.kind"},
        Row{R"({"record":{},"end":{}})", "effect.kind"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"card","from":"$today"}})", "meta.missing"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"card","from":"$today","value":{"level":1},"to":"x"}})",
            "meta.unknown-key"},
        Row{R"({"record":{"subject":"account/an","kind":"mandate","from":"$today","value":{"role":"head"}}})",
            "effect.subject"},
        Row{R"({"record":{"subject":"$nominee","kind":"card","from":"$today","value":{"level":1}}})",
            "effect.subject"},
        Row{R"({"record":{"subject":"cadre/$","kind":"card","from":"$today","value":{"level":1}}})",
            "template.name"},
        Row{R"({"record":{"subject":"cadre/$nobody","kind":"card","from":"$today","value":{"level":1}}})",
            "effect.name-unknown"},
        Row{R"({"record":{"subject":"cadre/$item.x","kind":"card","from":"$today","value":{"level":1}}})",
            "effect.name-unknown"},
        Row{R"({"record":{"subject":"cadre/$case.size","kind":"card","from":"$today","value":{"level":1}}})",
            "effect.name-unknown"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"fine","from":"$today","value":{}}})",
            "effect.fact-kind"},
        Row{R"({"record":{"subject":"post/P-1","kind":"card","from":"$today","value":{"level":1}}})",
            "effect.fact-kind"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"card","from":"$today","value":{"levels":1}}})",
            "effect.fact-value"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"card","from":"$today","value":{"level":"one"}}})",
            "effect.fact-value"},
        Row{R"({"record":{"subject":"cadre/R-1","kind":"card","from":"$today","value":{}}})",
            "effect.fact-value"},
        Row{R"({"end":{"subject":"cadre/R-1","kind":"card","on":"$today","where":{"colour":"red"}}})",
            "effect.where"},
        Row{R"({"each":"persons","propose":{"procedure":"loan","cadre":"R-1","article":"1","reason":{"vi":"a","en":"b"}}})",
            "effect.each"},
        Row{R"({"propose":{"procedure":"loan","article":"1","reason":{"vi":"a","en":"b"}}})",
            "effect.subject"},
        Row{R"({"propose":{"procedure":"loan","cadre":"R-1","article":"1","reason":{"vi":"a"}}})",
            "title.incomplete"},
        Row{R"({"hold":{"cadre":"$nominee","families":[],"article":"1","reason":{"vi":"a","en":"b"}}})",
            "effect.families"},
        Row{R"({"when":{"type":"nothing"},"release":{"cadre":"$nominee","families":["loan"]}})",
            "rule.unknown"}));

TEST(EffectCheck, TakesWhatIsWellWritten) {
  for (
      const char* effect :
      {R"({"record":{"subject":"cadre/$nominee","kind":"card","from":"$effective","value":{"level":3}}})",
       R"({"propose":{"procedure":"never-heard-of","unit":"$case.unit","article":"1","mark":"R","reason":{"vi":"a","en":"b"}}})",
       R"({"each":"$helpers","release":{"cadre":"$item.cadre","families":["loan"],"all":true}})"}) {
    EXPECT_EQ(reasons_with(effect), std::vector<std::string>{}) << effect;
  }
}

}  // namespace
}  // namespace cadre::test
