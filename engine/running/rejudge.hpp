// Rejudging: every decision of a log is made again, from the facts and the definition of its day, and held
// against what was written. An entry that comes out otherwise was written by another program, or was not
// decided at all.
//
// What it cannot judge is counted: entries that no order of a client brought about by itself (records,
// refused recordings of facts, whose values are not kept).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/cases/command.hpp"
#include "engine/facts/facts.hpp"
#include "engine/log/entry.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre {

struct Divergence {
  Position position;
  std::string type;  // of the entry that was written
  std::string
      where;  // attribute or member of `data` that first differs, or "" when there is no such entry now
  Text what;
};

struct Rejudgement {
  std::uint64_t judged = 0;             // commands decided again
  std::uint64_t unjudged = 0;           // commands that cannot be
  std::vector<Divergence> divergences;  // the first kDivergencesMax
  std::uint64_t divergent = 0;          // all of them
};
inline constexpr std::size_t kDivergencesMax = 1000;

struct RejudgeParts {
  const Journal& journal;
  Views& scratch;  // empty; the world of each day is built up in it
  const Rules& rules;
  const FactKinds& kinds;
};

// Of the commands whose first entry lies in [from, upto). `progress` gets the entries gone through. Errors:
// corruption (an entry cannot be read), unavailable (the scratch tables).
Result<Rejudgement> rejudge(const RejudgeParts& parts, Position from, Position upto,
                            const std::function<void(std::uint64_t)>& progress = {});

// The order that an entry came of, with the other entries of its command; nothing when it cannot be told.
// `revision`: of the case before.
std::optional<Order> order_of(std::span<const Entry> command, std::uint32_t revision);

}  // namespace cadre
