#include "engine/log/postings.hpp"

#include <algorithm>

#include "engine/base/result.hpp"

namespace cadre {

void Postings::take(Postings other) {
  positions_.merge(other.positions_);
  INVARIANT(other.positions_.empty(), "an entry says its own terms, and what was known then adds others");
  size_ += other.size_;
}

std::vector<Postings::Group> Postings::by_term() const {
  std::vector<Group> groups;
  groups.reserve(positions_.size());
  for (const auto& [term, positions] : positions_) groups.push_back({term, &positions});
  std::ranges::sort(groups, {}, &Group::term);
  return groups;
}

}  // namespace cadre
