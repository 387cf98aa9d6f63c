// What became of a command, as an answer. Runs on an I/O thread.
#pragma once

#include "api/routes/route.hpp"

namespace cadre {

// Errors become problems (409 with the present revision and what happened meanwhile, as far as the actor may
// read it); a refusal becomes a 422 with its entry's position, kind and reasons, that of acts together one
// without an entry, with the faults of each; the rest is `answer`'s.
HttpResponse answer_outcome(const Outcome& outcome, const WriteHandler& handler, const Call& call,
                            const Service& service);

}  // namespace cadre
