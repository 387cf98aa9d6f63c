// "Who did what and when": the intersection of posting lists, walked from one end; the cost follows the page.
#include <algorithm>

#include "engine/running/reading.hpp"
#include "engine/running/reading_access.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPageMax = 500;

// Leapfrog: asks each list for its first posting at or beyond the highest seen, until all agree.
std::optional<Position> meet_up(const ViewSnapshot& snapshot, const std::vector<std::string>& terms,
                                Position at, Position end) {
  for (std::size_t agreed = 0, i = 0; agreed < terms.size(); i = (i + 1) % terms.size()) {
    const auto found = snapshot.seek_up(terms[i], at);
    if (!found || *found >= end) return std::nullopt;
    agreed = *found == at ? agreed + 1 : 1;
    at = *found;
  }
  return at < end ? std::optional(at) : std::nullopt;
}

std::optional<Position> meet_down(const ViewSnapshot& snapshot, const std::vector<std::string>& terms,
                                  Position at, Position begin) {
  for (std::size_t agreed = 0, i = 0; agreed < terms.size(); i = (i + 1) % terms.size()) {
    const auto found = snapshot.seek_down(terms[i], at);
    if (!found || *found < begin) return std::nullopt;
    agreed = *found == at ? agreed + 1 : 1;
    at = *found;
  }
  return at >= begin ? std::optional(at) : std::nullopt;
}

}  // namespace

Result<EntryPage> Reading::entries(const EntryQuery& query) const {
  const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, kPageMax);
  const Position end = std::min(query.upto.value_or(Position{upto()}), Position{upto()});
  const ViewSnapshot& snapshot = snapshot_of(*this);
  EntryPage page;
  std::optional<Position> at;
  if (query.from < end)
    at = query.newest_first ? meet_down(snapshot, query.terms, Position{end.value - 1}, query.from)
                            : meet_up(snapshot, query.terms, query.from, end);
  while (at) {
    if (page.entries.size() == limit) {
      page.next = query.newest_first ? next(*at) : *at;
      return page;
    }
    TRY(found, entry(*at));
    page.entries.push_back(std::move(found));
    if (query.newest_first) {
      at = *at > query.from ? meet_down(snapshot, query.terms, Position{at->value - 1}, query.from)
                            : std::nullopt;
    } else {
      at = meet_up(snapshot, query.terms, next(*at), end);
    }
  }
  return page;
}

}  // namespace cadre
