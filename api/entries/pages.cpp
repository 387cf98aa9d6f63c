#include "api/entries/pages.hpp"

#include <algorithm>

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

bool is_of_content(const std::string& term) {
  return term.starts_with("word:") || term.starts_with("rule:") || term.starts_with("document:");
}

// Whether the question looks into entries: then finding one that is shown with gaps would tell what stands in
// the gaps. What `keep` asks besides words is of attributes that stand in every entry that is shown.
bool looks_inside(const EntryQuery& query) {
  return std::ranges::any_of(query.terms, is_of_content) || std::ranges::any_of(query.none, is_of_content) ||
         std::ranges::any_of(query.any,
                             [](const auto& terms) { return std::ranges::any_of(terms, is_of_content); });
}

}  // namespace

Result<ReadablePage> readable_entries(EntryQuery query, const Actor& actor, const Reading& reading) {
  ReadablePage readable;
  EntrySight sight(actor, reading);
  const bool inside = looks_inside(query);
  if (!inside && !singles_out(query)) readable.hidden = 0;
  const std::size_t wanted = query.limit;
  for (int page = 0; page < kPagesScannedMax && readable.entries.size() < wanted; ++page) {
    query.limit = wanted - readable.entries.size();
    TRY(found, reading.entries(query));
    for (Entry& entry : found.entries) {
      SeenEntry seen = sight.see(std::move(entry));
      if (seen.shown && (!inside || seen.whole()))
        readable.entries.push_back(std::move(seen));
      else if (readable.hidden && seen.told)
        ++*readable.hidden;
    }
    readable.next = found.next;
    const bool looked_enough = found.entries.size() < query.limit;  // short, though there is more
    if (!found.next || looked_enough) break;
    continue_at(query, *found.next);
  }
  return readable;
}

std::optional<std::string> cursor_text(const std::optional<Position>& next) {
  if (!next) return std::nullopt;
  return std::to_string(next->value);
}

}  // namespace cadre
