// tell_scenarios TOWN FILE...: tells each scenario and says what came out another way.
// tell_scenarios --untold PROCEDURE FILE...: says what of that procedure's versions no story tells.
// Exit code 1 when there is something to say.
#include <cstdio>
#include <cstring>

#include "tests/scenarios/runner/coverage.hpp"
#include "workflows/catalogue.hpp"

namespace cadre::scenarios {
namespace {

bool silent(const std::vector<std::string>& sentences) {
  for (const std::string& sentence : sentences) std::printf("%s\n", sentence.c_str());
  return sentences.empty();
}

int tell_all(const char* town_file, int count, char** files) {
  const auto town = read_facts(std::filesystem::path(town_file));
  if (!town) return silent(town.error()), 2;
  bool all = true;
  for (int i = 0; i < count; ++i) {
    const auto scenario = read_scenario(std::filesystem::path(files[i]));
    const bool holds = silent(scenario ? tell(*scenario, *town) : scenario.error());
    if (holds)
      std::printf("%s: %s (%s)\n", scenario->name.c_str(), scenario->title.c_str(),
                  scenario->article.c_str());
    all = all && holds;
  }
  return all ? 0 : 1;
}

int list_untold(std::string_view procedure, int count, char** files) {
  std::vector<Scenario> stories;
  for (int i = 0; i < count; ++i) {
    auto story = read_scenario(std::filesystem::path(files[i]));
    if (!story) return silent(story.error()), 2;
    stories.push_back(std::move(*story));
  }
  bool all = true, known = false;
  for (const json::object& definition : shipped_definitions()) {
    if (text_at(definition, "id") != procedure) continue;
    known = true;
    for (const std::string& what : untold(definition, stories)) {
      std::printf("%s: no story tells: %s\n", std::string(text_at(definition, "version")).c_str(),
                  what.c_str());
      all = false;
    }
  }
  return known && all ? 0 : 1;
}

}  // namespace
}  // namespace cadre::scenarios

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s TOWN FILE... | --untold PROCEDURE FILE...\n", arguments[0]);
    return 2;
  }
  if (std::strcmp(arguments[1], "--untold") == 0)
    return cadre::scenarios::list_untold(arguments[2], count - 3, arguments + 3);
  return cadre::scenarios::tell_all(arguments[1], count - 2, arguments + 2);
}
