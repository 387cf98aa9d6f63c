#include "engine/procedure/check.hpp"

#include "engine/procedure/check_parts.hpp"

namespace cadre {

std::vector<Problem> check(const Procedure& procedure) {
  std::vector<Problem> problems;
  const ChartPaths paths(procedure);
  check_states(procedure, paths, problems);
  check_acts(procedure, paths, problems);
  check_delays(procedure, problems);
  check_effects(procedure, problems);
  return problems;
}

}  // namespace cadre
