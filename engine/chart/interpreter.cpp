#include "engine/chart/interpreter.hpp"

#include "engine/chart/event_table.hpp"
#include "engine/chart/macrostep.hpp"

namespace cadre {
namespace {

// Where a step begins that has not gone anywhere yet.
void stand_at(const Chart& chart, const NodeSet& configuration, Step& step) {
  step.configuration = configuration;
  for_each_node(configuration & chart.events().leaves(),
                [&](NodeIndex leaf) { step.leaves.push_back(leaf); });
}

// `step` has its configuration and its leaves.
void advance_from(const Chart& chart, const Handlers& handlers, GuardOracle& guards, Step& step) {
  step.done = in_final_state(chart, step.configuration, 0);
  if (step.done) return;
  const NodeSet before = step.configuration;
  Macrostep(chart, guards, step).run(handlers);
  if (!step.endless) return;
  step = Step{};
  step.endless = true;
  stand_at(chart, before, step);
}

void advance_from(const Chart& chart, std::string_view event, GuardOracle& guards, Step& step) {
  if (event == "*") {  // a wildcard is no event
    step.done = in_final_state(chart, step.configuration, 0);
    return;
  }
  if (const Handlers* known = chart.events().find(event))
    advance_from(chart, *known, guards, step);
  else
    advance_from(chart, chart.events().match(event), guards, step);
}

}  // namespace

Step start(const Chart& chart, GuardOracle& guards) {
  Step step;
  Macrostep(chart, guards, step).run_initial();
  return step;
}

Step advance(const Chart& chart, const NodeSet& configuration, std::string_view event, GuardOracle& guards) {
  Step step;
  stand_at(chart, configuration, step);
  advance_from(chart, event, guards, step);
  return step;
}

Step advance(const Chart& chart, const NodeSet& configuration, const Handlers& handlers,
             GuardOracle& guards) {
  Step step;
  stand_at(chart, configuration, step);
  advance_from(chart, handlers, guards, step);
  return step;
}

Step advance(const Chart& chart, const Step& before, std::string_view event, GuardOracle& guards) {
  Step step;
  step.configuration = before.configuration;
  step.leaves = before.leaves;
  advance_from(chart, event, guards, step);
  return step;
}

std::string delay_event(std::string_view delay, std::string_view state_id) {
  return "xstate.after." + std::string(delay) + "." + std::string(state_id);
}

}  // namespace cadre
