#include "engine/running/posting_walk.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::size_t kStrideMax = 4096;
constexpr std::size_t kGallopFrom = 8;  // postings looked at one by one before searching by halves

}  // namespace

std::optional<std::uint64_t> PostingList::seek(std::uint64_t at) {
  const std::size_t near = std::min(ahead_.size(), next_ + kGallopFrom);
  while (next_ < near && short_of(ahead_[next_], at)) ++next_;
  if (next_ == near && near < ahead_.size()) {
    const auto found = std::partition_point(ahead_.begin() + static_cast<std::ptrdiff_t>(next_), ahead_.end(),
                                            [&](std::uint64_t value) { return short_of(value, at); });
    next_ = static_cast<std::size_t>(found - ahead_.begin());
  }
  if (next_ == ahead_.size() && !ended_) read_from(at);
  if (next_ == ahead_.size()) return std::nullopt;
  return ahead_[next_];
}

void PostingList::read_from(std::uint64_t at) {
  ahead_.resize(stride_);
  const std::size_t read = direction_ == Direction::up ? snapshot_->read_up(term_, Position{at}, ahead_)
                                                       : snapshot_->read_down(term_, Position{at}, ahead_);
  ended_ = read < stride_;
  ahead_.resize(read);
  next_ = 0;
  stride_ = std::min(stride_ * 4, kStrideMax);
}

PostingWalk::PostingWalk(const ViewSnapshot& snapshot, const PostingQuery& query, Direction direction)
    : direction_(direction), window_(query.window) {
  std::vector<std::pair<std::uint64_t, const std::vector<std::string>*>> by_size;
  for (const std::vector<std::string>& terms : query.all) {
    std::uint64_t size = 0;
    for (const std::string& term : terms) size += snapshot.count(term);
    by_size.emplace_back(size, &terms);
  }
  std::ranges::stable_sort(by_size, {}, [](const auto& pair) { return pair.first; });
  const auto lists = [&](const std::vector<std::string>& terms) {
    Union made;
    for (const std::string& term : terms) made.emplace_back(snapshot, term, direction);
    return made;
  };
  for (const auto& [size, terms] : by_size) all_.push_back(lists(*terms));
  none_ = lists(query.none);
}

std::optional<std::uint64_t> PostingWalk::into_window(std::uint64_t at) const {
  const auto signed_at = static_cast<std::int64_t>(std::min<std::uint64_t>(at, INT64_MAX - 1));
  const auto found = direction_ == Direction::up ? window_.up(signed_at) : window_.down(signed_at);
  if (!found || *found < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*found);
}

std::optional<std::uint64_t> PostingWalk::seek(Union& lists, std::uint64_t at) {
  std::optional<std::uint64_t> nearest;
  for (PostingList& list : lists) {
    const auto found = list.seek(at);
    if (!found) continue;
    if (!nearest) nearest = found;
    nearest = direction_ == Direction::up ? std::min(*nearest, *found) : std::max(*nearest, *found);
    if (*nearest == at) break;
  }
  return nearest;
}

bool PostingWalk::excluded(std::uint64_t at) {
  return std::ranges::any_of(none_, [&](PostingList& list) { return list.seek(at) == at; });
}

std::optional<std::uint64_t> PostingWalk::find(std::uint64_t at, std::uint64_t& steps) {
  stopped_at_.reset();
  for (auto inside = into_window(at); inside; inside = into_window(at)) {
    at = *inside;
    if (steps == 0) return stopped_at_ = at, std::nullopt;
    --steps;
    std::uint64_t farthest = at;
    for (Union& lists : all_) {
      const auto found = seek(lists, at);
      if (!found) return std::nullopt;
      farthest = *found;
      if (farthest != at) break;
    }
    if (farthest != at) {
      at = farthest;
    } else if (!excluded(at)) {
      return at;
    } else if (direction_ == Direction::down && at == 0) {
      return std::nullopt;
    } else {
      at = direction_ == Direction::up ? at + 1 : at - 1;
    }
  }
  return std::nullopt;
}

bool PostingWalk::in_the_others(std::uint64_t at) {
  for (std::size_t i = 1; i < all_.size(); ++i)
    if (seek(all_[i], at) != at) return false;
  return !excluded(at);
}

PostingWalk::Counted PostingWalk::count(std::uint64_t at, std::uint64_t end, std::uint64_t most,
                                        std::uint64_t& steps) {
  INVARIANT(direction_ == Direction::up, "what is counted is gone through upwards");
  if (all_.empty() || all_.front().size() != 1) return count_by_finding(at, end, most, steps);
  const bool whole = window_ == Intervals::everything();
  PostingList& rarest = all_.front().front();
  Counted counted;
  for (auto found = rarest.seek(at); found && *found < end; found = rarest.seek(*found + 1)) {
    if (steps == 0) return counted.exact = false, counted;
    --steps;
    if ((!whole && into_window(*found) != *found) || !in_the_others(*found)) continue;
    if (counted.count == most) return counted.exact = false, counted;
    ++counted.count;
  }
  return counted;
}

PostingWalk::Counted PostingWalk::count_by_finding(std::uint64_t at, std::uint64_t end, std::uint64_t most,
                                                   std::uint64_t& steps) {
  Counted counted;
  for (auto found = find(at, steps); found && *found < end; found = find(*found + 1, steps)) {
    if (counted.count == most) return counted.exact = false, counted;
    ++counted.count;
  }
  counted.exact = !stopped_at_ || *stopped_at_ >= end;
  return counted;
}

}  // namespace cadre
