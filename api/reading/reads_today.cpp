#include "api/reading/reads_today.hpp"

namespace cadre {

bool ReadsToday::told(const std::string& what, Date today) {
  const std::lock_guard lock(mutex_);
  turn_to(today);
  return told_.contains(what);
}

void ReadsToday::note(std::string what, Date today) {
  const std::lock_guard lock(mutex_);
  turn_to(today);
  if (told_.size() >= kKept) told_.clear();
  told_.insert(std::move(what));
}

void ReadsToday::turn_to(Date today) {
  if (today == day_) return;
  day_ = today;
  told_.clear();
}

}  // namespace cadre
