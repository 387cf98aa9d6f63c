#include "api/cli/offline/problems.hpp"

#include <ostream>

namespace cadre {

json::object to_json(const Problem& problem) {
  return {{"state", problem.state},
          {"act", problem.act},
          {"reason", problem.reason},
          {"text", {{"vi", problem.message.vi}, {"en", problem.message.en}}}};
}

void print_problems(Console& console, const std::vector<Problem>& problems) {
  console.exit = ExitCode::refused;
  if (console.json) {
    json::array list;
    for (const Problem& problem : problems) list.push_back(to_json(problem));
    return console.print(json::object{{"ok", false}, {"problems", std::move(list)}});
  }
  for (const Problem& problem : problems) {
    console.out << (problem.state.empty() ? "-" : problem.state) << "  "
                << (problem.act.empty() ? "-" : problem.act) << "  " << problem.reason << "\n    "
                << console.in_words(problem.message) << '\n';
  }
}

}  // namespace cadre
