#include "api/entries/stored.hpp"

#include "engine/running/entry_positions.hpp"

namespace cadre {
namespace {

// How many positions from `i` on are neighbours, oldest first.
std::size_t run_from(std::size_t i, const std::vector<Position>& positions) {
  std::size_t run = 1;
  while (i + run < positions.size() && positions[i + run].value == positions[i].value + run) ++run;
  return run;
}

}  // namespace

Result<std::optional<Position>> read_stored(const EntryQuery& query, const Reading& reading,
                                            const Journal& journal,
                                            const std::function<bool(Position, std::string_view)>& each) {
  const PositionPage page = positions_of(query, kStoredPage, reading);
  bool more = true;
  for (std::size_t i = 0; i < page.positions.size();) {
    const Position at = page.positions[i];
    if (!more) return query.newest_first ? next(at) : at;
    CHECK(journal.read(at, query.newest_first ? 1 : run_from(i, page.positions),
                       [&](Position position, std::string_view bytes) {
                         more = each(position, bytes);
                         return ++i, more;
                       }));
  }
  return page.next;
}

}  // namespace cadre
