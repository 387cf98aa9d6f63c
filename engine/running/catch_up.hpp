// Catching up: the views follow the log from where they stand, through the same projector as live writing.
#pragma once

#include <functional>
#include <memory>

#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/library.hpp"

namespace cadre {

// Memory: what is read ahead (read_ahead.hpp), the changes of two steps, the one that is projected and the
// one that is written (some 120 MB each), and the states of the cases that they opened beside those that are
// kept.
struct CatchUpBounds {
  std::size_t step = 200'000;          // entries in one transaction of the views, fewer near the log's ends,
  std::size_t step_bytes = 256 << 20;  // or as many as have these bytes
  std::size_t page = 4'096;            // entries read at a time
  std::size_t cached_states = 50'000;  // kept in memory from one step to the next
};

// Brings `views` to the log's present size, in bounded steps; `progress` gets the number of entries done
// after each. Errors: corruption (an entry that cannot be read or is not known), unavailable.
Result<void> catch_up(const Journal& journal, Views& views, const std::shared_ptr<ProcedureLibrary>& library,
                      const std::function<void(std::uint64_t)>& progress = {},
                      const CatchUpBounds& bounds = {});

}  // namespace cadre
