// "Who did what and when": pages and counts over the intersection of posting lists.
#include <algorithm>

#include "engine/running/entry_positions.hpp"
#include "engine/running/posting_walk.hpp"
#include "engine/running/reading.hpp"
#include "engine/running/reading_access.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPageMax = 500;
constexpr std::uint64_t kPageSteps = 200'000;  // of the walk: some milliseconds
constexpr std::uint64_t kPageDecoded = 2'000;  // entries read for a page, when `keep` turns most away
constexpr std::uint64_t kCountSteps = 10'000'000;

PostingQuery postings_of(const EntryQuery& query) {
  PostingQuery wanted{query.any, query.none, query.window};
  for (const std::string& term : query.terms) {
    if (term == "outcome:accepted")  // which is nobody's term: not_accepted() says why
      for (std::string& other : not_accepted()) wanted.none.push_back(std::move(other));
    else
      wanted.all.push_back({term});
  }
  return wanted;
}

// A walk over the part of the log that the query and the snapshot have in common.
class EntryWalk {
 public:
  EntryWalk(const EntryQuery& query, std::uint64_t size, const ViewSnapshot& snapshot)
      : down_(query.newest_first),
        from_(query.from.value),
        end_(std::min(query.upto.value_or(Position{size}).value, size)),
        walk_(snapshot, postings_of(query), down_ ? Direction::down : Direction::up),
        at_(down_ ? end_ - 1 : from_),
        over_(from_ >= end_) {}

  // The next position that the index knows; nullopt at the end, or when `steps` ran out.
  std::optional<Position> next(std::uint64_t& steps) {
    if (over_) return std::nullopt;
    const auto found = walk_.find(at_, steps);
    over_ = !found || beyond(*found);
    if (over_) return stopped_ = walk_.stopped_at() && !beyond(*walk_.stopped_at()), std::nullopt;
    leave(*found);
    return Position{*found};
  }

  // Where a page that stopped without having reached the end goes on; nullopt at the end.
  std::optional<Position> rest() const {
    if (!stopped_) return std::nullopt;
    return next_page(*walk_.stopped_at());
  }
  Position next_page(std::uint64_t at) const { return Position{down_ ? at + 1 : at}; }

 private:
  bool beyond(std::uint64_t at) const { return down_ ? at < from_ : at >= end_; }
  void leave(std::uint64_t at) {
    over_ = down_ && at == 0;
    at_ = down_ ? at - 1 : at + 1;
  }

  bool down_;
  std::uint64_t from_, end_;
  PostingWalk walk_;
  std::uint64_t at_;
  bool over_;
  bool stopped_ = false;
};

}  // namespace

Result<EntryPage> Reading::entries(const EntryQuery& query) const {
  const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, kPageMax);
  EntryWalk walk(query, upto(), snapshot_of(*this));
  EntryPage page;
  std::uint64_t steps = kPageSteps;
  for (std::uint64_t read = 0;; ++read) {
    const auto at = walk.next(steps);
    if (!at) break;
    if (page.entries.size() == limit || read == kPageDecoded) {
      page.next = walk.next_page(at->value);
      return page;
    }
    TRY(found, entry(*at));
    if (!query.keep || query.keep(found)) page.entries.push_back(std::move(found));
  }
  page.next = walk.rest();
  return page;
}

PositionPage positions_of(const EntryQuery& query, std::size_t limit, const Reading& reading) {
  INVARIANT(!query.keep, "what is kept is known from the entry only");
  EntryWalk walk(query, reading.upto(), snapshot_of(reading));
  PositionPage page;
  std::uint64_t steps = kPageSteps;
  while (const auto at = walk.next(steps)) {
    if (page.positions.size() == limit) {
      page.next = walk.next_page(at->value);
      return page;
    }
    page.positions.push_back(*at);
  }
  page.next = walk.rest();
  return page;
}

Result<EntryCount> Reading::count(const EntryQuery& query, std::uint64_t most) const {
  std::uint64_t steps = kCountSteps;
  if (!query.keep) {
    const std::uint64_t end = std::min(query.upto.value_or(Position{upto()}).value, upto());
    PostingWalk walk(snapshot_of(*this), postings_of(query), Direction::up);
    const auto counted = walk.count(query.from.value, end, most, steps);
    return EntryCount{counted.count, counted.exact};
  }
  EntryWalk walk(query, upto(), snapshot_of(*this));
  EntryCount count;
  std::uint64_t left = kPageDecoded;
  while (const auto at = walk.next(steps)) {
    if (count.entries == most || left-- == 0) return count.exact = false, count;
    TRY(found, entry(*at));
    count.entries += query.keep(found) ? 1 : 0;
  }
  count.exact = !walk.rest();
  return count;
}

}  // namespace cadre
