// Cursors of asked entries: where the next page begins, bound to the query they were made for. One that was
// edited, or brought to another query, is told apart by its last part, a digest; it guards against mistakes,
// and nothing secret lies behind it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/position.hpp"
#include "engine/base/result.hpp"

namespace cadre {

struct EntryCursor {
  std::size_t phase = 0;  // of the plan (engine/running/entry_plan.hpp)
  Position at;            // EntryPage::next
  friend bool operator==(const EntryCursor&, const EntryCursor&) = default;
};

std::string make_cursor(const EntryCursor& cursor, std::string_view asked);

// Errors: invalid_argument "query.cursor".
Result<EntryCursor> read_cursor(std::string_view text, std::string_view asked);

}  // namespace cadre
