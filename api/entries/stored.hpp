// The stored bytes of the entries that a query finds, handed on as they are: for readers from whom nothing is
// withheld. No entry is decoded; runs of neighbours are read in one go.
#pragma once

#include <functional>

#include "engine/log/journal.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

inline constexpr std::size_t kStoredPage = 400;         // entries of one page
inline constexpr std::size_t kPieceBytes = 256 * 1024;  // of a body that is made while it is sent

// Up to kStoredPage of them in the query's order, until `each` returns false: that entry is the last one.
// Answers where the next page begins, as EntryPage::next; nullopt at the end. INVARIANT: the query has no
// `keep`. Errors: unavailable, corruption.
Result<std::optional<Position>> read_stored(const EntryQuery& query, const Reading& reading,
                                            const Journal& journal,
                                            const std::function<bool(Position, std::string_view)>& each);

}  // namespace cadre
