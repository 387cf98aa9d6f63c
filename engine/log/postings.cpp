#include "engine/log/postings.hpp"

#include <algorithm>

namespace cadre {

std::vector<Postings::Group> Postings::by_term() const {
  std::vector<Group> groups;
  groups.reserve(positions_.size());
  for (const auto& [term, positions] : positions_) groups.push_back({term, &positions});
  std::ranges::sort(groups, {}, &Group::term);
  return groups;
}

}  // namespace cadre
