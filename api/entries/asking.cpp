#include "api/entries/asking.hpp"

#include "api/reading/sight.hpp"
#include "engine/running/entry_plan.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kCountMax = 1'000'000;  // of a reader from whom nothing is withheld
constexpr int kPagesCounted = 4;                // of anybody else: what each may see is looked at
constexpr std::size_t kPageCounted = 500;

void begin_at(EntryQuery& query, Position at) {
  if (query.newest_first)
    query.upto = at;
  else
    query.from = at;
}

// Before the first entry of a phase, seen from where it is walked.
Position start_of(const EntryQuery& query) { return Position{query.newest_first ? kCursorMax : 0}; }

void add(ReadablePage& sum, ReadablePage part) {
  std::move(part.entries.begin(), part.entries.end(), std::back_inserter(sum.entries));
  if (part.hidden) sum.hidden = sum.hidden.value_or(0) + *part.hidden;
}

}  // namespace

Result<AskedPage> asked_page(const EntryPlan& plan, const std::optional<EntryCursor>& from, std::size_t limit,
                             const Actor& actor, const Reading& reading) {
  AskedPage result;
  for (std::size_t phase = from ? from->phase : 0; phase < plan.phases.size(); ++phase) {
    EntryQuery query = plan.phases[phase];
    if (result.page.entries.size() == limit) {
      result.next = {phase, start_of(query)};
      return result;
    }
    if (from && from->phase == phase) begin_at(query, from->at);
    query.limit = limit - result.page.entries.size();
    TRY(page, readable_entries(std::move(query), actor, reading));
    const auto next = page.next;
    add(result.page, std::move(page));
    if (!next) continue;
    result.next = {phase, *next};
    return result;
  }
  return result;
}

bool sees_everything(const Actor& actor, const Reading& reading) {
  return EntrySight(actor, reading).sees_all();
}

Result<EntryCount> asked_count(const EntryPlan& plan, const Actor& actor, const Reading& reading) {
  EntryCount sum;
  if (sees_everything(actor, reading)) {
    for (const EntryQuery& query : plan.phases) {
      TRY(count, reading.count(query, kCountMax));
      sum.entries += count.entries;
      sum.exact = sum.exact && count.exact;
    }
    return sum;
  }
  std::optional<EntryCursor> from;
  for (int i = 0; i < kPagesCounted; ++i) {
    TRY(page, asked_page(plan, from, kPageCounted, actor, reading));
    sum.entries += page.page.entries.size();
    from = page.next;
    if (!from) return sum;
  }
  sum.exact = false;
  return sum;
}

}  // namespace cadre
