#include "api/cli/offline/problems.hpp"

#include <ostream>

namespace cadre {

json::object to_json(const Problem& problem) {
  return {{"state", problem.state},
          {"act", problem.act},
          {"reason", problem.reason},
          {"text", {{"vi", problem.message.vi}, {"en", problem.message.en}}}};
}

json::object to_json(const Error& problem) {
  return {{"state", ""},
          {"act", ""},
          {"pointer", problem.field},
          {"reason", problem.rule},
          {"text", {{"vi", problem.message.vi}, {"en", problem.message.en}}}};
}

namespace {

std::string where(const Problem& problem) {
  return (problem.state.empty() ? "-" : problem.state) + "  " + (problem.act.empty() ? "-" : problem.act) +
         "  " + problem.reason;
}

std::string where(const Error& problem) {
  return (problem.field.empty() ? "-" : problem.field) + "  " + problem.rule;
}

template <class Found>
void print_all(Console& console, const std::vector<Found>& problems) {
  console.exit = ExitCode::refused;
  if (console.json) {
    json::array list;
    for (const Found& problem : problems) list.push_back(to_json(problem));
    return console.print(json::object{{"ok", false}, {"problems", std::move(list)}});
  }
  for (const Found& problem : problems)
    console.out << where(problem) << "\n    " << console.in_words(problem.message) << '\n';
}

}  // namespace

void print_problems(Console& console, const std::vector<Problem>& problems) { print_all(console, problems); }
void print_problems(Console& console, const std::vector<Error>& problems) { print_all(console, problems); }

}  // namespace cadre
