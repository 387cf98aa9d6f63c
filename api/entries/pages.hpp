// Pages of entries as the actor may see them. The filter comes after the query, and `next` stays honest: a
// page may be short, or empty, and still have a next one.
#pragma once

#include "api/entries/sight.hpp"

namespace cadre {

inline constexpr std::uint64_t kCursorMax = (std::uint64_t{1} << 53) - 1;

struct ReadablePage {
  std::vector<SeenEntry> entries;  // all of them shown, if not whole
  std::optional<Position> next;
  // How many were passed over because the actor may not read them. Not told when the terms single out a case,
  // a person, a unit or a paper: then the number alone would say that there is something. Never counted: what
  // is about the reader, and what inspectors read.
  std::optional<std::uint64_t> hidden;
};
Result<ReadablePage> readable_entries(EntryQuery query, const Actor& actor, const Reading& reading);

std::optional<std::string> cursor_text(const std::optional<Position>& next);

}  // namespace cadre
