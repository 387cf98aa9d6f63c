#include "api/sample/planned.hpp"

#include "engine/base/json.hpp"

namespace cadre::sample {
namespace {

constexpr int kVoters = 5, kVotesWon = 4, kVotesLost = 2, kQuota = 2;

std::string ballots_text(std::span<const Planned> people, bool won) {
  std::map<std::string, std::pair<json::array, json::array>> titles;  // names, votes
  for (const Planned& person : people) {
    auto& [names, votes] = titles[person.post];
    if (won) names.emplace_back(person.cadre);
    votes.push_back({{"cadre", person.cadre}, {"votes", won ? kVotesWon : kVotesLost}});
  }
  json::array results;
  for (auto& [post, ballot] : titles)
    results.push_back({{"post", post},
                       {"quota", kQuota},
                       {"names", std::move(ballot.first)},
                       {"ballot",
                        {{"summoned", kVoters},
                         {"present", kVoters},
                         {"issued", kVoters},
                         {"collected", kVoters},
                         {"valid", kVoters},
                         {"void", 0},
                         {"votes", std::move(ballot.second)}}}});
  return canonical(results);
}

}  // namespace

std::string planned_text(std::span<const Planned> people) {
  json::array list;
  for (const Planned& person : people)
    list.push_back({{"cadre", person.cadre}, {"post", person.post}, {"class", person.title_class}});
  return canonical(list);
}

std::string passed_text(std::span<const Planned> people) { return ballots_text(people, true); }
std::string failed_text(std::span<const Planned> people) { return ballots_text(people, false); }

}  // namespace cadre::sample
