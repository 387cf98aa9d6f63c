// Ballots as tests write them: counts, and what each person received.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/workflows/rule_case.hpp"

namespace cadre {

using Votes = std::vector<std::pair<std::string, int>>;

inline json::array rows(const Votes& votes) {
  json::array out;
  for (const auto& [cadre, count] : votes) out.push_back({{"cadre", cadre}, {"votes", count}});
  return out;
}

inline json::array names(const std::vector<std::string>& people) {
  json::array out;
  for (const std::string& person : people) out.emplace_back(person);
  return out;
}

// Everybody present voted, and no ballot was void.
inline json::object full_ballot(int summoned, int present, const Votes& votes) {
  return {{"summoned", summoned}, {"present", present}, {"issued", present},   {"collected", present},
          {"valid", present},     {"void", 0},          {"votes", rows(votes)}};
}

}  // namespace cadre
