// Decider: an order meets the world and becomes entries, or an error. Everything decided here is decided
// once: live by the sequencer, dry by a reading. Pure over the World it is given.
#pragma once

#include <optional>
#include <vector>

#include "engine/cases/command.hpp"
#include "engine/facts/facts.hpp"
#include "engine/log/entry.hpp"
#include "engine/running/world.hpp"

namespace cadre {

inline constexpr std::string_view kSystemAccount = "system";

struct Decided {
  std::vector<Entry> entries;             // without position, time, id; accepted or refused
  std::optional<Error> error;             // then no entries: nothing to log
  std::optional<std::uint32_t> revision;  // of a stale revision: the present one
  std::vector<ItemFault> faults = {};     // of several orders together: whom the error is due to
  std::vector<std::string> fields = {};   // of several together: which of them each entry is of, "/facts/3"
};

class Decider {
 public:
  explicit Decider(const FactKinds& kinds) : kinds_(kinds) {}  // `kinds` outlives the decider

  // `first`: the position the first entry will get. `now`: the moment of recording.
  Decided decide(const Command& command, World& world, Timestamp now, Position first) const;

  // The decision of an opening or an act alone, for a dry run. Errors: not_found, conflict, invalid_argument.
  Result<Decision> judge(const Command& command, World& world, Timestamp now) const;

 private:
  const FactKinds& kinds_;
};

// Orders together, facts, proposals, definitions and records have files of their own.

// Each item is decided by `decider` upon a draft of the world in which those before it have happened; the
// world itself stays as it is. Errors: invalid_argument "together.count", "together.entries"; conflict
// "together.refused", with the faults of every item that can be told: one behind a fault is judged as if that
// item had been left out, and not at all when it is about the same case.
Decided decide_together(const SubmitTogether& order, const Command& command, const Decider& decider,
                        World& world, Timestamp now, Position first);
Decided decide_facts(const RecordFacts& order, const FactKinds& kinds, const Actor& actor, World& world,
                     Date today, Position first);
Decided decide_decline(const DeclineProposal& order, const Actor& actor, World& world, Date today);
Decided decide_publication(const PublishProcedure& order, const FactKinds& kinds, const Actor& actor,
                           World& world);
// Errors: forbidden "read.limit", when the day's refusal for too many reads is an entry already.
Decided decide_read(const KeepRecord& order, const Actor& actor, const World& world, Date today);
Decided decide_current(const MakeCurrent& order, const Actor& actor, World& world, Date today);
// Records of the log itself are the system's. Errors: forbidden "record.system".
Decided decide_record(const KeepRecord& order, const Actor& actor);

inline Decided failed(ErrorCode code, Text message, std::string field = {}, std::string rule = {}) {
  Decided decided;
  decided.error = Error{code, std::move(message), std::move(field), std::move(rule)};
  return decided;
}

}  // namespace cadre
