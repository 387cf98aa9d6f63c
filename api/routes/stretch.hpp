// A stretch of the log that figures are made of: from the day ?from= to the day ?to=, from ?cursor= on; and
// how procedures were conducted there, as far as the reader may see it.
#pragma once

#include "api/routes/route.hpp"
#include "workflows/conduct/conduct.hpp"

namespace cadre {

struct Stretch {
  Position from, upto;
  Calendar calendar;  // what its days are counted by
};

// For inspectors and supervisors. Errors: forbidden; those of dates and numbers.
Result<Stretch> stretch_of(const Call& call, const Service& service);

struct Conducted {
  ConductReport report;
  Position upto;                      // behind the last entry that was gone over
  std::optional<Position> next;       // where to go on, when the stretch is too long for one answer
  std::uint64_t entries_hidden = 0;   // passed over: not the reader's
  std::uint64_t fields_withheld = 0;  // left out of entries that are
  json::value next_json() const;      // as answers carry it
};

// Goes over it some thousand entries at a time, each with the rights of its moment: what a reader may not see
// of an entry counts in no figure and gives no signal. Blocks: for the worker thread. Errors: forbidden,
// unavailable, corruption.
Result<Conducted> conducted(const Stretch& stretch, const Call& call, const Service& service);

}  // namespace cadre
