// Pages of entries that the actor may read. The filter comes after the query, and `next` stays honest: a page
// may be short, or empty, and still have a next one.
#pragma once

#include "engine/running/reading.hpp"

namespace cadre {

inline constexpr std::uint64_t kCursorMax = (std::uint64_t{1} << 53) - 1;

struct ReadablePage {
  std::vector<Entry> entries;
  std::optional<Position> next;
  // To a supervisor: how many accepted acts of open cases were passed over. Not told when the terms single
  // out a case, a person or a unit: then the number alone would say that there is a case.
  std::optional<std::uint64_t> hidden;
};
Result<ReadablePage> readable_entries(EntryQuery query, const Actor& actor, const Reading& reading);

std::optional<std::string> cursor_text(const std::optional<Position>& next);

}  // namespace cadre
