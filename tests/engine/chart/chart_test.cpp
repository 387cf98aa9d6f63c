// What a parsed chart knows: ids, document order, values and leaves.

#include "engine/chart/chart.hpp"

#include <gtest/gtest.h>

#include "tests/support/machine.hpp"

namespace cadre::test {
namespace {

const std::string kNested =
    "{'id':'m','initial':'p','states':{"
    "'p':{'type':'parallel','states':{'x':{'initial':'x1','states':{'x1':{},'x2':{'id':'own'}}},'y':{}}},"
    "'c':{'initial':'d','states':{'d':{}}},'end':{'type':'final'}}}";

Chart parsed(std::string_view definition) {
  auto chart = Chart::parse(quoted_json(definition));
  if (!chart) ADD_FAILURE() << chart.error().front().message.en;
  return chart ? std::move(*chart) : Chart();
}

std::string text(const json::value& value) { return json::serialize(value); }

TEST(Chart, NamesStatesByTheirPathUnlessTheyHaveAnId) {
  const Chart chart = parsed(kNested);
  std::vector<std::string> ids;
  for (const Node& node : chart.nodes()) ids.push_back(node.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"m", "m.p", "m.p.x", "m.p.x.x1", "own", "m.p.y", "m.c", "m.c.d",
                                           "m.end"}));
}

TEST(Chart, FindsStatesByIdAndByPath) {
  const Chart chart = parsed(kNested);
  EXPECT_EQ(chart.find("own"), std::optional<NodeIndex>(4));
  EXPECT_EQ(chart.find("p.x.x2"), std::optional<NodeIndex>(4));
  EXPECT_EQ(chart.find("m"), std::optional<NodeIndex>(0));
  for (const char* unknown : {"", "q", "p.q", "p.x.x2.z", ".p", "p..x", "m.p.x.x2"})
    EXPECT_EQ(chart.find(unknown), std::nullopt) << unknown;
}

TEST(Chart, PutsNumberedStatesFirstAsJavaScriptDoes) {
  const Chart chart = parsed("{'id':'m','initial':'b','states':{'b':{},'10':{},'a':{},'9':{},'010':{}}}");
  std::string keys;
  for (const NodeIndex child : chart.node(0).children) keys += chart.node(child).key + " ";
  EXPECT_EQ(keys, "9 10 b a 010 ");
}

TEST(Chart, WritesValuesAsXStateDoes) {
  const Chart chart = parsed(kNested);
  EXPECT_EQ(text(chart.value(*chart.from_leaves({"m.p.x.x1", "m.p.y"}))), R"({"p":{"x":"x1","y":{}}})");
  EXPECT_EQ(text(chart.value(*chart.from_leaves({"m.c.d"}))), R"({"c":"d"})");
  EXPECT_EQ(text(chart.value(*chart.from_leaves({"m.end"}))), R"("end")");
}

TEST(Chart, GivesTheConfigurationBackFromItsLeaves) {
  const Chart chart = parsed(kNested);
  const std::vector<std::string> leaves{"own", "m.p.y"};
  const auto configuration = chart.from_leaves(leaves);
  ASSERT_TRUE(configuration);
  EXPECT_EQ(chart.leaves(*configuration), leaves);
  EXPECT_EQ(configuration->count(), 5u);
}

TEST(Chart, TakesNoLeavesThatAreNoWholeConfiguration) {
  const Chart chart = parsed(kNested);
  const std::vector<std::vector<std::string>> broken{
      {}, {"m.p.y"}, {"m.p.x"}, {"m.p.x.x1"}, {"m.p.x.x1", "own", "m.p.y"}, {"m.end", "m.c.d"}, {"stranger"}};
  for (const auto& leaves : broken) EXPECT_FALSE(chart.from_leaves(leaves)) << testing::PrintToString(leaves);
}

TEST(Chart, KeepsWhatStandsBesideTypeAndParams) {
  const Chart chart = parsed(
      "{'initial':'a','states':{'a':{'on':{'go':{'guard':{'type':'g','params':{'n':1},'article':'8.1','mark':"
      "'V'},"
      "'actions':['x',{'type':'y','params':{'n':2}}],'meta':{'by':['board']}}}}}}");
  const Transition& go = chart.node(1).on.front();
  EXPECT_EQ(go.guard->params, (json::object{{"n", 1}}));
  EXPECT_EQ(go.guard->meta, (json::object{{"article", "8.1"}, {"mark", "V"}}));
  EXPECT_EQ(go.actions.at(1).params, (json::object{{"n", 2}}));
  EXPECT_EQ(text_at(go.meta, "by"), "");
  EXPECT_EQ(array_at(go.meta, "by").size(), 1u);
}

TEST(Chart, StaysValidForItsStepsWhenItMoves) {
  Machine machine(
      "{'initial':'a','states':{'a':{'on':{'go':{'target':'b','actions':'x'}}},'b':{'on':{'back':'a'}}}}");
  const Machine moved = std::move(machine.act("go"));
  EXPECT_EQ(moved.actions(), "x");
}

struct TargetForm {
  const char* form;
  const char* id;
};

// From m.a.x: where each form leads.
TEST(Target, HasEveryFormOfXState) {
  const std::vector<TargetForm> forms{
      {"y", "m.a.y"},        {"y.deep", "m.a.y.deep"}, {"x", "m.a.x"},
      {".in", "m.a.x.in"},   {".", "m.a.x"},           {"x.in", "m.a.x.in"},
      {"#m", "m"},           {"#m.b", "own.b"},        {"#m.a.y.deep", "m.a.y.deep"},
      {"#own\\.b", "own.b"}, {"#own\\.b.z", "m.b.z"},  {"y.", "m.a.y"}};
  for (const TargetForm& form : forms) {
    json::object definition = quoted_json(
        "{'id':'m','initial':'a','states':{'a':{'initial':'x','states':{'x':{'initial':'in','states':{'in':{}"
        "},'on':{"
        "'go':{}}},'y':{'initial':'deep','states':{'deep':{}}}}},'b':{'id':'own.b','initial':'z','states':{'"
        "z':{}}}}}");
    definition.at("states").at("a").at("states").at("x").at("on").at("go") =
        json::object{{"target", form.form}};
    const auto chart = Chart::parse(definition);
    ASSERT_TRUE(chart) << form.form << ": " << chart.error().front().message.en;
    EXPECT_EQ(chart->node(chart->node(2).on.front().targets.at(0)).id, form.id) << form.form;
  }
}

}  // namespace
}  // namespace cadre::test
