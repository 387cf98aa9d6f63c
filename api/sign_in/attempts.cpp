#include "api/sign_in/attempts.hpp"

#include <algorithm>
#include <string>

namespace cadre {
namespace {

// Whole seconds until then, at least one.
std::chrono::seconds left_until(Timestamp then, Timestamp now) {
  return std::max(std::chrono::seconds(1), std::chrono::ceil<std::chrono::seconds>(then - now));
}

Hash key_of(char kind, std::string_view name, std::string_view address) {
  std::string text(1, kind);
  text.append(name).append(1, '\0').append(address);
  return sha256(text);
}
Hash here(const Attempt& attempt) { return key_of('h', attempt.name, attempt.address); }
Hash at_address(const Attempt& attempt) { return key_of('a', {}, attempt.address); }
Hash of_name(const Attempt& attempt) { return key_of('n', attempt.name, {}); }

template <class Map, class When>
void drop_oldest(Map& map, When&& when) {
  map.erase(std::min_element(map.begin(), map.end(),
                             [&](const auto& a, const auto& b) { return when(a.second) < when(b.second); }));
}

}  // namespace

std::optional<std::chrono::seconds> Attempts::left(const Hash& key, const AttemptLimit& limit,
                                                   Timestamp now) const {
  const auto found = failures_.find(key);
  if (found == failures_.end() || found->second.count < limit.max) return std::nullopt;
  const Timestamp over = found->second.last + limit.wait;
  return now < over ? std::optional(left_until(over, now)) : std::nullopt;
}

std::optional<std::chrono::seconds> Attempts::must_wait(const Attempt& attempt, Timestamp now) const {
  const std::lock_guard lock(mutex_);
  const auto longest =
      std::max(left(here(attempt), limits_.here, now), left(at_address(attempt), limits_.of_address, now));
  if (longest || signed_in_.contains(here(attempt))) return longest;
  return left(of_name(attempt), limits_.of_name, now);
}

bool Attempts::count(const Hash& key, const AttemptLimit& limit, Timestamp now) {
  if (!failures_.contains(key)) make_room(now);
  Failures& failures = failures_[key];
  if (now >= failures.last + limit.wait) failures.count = 0;
  failures.last = now;
  failures.wait = limit.wait;
  return ++failures.count == limit.max;
}

bool Attempts::failed(const Attempt& attempt, Timestamp now) {
  const std::lock_guard lock(mutex_);
  count(at_address(attempt), limits_.of_address, now);
  count(of_name(attempt), limits_.of_name, now);
  return count(here(attempt), limits_.here, now);
}

unsigned Attempts::succeeded(const Attempt& attempt, Timestamp now) {
  const std::lock_guard lock(mutex_);
  const Hash key = here(attempt);
  if (!signed_in_.contains(key) && signed_in_.size() >= limits_.remembered_max)
    drop_oldest(signed_in_, [](Timestamp last) { return last; });
  signed_in_[key] = now;
  const auto found = failures_.find(key);
  if (found == failures_.end()) return 0;
  const unsigned count = found->second.count;
  failures_.erase(found);
  return count;
}

void Attempts::make_room(Timestamp now) {
  if (failures_.size() < limits_.remembered_max) return;
  std::erase_if(failures_, [&](const auto& one) { return now >= one.second.last + one.second.wait; });
  if (failures_.size() < limits_.remembered_max) return;
  drop_oldest(failures_, [](const Failures& one) { return one.last; });
}

}  // namespace cadre
