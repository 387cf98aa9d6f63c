// What the sequencer looks up in the log: the answer to a key used before, and what an officer missed.
#include <algorithm>

#include "engine/running/sequencer.hpp"

namespace cadre {
namespace {

constexpr std::size_t kMeanwhileMax = 50;
constexpr std::size_t kLookedAtMax = 1000;  // refused attempts stand between them

std::string case_of(const Order& order) {
  if (const auto* act = std::get_if<SubmitAct>(&order)) return act->case_id;
  if (const auto* move = std::get_if<MigrateCase>(&order)) return move->case_id;
  return {};
}

std::uint32_t seen_of(const Order& order) {
  if (const auto* act = std::get_if<SubmitAct>(&order)) return act->revision;
  if (const auto* move = std::get_if<MigrateCase>(&order)) return move->revision;
  return 0;
}

}  // namespace

std::vector<Entry> Sequencer::meanwhile(const Command& command, const Batch& batch) const {
  const std::string case_id = case_of(command.order);
  const std::uint32_t seen = seen_of(command.order);
  const std::string term = make_term("case", case_id);
  std::vector<Entry> found;
  const auto newer = [&](const Entry& entry) {
    return entry.case_id == case_id && entry.revision && *entry.revision > seen;
  };
  for (auto at = batch.entries.rbegin(); at != batch.entries.rend() && found.size() < kMeanwhileMax; ++at)
    if (newer(**at)) found.push_back(**at);
  const auto snapshot = parts_.views.snapshot();
  std::optional<Position> at = snapshot ? (*snapshot)->seek_down(term, Position{UINT64_MAX}) : std::nullopt;
  for (std::size_t looked = 0; at && found.size() < kMeanwhileMax && looked < kLookedAtMax; ++looked) {
    const auto bytes = parts_.journal.at(*at);
    const auto entry = bytes ? decode(*bytes) : Result<Entry>(tl::make_unexpected(bytes.error()));
    if (!entry || (entry->revision && *entry->revision <= seen)) break;
    if (newer(*entry)) found.push_back(*entry);
    at = at->value == 0 ? std::nullopt : (*snapshot)->seek_down(term, Position{at->value - 1});
  }
  std::reverse(found.begin(), found.end());
  return found;
}

Result<std::vector<Entry>> Sequencer::read_entries(Position first, std::uint32_t count,
                                                   const Batch& batch) const {
  std::vector<Entry> entries;
  const std::uint64_t durable = parts_.journal.head().size;
  for (std::uint64_t at = first.value; at < first.value + count; ++at) {
    if (at >= durable) {
      entries.push_back(*batch.entries.at(at - durable));
      continue;
    }
    TRY(bytes, parts_.journal.at(Position{at}));
    TRY(entry, decode(bytes));
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace cadre
