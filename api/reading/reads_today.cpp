#include "api/reading/reads_today.hpp"

#include <algorithm>

namespace cadre {

bool ReadsToday::told(const std::vector<std::string>& all, Date today) {
  const std::lock_guard lock(mutex_);
  turn_to(today);
  return !all.empty() && std::ranges::all_of(all, [&](const auto& what) { return told_.contains(what); });
}

void ReadsToday::note(const std::vector<std::string>& all, Date today) {
  const std::lock_guard lock(mutex_);
  turn_to(today);
  if (told_.size() + all.size() > kKept) told_.clear();
  told_.insert(all.begin(), all.end());
}

void ReadsToday::turn_to(Date today) {
  if (today == day_) return;
  day_ = today;
  told_.clear();
}

}  // namespace cadre
