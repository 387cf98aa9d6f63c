#include "api/entries/follow.hpp"

#include <spdlog/spdlog.h>

#include "engine/query/fold.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPage = 100;
constexpr int kQuietLooks =
    300;  // some fifteen seconds: then a sign of life, which also finds out who has gone

void append_event(std::string& out, const SeenEntry& seen, std::string_view source) {
  out += "id: " + std::to_string(seen.entry.position.value) + "\nevent: entry\ndata: ";
  out += encode_seen(seen, source);  // canonical JSON: one line
  out += "\n\n";
}

}  // namespace

EntryFollower::EntryFollower(const Call& call, const Service& service, Question question, Position from,
                             StreamSeat seat)
    : call_(call),
      service_(service),
      question_(std::move(question)),
      from_(from.value),
      seat_(std::move(seat)) {
  question_.newest_first = false;
  for (std::string& word : question_.words)
    word = fold(word);  // in the order of time: not the exact ones first
}

BodySource::More EntryFollower::next(std::string& out) {
  try {
    const auto more = step(out);
    if (more) return *more;
  } catch (...) {  // of a library
    spdlog::error("event=stream-threw");
  }
  return More::broken;
}

Result<BodySource::More> EntryFollower::step(std::string& out) {
  if (service_.journal.head().size <= from_) {
    if (++quiet_ >= kQuietLooks) {
      TRY(reading, service_.engine.read());
      TRY(actor, present_actor(call_, reading, service_));
      beat(out);
    }
    return More::later;
  }
  TRY(reading, service_.engine.read());
  TRY(actor, present_actor(call_, reading, service_));
  TRY(plan, plan_entries(question_, reading));
  EntryQuery query = std::move(plan.phases.front());
  query.from = Position{from_};
  query.limit = kPage;
  TRY(page, readable_entries(std::move(query), actor, reading));
  for (const SeenEntry& seen : page.entries) append_event(out, seen, service_.source);
  if (page.hidden.value_or(0) > 0)
    out += "event: hidden\ndata: {\"hidden\":" + std::to_string(*page.hidden) + "}\n\n";
  const std::uint64_t before = std::exchange(from_, page.next ? page.next->value : reading.upto());
  if (!page.entries.empty()) quiet_ = 0;
  if (from_ >= before + kPage && page.entries.empty()) beat(out);
  return page.next ? More::yes : More::later;
}

// Moves the reader's Last-Event-ID on past what did not fit.
void EntryFollower::beat(std::string& out) {
  out += ": \n";
  if (from_ > 0) out += "id: " + std::to_string(from_ - 1) + "\n";
  out += "\n";
  quiet_ = 0;
}

}  // namespace cadre
