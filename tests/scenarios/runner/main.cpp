// tell_scenarios TOWN FILE...: tells each scenario and says what came out another way. Exit code 1 when one
// did.
#include <cstdio>

#include "tests/scenarios/runner/scenario.hpp"

namespace {

using cadre::scenarios::read_facts;
using cadre::scenarios::read_scenario;

bool told(const std::vector<std::string>& failures) {
  for (const std::string& failure : failures) std::printf("%s\n", failure.c_str());
  return failures.empty();
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s TOWN FILE...\n", arguments[0]);
    return 2;
  }
  const auto town = read_facts(std::filesystem::path(arguments[1]));
  if (!town) return told(town.error()), 2;
  bool all = true;
  for (int i = 2; i < count; ++i) {
    const auto scenario = read_scenario(std::filesystem::path(arguments[i]));
    const bool holds = scenario ? told(cadre::scenarios::tell(*scenario, *town)) : told(scenario.error());
    if (holds)
      std::printf("%s: %s (%s)\n", scenario->name.c_str(), scenario->title.c_str(),
                  scenario->article.c_str());
    all = all && holds;
  }
  return all ? 0 : 1;
}
