#include "api/sign_in/attempts.hpp"

#include <algorithm>

namespace cadre {
namespace {

// Whole seconds until then, at least one.
std::chrono::seconds left_until(Timestamp then, Timestamp now) {
  return std::max(std::chrono::seconds(1), std::chrono::ceil<std::chrono::seconds>(then - now));
}

}  // namespace

std::optional<std::chrono::seconds> Attempts::must_wait(std::string_view name, Timestamp now) const {
  const std::lock_guard lock(mutex_);
  const Timestamp all_over = in_all_since_ + limits_.in_all_wait;
  if (in_all_ >= limits_.in_all_max && now < all_over) return left_until(all_over, now);
  const auto found = names_.find(sha256(name));
  if (found == names_.end() || found->second.count < limits_.of_account_max) return std::nullopt;
  const Timestamp over = found->second.last + limits_.account_wait;
  if (now < over) return left_until(over, now);
  return std::nullopt;
}

bool Attempts::failed(std::string_view name, Timestamp now) {
  const std::lock_guard lock(mutex_);
  if (now >= in_all_since_ + limits_.in_all_wait) in_all_ = 0, in_all_since_ = now;
  ++in_all_;
  const Hash key = sha256(name);
  if (!names_.contains(key)) make_room(now);
  Failures& failures = names_[key];
  if (now >= failures.last + limits_.account_wait) failures.count = 0;
  failures.last = now;
  return ++failures.count == limits_.of_account_max;
}

unsigned Attempts::succeeded(std::string_view name) {
  const std::lock_guard lock(mutex_);
  const auto found = names_.find(sha256(name));
  if (found == names_.end()) return 0;
  const unsigned count = found->second.count;
  names_.erase(found);
  return count;
}

void Attempts::make_room(Timestamp now) {
  if (names_.size() < limits_.names_max) return;
  std::erase_if(names_, [&](const auto& one) { return now >= one.second.last + limits_.account_wait; });
  if (names_.size() < limits_.names_max) return;
  names_.erase(std::min_element(names_.begin(), names_.end(),
                                [](const auto& a, const auto& b) { return a.second.last < b.second.last; }));
}

}  // namespace cadre
