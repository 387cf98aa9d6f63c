#include "tests/scenarios/runner/coverage.hpp"

#include <set>

#include "engine/chart/chart.hpp"

namespace cadre::scenarios {
namespace {

constexpr std::string_view kAfter = "xstate.after.";

std::set<std::string> all_of(const json::object& definition) {
  const auto chart = Chart::parse(definition);
  INVARIANT(chart, "shipped definitions are publishable");
  std::set<std::string> all{"open"};
  for (const Node& node : chart->nodes()) {
    for (const Transition& transition : node.on)
      if (!transition.event.starts_with("xstate.")) all.insert(transition.event);
    for (const Transition& transition : node.after)
      all.insert("lapse of " +
                 transition.event.substr(kAfter.size(),
                                         transition.event.size() - kAfter.size() - node.id.size() - 1));
    if (const std::string outcome(text_at(node.meta, "outcome")); !outcome.empty())
      all.insert("end " + outcome);
  }
  return all;
}

// Takes away what the story tells of cases under this procedure and version.
void tell_off(const Scenario& story, const std::string& id, const std::string& version,
              std::set<std::string>& left) {
  std::map<std::string, std::pair<std::string, std::string>> cases;  // name -> procedure, version
  const auto ours = [&](const std::string& name) { return cases[name] == std::pair(id, version); };
  for (const Step& step : story.steps) {
    if (!step.expected.states) continue;
    if (step.opens) cases[step.of_case] = {step.opens->procedure, step.opens->version.value_or("")};
    if (step.moves) cases[step.of_case].second = step.moves->version;
    if (!ours(step.of_case)) continue;
    if (step.opens) left.erase("open");
    left.erase(step.act);
    if (step.lapses)
      for (const std::string& delay : *step.lapses) left.erase("lapse of " + delay);
  }
  for (const auto& [name, end] : story.ends)
    if (ours(name)) left.erase("end " + end.outcome);
}

}  // namespace

std::vector<std::string> untold(const json::object& definition, const std::vector<Scenario>& stories) {
  std::set<std::string> left = all_of(definition);
  const std::string id(text_at(definition, "id")), version(text_at(definition, "version"));
  for (const Scenario& story : stories) tell_off(story, id, version, left);
  return {left.begin(), left.end()};
}

}  // namespace cadre::scenarios
