// Reading is an act: a personal file, a document, an export or a proof is given only when an entry
// (cadre.read.v1) that says who read whose what, and why, is durable. Every handler that gives such a thing
// comes through here.
//
//   TRY(act, reading_act(call, given, reading));   // on the reading that also made the answer
//   record_read(service, call.actor, std::move(act), [answer](Result<void> recorded) { ... });
//
// Handlers that answer at once are a RecordedHandler (api/routes/route.hpp) and need not call either.
#pragma once

#include <functional>

#include "api/service.hpp"
#include "engine/running/read_acts.hpp"

namespace cadre {

struct GivenRead {
  std::string subject;  // "cadre/CB-0042", "document/<sha256>", "case/MN-2026-0017", "log/entries"
  std::string what;     // "file", "document", "export", "proof", "entries", "follow", "bundle", "findings"
  std::vector<std::string> whose;
  std::string unit;
  json::object query;
  std::uint64_t count = 1;
  bool permitted = true;                  // false: that somebody asked is recorded, and nothing is given
  bool purpose_asked = true;              // false: one that is given is checked and kept, and none is missed
  std::vector<std::string> once_a_day{};  // what it is one read of: the account's next one of it today
  bool of_everybody = false;              // whose is everybody, unnamed: an alarm by itself
  bool first = true;  // false: it goes on with what was told; an entry unless all of it was told today
};

// The order that records it, with the purpose of the request (?purpose=case:MN-2026-0017). No purpose is
// asked of whoever reads about nobody but themselves, and of a request that is refused anyway. Errors:
// invalid_argument "purpose.required", "purpose.kind", "purpose.case" (no such case, or not for this account
// to know of).
Result<ReadAct> reading_act(const Call& call, const GivenRead& given, const Reading& reading);

// `done` on the sequencer's thread, or on this one when the queue is full; it must not block. Errors:
// forbidden "read.limit" (too many on one day; the first refusal of a day is an entry) and "access" (not
// permitted), overloaded, unavailable. An alarm of mass reading is logged here.
void record_read(const Service& service, const Actor& actor, ReadAct act,
                 std::function<void(Result<void>)> done);

// Whether an order of record_of was recorded and may be given; counts it. Errors: forbidden, as record_read;
// those of the outcome.
Result<void> check_recorded(const Outcome& outcome);

struct ReadingFigures {  // since the start of the program, for /metrics
  std::uint64_t given = 0, refused = 0, alarms = 0;
};
ReadingFigures reading_figures();  // any thread

}  // namespace cadre
