#include "engine/query/intervals.hpp"

#include <algorithm>

namespace cadre {

Intervals::Intervals(std::vector<Interval> ranges) {
  std::erase_if(ranges, [](const Interval& range) { return range.begin >= range.end; });
  std::ranges::sort(ranges, {}, &Interval::begin);
  for (const Interval& range : ranges) {
    if (!ranges_.empty() && range.begin <= ranges_.back().end)
      ranges_.back().end = std::max(ranges_.back().end, range.end);
    else
      ranges_.push_back(range);
  }
}

std::optional<std::int64_t> Intervals::up(std::int64_t from) const {
  const auto found = std::ranges::upper_bound(ranges_, from, {}, &Interval::end);
  if (found == ranges_.end()) return std::nullopt;
  return std::max(from, found->begin);
}

std::optional<std::int64_t> Intervals::down(std::int64_t from) const {
  const auto above = std::ranges::upper_bound(ranges_, from, {}, &Interval::begin);
  if (above == ranges_.begin()) return std::nullopt;
  return std::min(from, std::prev(above)->end - 1);
}

Intervals Intervals::outside() const {
  std::vector<Interval> gaps;
  Interval gap;
  for (const Interval& range : ranges_) {
    gap.end = range.begin;
    gaps.push_back(gap);
    gap.begin = range.end;
  }
  gap.end = Interval{}.end;
  gaps.push_back(gap);
  return Intervals(std::move(gaps));
}

Intervals Intervals::both(const Intervals& other) const {
  std::vector<Interval> common;
  for (const Interval& a : ranges_)
    for (const Interval& b : other.ranges_)
      common.push_back({std::max(a.begin, b.begin), std::min(a.end, b.end)});
  return Intervals(std::move(common));
}

}  // namespace cadre
