// The work that benchmarks and crash tests do: dismissal cases under the definition in force, walked from
// opening to placement by several officers, seven commands a case. Plausible, generated, and legal at every
// step: each command must be accepted.
#pragma once

#include <string>
#include <vector>

#include "engine/base/time.hpp"
#include "engine/cases/command.hpp"

namespace cadre {

struct WorkStep {
  std::string account;
  std::string act;  // "open" for the opening
  json::object form;
  json::array documents;
};

// Accounts with a token each ("workload-<account>-token"), one unit, `cadres` cadres with posts and two
// reprimands.
std::vector<std::vector<FactInput>> workload_facts(std::size_t cadres,
                                                   Date day);  // in commands of at most 500
std::string token_of(const std::string& account);
std::string cadre_id(std::size_t number);

// One case from opening to placement, everything on the same day.
std::vector<WorkStep> workload_steps(Date day);

Submission submission_of(const WorkStep& step, Date day);

}  // namespace cadre
