// What a definition may not be, and that nothing is taken which XState itself refuses.

#include <gtest/gtest.h>

#include "engine/chart/chart.hpp"
#include "tests/support/chart_oracle.hpp"
#include "tests/support/machine.hpp"

namespace cadre::test {
namespace {

enum class XState { throws, takes };

struct Broken {
  const char* reason;
  XState xstate;  // `takes`: it does something that nobody means, or has a feature that cadre has not
  const char* definition;
};

const std::vector<Broken> kBroken{
    {"initial.missing", XState::throws, "{'states':{'a':{}}}"},
    {"initial.unknown", XState::throws, "{'initial':'b','states':{'a':{}}}"},
    {"initial.unknown", XState::throws,
     "{'initial':'a','states':{'a':{'initial':{'target':'c'},'states':{'b':{}}}}}"},
    {"initial.misplaced", XState::takes, "{'type':'parallel','initial':'a','states':{'a':{}}}"},
    {"target.unknown", XState::throws, "{'initial':'a','states':{'a':{'on':{'go':'b'}}}}"},
    {"target.unknown", XState::throws, "{'initial':'a','states':{'a':{'on':{'go':'#b'}}}}"},
    {"target.unknown", XState::throws, "{'initial':'a','states':{'a':{'on':{'go':'.b'}}}}"},
    {"target.unknown", XState::throws, "{'initial':'a','on':{'go':'a'},'states':{'a':{}}}"},
    {"target.unknown", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':''}}}}"},
    {"target.conflict", XState::takes,
     "{'initial':'a','states':{'a':{'on':{'go':{'target':['b','c']}}},'b':{},'c':{}}}"},
    {"target.conflict", XState::takes,
     "{'initial':'a','states':{'a':{'on':{'go':{'target':['p','p.x']}}},'p':{'type':'parallel','states':{'x':"
     "{},'y':{}}}"
     "}}"},
    {"transition.malformed", XState::throws, "{'initial':'a','states':{'a':{'on':{'go':null}}}}"},
    {"transition.malformed", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':7}}}}"},
    {"transition.malformed", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':{'target':[]}}}}}"},
    {"transition.malformed", XState::takes, "{'initial':'a','states':{'a':{'after':{'d':['a']}}}}"},
    {"name.length", XState::throws, "{'initial':'a','states':{'a':{'on':{'':'a'}}}}"},
    {"act.wildcard", XState::takes, "{'initial':'a','states':{'a':{'on':{'go*':'a'}}}}"},
    {"act.wildcard", XState::takes, "{'initial':'a','states':{'a':{'on':{'*.go':'a'}}}}"},
    {"act.twice", XState::takes,
     "{'id':'m','initial':'a','states':{'a':{'initial':'b','onDone':{},'on':{'xstate.done.state.m.a':{}},'"
     "states':{'b':{}}}}}"},
    {"delay.name", XState::takes, "{'initial':'a','states':{'a':{'after':{'1e3':'a'}}}}"},
    {"state.type", XState::takes, "{'initial':'a','states':{'a':{'type':'stranger'}}}"},
    {"state.children", XState::takes, "{'initial':'a','states':{'a':{'type':'final','states':{'b':{}}}}}"},
    {"state.no-children", XState::takes, "{'initial':'a','states':{'a':{'type':'parallel'}}}"},
    {"state.history", XState::takes, "{'initial':'a','states':{'a':{},'b':{'type':'history'}}}"},
    {"state.history", XState::takes, "{'initial':'a','states':{'a':{},'b':{'history':'deep'}}}"},
    {"state.key", XState::takes, "{'initial':'a','states':{'a':{},'b.c':{}}}"},
    {"state.malformed", XState::takes, "{'initial':'a','states':{'a':{},'b':7}}"},
    {"id.duplicate", XState::takes, "{'initial':'a','states':{'a':{'id':'x'},'b':{'id':'x'}}}"},
    {"key.unknown", XState::takes, "{'initial':'a','states':{'a':{'invoke':{'src':'x'}}}}"},
    {"key.unknown", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':{'in':'x'}}}}}"},
    {"key.unknown", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':{'cond':'x'}}}}}"},
    {"key.type", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':{'reenter':'yes'}}}}}"},
    {"reference.malformed", XState::throws, "{'initial':'a','states':{'a':{'entry':7}}}"},
    {"reference.malformed", XState::takes, "{'initial':'a','states':{'a':{'on':{'go':{'guard':null}}}}}"},
    {"tags.malformed", XState::takes, "{'initial':'a','states':{'a':{'tags':[7]}}}"},
};

std::string reasons(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += problem.reason + " ";
  return text;
}

TEST(Refusal, NamesTheReason) {
  for (const Broken& broken : kBroken) {
    const auto chart = Chart::parse(quoted_json(broken.definition));
    ASSERT_FALSE(chart) << broken.definition;
    EXPECT_EQ(chart.error().front().reason, broken.reason)
        << broken.definition << ": " << reasons(chart.error());
    EXPECT_NE(chart.error().front().message.en.find(", but "), std::string::npos);
    EXPECT_NE(chart.error().front().message.vi.find(", nhưng "), std::string::npos);
  }
}

TEST(Refusal, CoversWhateverXStateRefuses) {
  std::vector<json::object> jobs;
  for (const Broken& broken : kBroken)
    jobs.push_back({{"definition", quoted_json(broken.definition)},
                    {"walks", json::array{json::object{
                                  {"guards", json::object()}, {"acts", json::array()}, {"as_set", false}}}}});
  const auto results = ask_xstate(CADRE_SOURCE_DIR "/tests", jobs);
  ASSERT_TRUE(results) << results.error().message.en;
  for (std::size_t i = 0; i < kBroken.size(); ++i)
    EXPECT_EQ((*results)[i].contains("error"), kBroken[i].xstate == XState::throws)
        << kBroken[i].definition << " " << (*results)[i];
}

TEST(Refusal, TellsEveryProblemAndWhereItLies) {
  const auto chart =
      Chart::parse(quoted_json("{'id':'m','initial':'a','states':{'a':{'on':{'go':'nowhere'},'entry':7},'b':{"
                               "'initial':'c','states':{'d':{}}}}}"));
  ASSERT_FALSE(chart);
  EXPECT_EQ(reasons(chart.error()), "reference.malformed target.unknown initial.unknown ");
  EXPECT_EQ(chart.error()[1].state, "m.a");
  EXPECT_EQ(chart.error()[1].act, "go");
  EXPECT_NE(chart.error()[1].message.en.find("nowhere"), std::string::npos);
  EXPECT_EQ(chart.error()[2].state, "m.b");
}

json::object chain(std::size_t depth) {
  json::object state;
  for (std::size_t i = 0; i < depth; ++i) state = {{"initial", "a"}, {"states", {{"a", state}}}};
  return state;
}

TEST(Limit, OfDepthIsKept) {
  EXPECT_TRUE(Chart::parse(chain(kChartDepthMax)));
  const auto deeper = Chart::parse(chain(kChartDepthMax + 1));
  ASSERT_FALSE(deeper);
  EXPECT_EQ(deeper.error().front().reason, "chart.too-deep");
}

json::object many_states(std::size_t count) {
  json::object states;
  for (std::size_t i = 0; i < count; ++i) states["s" + std::to_string(i)] = json::object();
  return {{"initial", "s0"}, {"states", std::move(states)}};
}

TEST(Limit, OfStatesIsKept) {
  EXPECT_TRUE(Chart::parse(many_states(kNodesMax - 1)));
  const auto more = Chart::parse(many_states(kNodesMax));
  ASSERT_FALSE(more);
  EXPECT_EQ(reasons(more.error()), "chart.too-many-states ");
}

TEST(Limit, OfTransitionsIsKept) {
  const auto with = [](std::size_t count) {
    json::array several(count, json::value(json::object()));
    return Chart::parse({{"initial", "a"}, {"states", {{"a", {{"on", {{"go", several}}}}}}}});
  };
  EXPECT_TRUE(with(kChartTransitionsMax));
  const auto more = with(kChartTransitionsMax + 1);
  ASSERT_FALSE(more);
  EXPECT_EQ(reasons(more.error()), "chart.too-many-transitions ");
}

TEST(Limit, OfNamesIsKept) {
  const std::string longest(kChartNameBytesMax, 'a');
  const auto with = [](const std::string& act) {
    return Chart::parse({{"initial", "a"}, {"states", {{"a", {{"on", {{act, json::object()}}}}}}}});
  };
  EXPECT_TRUE(with(longest));
  ASSERT_FALSE(with(longest + "a"));
}

}  // namespace
}  // namespace cadre::test
