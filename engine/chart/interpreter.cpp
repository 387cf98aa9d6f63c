#include "engine/chart/interpreter.hpp"

#include "engine/chart/event_table.hpp"
#include "engine/chart/macrostep.hpp"

namespace cadre {
namespace {

Few<NodeIndex> leaves_in_document_order(const Chart& chart, const NodeSet& configuration) {
  Few<NodeIndex> leaves;
  for_each_node(configuration, [&](NodeIndex index) {
    if (chart.node(index).children.empty()) leaves.push_back(index);
  });
  return leaves;
}

Step advance_from(const Chart& chart, const NodeSet& configuration, Few<NodeIndex> leaves,
                  std::string_view event, GuardOracle& guards) {
  Step step;
  step.configuration = configuration;
  step.leaves = std::move(leaves);
  step.done = in_final_state(chart, configuration, 0);
  if (step.done || event == "*") return step;
  if (const Handlers* known = chart.events().find(event))
    Macrostep(chart, guards, step).run(*known);
  else
    Macrostep(chart, guards, step).run(chart.events().match(event));
  if (!step.endless) return step;
  Step nothing;
  nothing.endless = true;
  nothing.configuration = configuration;
  nothing.leaves = leaves_in_document_order(chart, configuration);
  return nothing;
}

}  // namespace

Step start(const Chart& chart, GuardOracle& guards) {
  Step step;
  Macrostep(chart, guards, step).run_initial();
  return step;
}

Step advance(const Chart& chart, const NodeSet& configuration, std::string_view event, GuardOracle& guards) {
  return advance_from(chart, configuration, leaves_in_document_order(chart, configuration), event, guards);
}

Step advance(const Chart& chart, const Step& before, std::string_view event, GuardOracle& guards) {
  return advance_from(chart, before.configuration, before.leaves, event, guards);
}

std::string delay_event(std::string_view delay, std::string_view state_id) {
  return "xstate.after." + std::string(delay) + "." + std::string(state_id);
}

}  // namespace cadre
