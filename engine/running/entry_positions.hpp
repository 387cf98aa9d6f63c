// Where the entries of a query lie, without reading them: for whoever hands on the stored bytes as they are.
#pragma once

#include "engine/running/reading.hpp"

namespace cadre {

struct PositionPage {
  std::vector<Position> positions;
  std::optional<Position> next;  // as EntryPage::next
};

// As Reading::entries, but up to `limit` of any size. INVARIANT: the query has no `keep`.
PositionPage positions_of(const EntryQuery& query, std::size_t limit, const Reading& reading);

}  // namespace cadre
