#include "api/entries/follow.hpp"

#include <spdlog/spdlog.h>

#include "api/entries/stored.hpp"
#include "api/entries/whose.hpp"
#include "engine/query/fold.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPage = 250;  // entries that are decoded
constexpr int kQuietLooks =
    300;  // some fifteen seconds: then a sign of life, which also finds out who has gone

// `data`: canonical JSON, which is one line.
void append_event(std::string& out, Position position, std::string_view data) {
  out += "id: ";
  out += std::to_string(position.value);
  out += "\nevent: entry\ndata: ";
  out += data;
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
  if (!upto_) upto_ = reading.upto();
  query.upto = Position{*upto_};
  const bool stored = !query.keep && sees_everything(actor, reading);
  TRY(piece, stored ? stored_piece(query, reading) : seen_piece(std::move(query), actor, reading));
  TRY(told, telling_.told(piece.people, actor, reading));
  if (!told) return More::later;
  const std::uint64_t passed = (piece.next ? piece.next->value : *upto_) - from_;
  from_ += passed;
  const bool more = piece.next || *upto_ < reading.upto();
  upto_.reset();
  out += piece.events;
  if (!piece.events.empty()) quiet_ = 0;
  if (piece.events.empty() && passed >= kPage) beat(out);
  return more ? More::yes : More::later;
}

Result<EntryFollower::Piece> EntryFollower::stored_piece(const EntryQuery& query,
                                                         const Reading& reading) const {
  Piece piece;
  TRY(next, read_stored(query, reading, service_.journal, [&](Position position, std::string_view bytes) {
        append_event(piece.events, position, bytes);
        if (std::string person = file_in(bytes); !person.empty()) piece.people.insert(std::move(person));
        return piece.events.size() < kPieceBytes;
      }));
  piece.next = next;
  return piece;
}

Result<EntryFollower::Piece> EntryFollower::seen_piece(EntryQuery query, const Actor& actor,
                                                       const Reading& reading) const {
  query.limit = kPage;
  TRY(page, readable_entries(std::move(query), actor, reading));
  Piece piece{{}, people_in(page.entries), page.next};
  for (const SeenEntry& seen : page.entries)
    append_event(piece.events, seen.entry.position, encode_seen(seen, service_.source));
  if (page.hidden.value_or(0) > 0)
    piece.events += "event: hidden\ndata: {\"hidden\":" + std::to_string(*page.hidden) + "}\n\n";
  return piece;
}

// Moves the reader's Last-Event-ID on past what did not fit.
void EntryFollower::beat(std::string& out) {
  out += ": \n";
  if (from_ > 0) out += "id: " + std::to_string(from_ - 1) + "\n";
  out += "\n";
  quiet_ = 0;
}

}  // namespace cadre
