// XState is right: random definitions are walked by engine/chart and by the xstate package, and compared
// after every act.
//
// CADRE_SEED=n runs the same definitions and walks again.

#include <gtest/gtest.h>

#include <iostream>

#include "engine/chart/event_table.hpp"
#include "engine/chart/interpreter.hpp"
#include "tests/support/chart_oracle.hpp"
#include "tests/support/random_chart.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

constexpr int kDefinitions = 3000;
constexpr int kWalksPerDefinition = 8;
constexpr int kWalksMin = 20000;  // endless ones are thinned out: each costs XState a thousand microsteps
constexpr int kActsPerWalk = 12;
constexpr int kDefinitionsPerRun = 750;  // of node

// The guards of tests/oracle/oracle.mjs: a table of answers, and two that take the name as a parameter.
struct Table final : GuardOracle {
  json::object answers;

  bool holds(const Reference& guard) override {
    if (guard.type == "eq") return bool_at(answers, text_at(guard.params, "name"));
    if (guard.type == "differs") return !bool_at(answers, text_at(guard.params, "name"));
    return bool_at(answers, guard.type);
  }
};

json::object told(const Chart& chart, const Step& step) {
  if (step.endless) return {{"endless", true}};
  json::array actions;
  for (const Reference* action : step.actions)
    actions.push_back(json::array{json::string(action->type), json::value(action->params)});
  return {{"value", chart.value(step.configuration)},
          {"actions", std::move(actions)},
          {"accepted", step.accepted},
          {"done", step.done}};
}

// One walk as both sides shall take it, and what engine/chart did on it.
struct Walk {
  Table guards;
  std::vector<std::string> acts;
  bool as_set = false;
  json::array steps;

  bool is_endless() const { return bool_at(steps.back().get_object(), "endless"); }

  json::object job() const {
    json::array names;
    for (const std::string& act : acts) names.emplace_back(act);
    return {{"guards", guards.answers}, {"acts", std::move(names)}, {"as_set", as_set}};
  }
};

class Walker {
 public:
  Walker(const Chart& chart, std::mt19937& random) : chart_(chart), random_(random) {}

  Walk walk() {
    Walk walk;
    for (const std::string& guard : kRandomGuards) walk.guards.answers[guard] = random_() % 2 == 0;
    walk.as_set = random_() % 2 == 0;
    Step step = start(chart_, walk.guards);
    walk.steps.push_back(told(chart_, step));
    bool is_over = step.endless;
    for (int i = 0; i < kActsPerWalk && !is_over; ++i) {
      const bool was_done = step.done;  // one act more, which nobody hears, and the walk ends
      walk.acts.push_back(random_act(step));
      step = walk.as_set ? by_set(step.configuration, walk.acts.back(), walk.guards)
                         : advance(chart_, step, walk.acts.back(), walk.guards);
      walk.steps.push_back(told(chart_, step));
      is_over = step.endless || was_done;
    }
    return walk;
  }

 private:
  // By the handlers that were looked up once, as deciding does, wherever the chart names the act.
  Step by_set(const NodeSet& configuration, const std::string& act, Table& guards) const {
    const Handlers* handlers = chart_.events().find(act);
    return handlers != nullptr ? advance(chart_, configuration, *handlers, guards)
                               : advance(chart_, configuration, act, guards);
  }

  // Mostly acts; sometimes a delay of a state, active or not; sometimes a stranger.
  std::string random_act(const Step& step) {
    if (random_() % 20 == 0) return random_() % 2 == 0 ? "stranger" : "vote.stranger";
    if (random_() % 4 == 0)
      for (const Node& node : chart_.nodes())
        if (!node.delays.empty() && (step.configuration.test(node.index) || random_() % 4 == 0))
          return delay_event(node.delays[random_() % node.delays.size()], node.id);
    return kRandomActs[random_() % kRandomActs.size()];
  }

  const Chart& chart_;
  std::mt19937& random_;
};

struct Case {
  json::object definition;
  std::vector<Walk> walks;

  json::object job() const {
    json::array jobs;
    for (const Walk& walk : walks) jobs.push_back(walk.job());
    return {{"definition", definition}, {"walks", std::move(jobs)}};
  }
};

Case random_case(std::mt19937& random) {
  Case made{RandomChart(random).definition(), {}};
  const auto chart = Chart::parse(made.definition);
  if (!chart) {
    for (const Problem& problem : chart.error())
      ADD_FAILURE() << problem.reason << " at " << problem.state << " " << problem.act << ": "
                    << problem.message.en;
    return made;
  }
  for (int i = 0; i < kWalksPerDefinition; ++i) {
    Walk walk = Walker(*chart, random).walk();
    if (!walk.is_endless() || random() % 8 == 0) made.walks.push_back(std::move(walk));
  }
  return made;
}

struct Figures {
  int walks = 0, steps = 0, accepted = 0, done = 0, endless = 0;
};

void compare(const Case& ours, const json::object& theirs, Figures& figures) {
  ASSERT_FALSE(theirs.contains("error")) << theirs << "\n" << ours.definition;
  const json::array& walks = array_at(theirs, "walks");
  ASSERT_EQ(walks.size(), ours.walks.size());
  for (std::size_t i = 0; i < walks.size(); ++i) {
    const Walk& walk = ours.walks[i];
    const json::array& steps = walks[i].as_array();
    ASSERT_EQ(steps.size(), walk.steps.size()) << ours.definition << "\n" << walk.job();
    for (std::size_t at = 0; at < steps.size(); ++at) {
      ASSERT_EQ(walk.steps[at], steps[at])
          << "after " << (at == 0 ? "the start" : walk.acts[at - 1]) << ", step " << at << "\ndefinition "
          << ours.definition << "\nwalk " << walk.job() << "\nbefore "
          << (at == 0 ? json::value() : steps[at - 1]);
      figures.accepted += bool_at(steps[at].as_object(), "accepted") ? 1 : 0;
      figures.done += bool_at(steps[at].as_object(), "done") ? 1 : 0;
      figures.endless += bool_at(steps[at].as_object(), "endless") ? 1 : 0;
      ++figures.steps;
    }
    ++figures.walks;
  }
}

TEST(ChartOracle, AgreesWithXStateAfterEveryActOfRandomDefinitions) {
  const std::uint32_t seed = seed_from_environment();
  std::cout << "CADRE_SEED=" << seed << std::endl;
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  Figures figures;
  for (int made = 0; made < kDefinitions; made += kDefinitionsPerRun) {
    std::vector<Case> cases;
    std::vector<json::object> jobs;
    for (int i = 0; i < kDefinitionsPerRun; ++i) {
      cases.push_back(random_case(random));
      jobs.push_back(cases.back().job());
    }
    const auto results = ask_xstate(CADRE_SOURCE_DIR "/tests", jobs);
    ASSERT_TRUE(results) << results.error().message.en;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      compare(cases[i], (*results)[i], figures);
      if (HasFailure()) return;
    }
  }
  std::cout << figures.walks << " walks, " << figures.steps << " steps, " << figures.accepted << " accepted, "
            << figures.done << " done, " << figures.endless << " endless\n";
  EXPECT_GE(figures.walks, kWalksMin);
  EXPECT_GT(figures.accepted, figures.steps / 4)
      << "the acts hardly ever do anything: the test lost its teeth";
}

}  // namespace
}  // namespace cadre::test
