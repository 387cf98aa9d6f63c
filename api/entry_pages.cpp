#include "api/entry_pages.hpp"

#include "engine/running/entry_plan.hpp"

namespace cadre {
namespace {

constexpr int kPagesScannedMax = 10;

void continue_at(EntryQuery& query, Position next) {
  if (query.newest_first)
    query.upto = next;
  else
    query.from = next;
}

}  // namespace

Result<ReadablePage> readable_entries(EntryQuery query, const Actor& actor, const Reading& reading) {
  ReadablePage readable;
  EntrySight sight(actor, reading);
  if (!singles_out(query)) readable.hidden = 0;
  const std::size_t wanted = query.limit;
  for (int page = 0; page < kPagesScannedMax && readable.entries.size() < wanted; ++page) {
    query.limit = wanted - readable.entries.size();
    TRY(found, reading.entries(query));
    for (Entry& entry : found.entries) {
      SeenEntry seen = sight.see(std::move(entry));
      if (seen.shown)
        readable.entries.push_back(std::move(seen));
      else if (readable.hidden && seen.told)
        ++*readable.hidden;
    }
    readable.next = found.next;
    if (!found.next) break;
    continue_at(query, *found.next);
  }
  return readable;
}

std::optional<std::string> cursor_text(const std::optional<Position>& next) {
  if (!next) return std::nullopt;
  return std::to_string(next->value);
}

}  // namespace cadre
