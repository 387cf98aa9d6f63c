// Terms of an entry that it does not say itself, but that were so when it was recorded: "step:deciding", a
// leaf state where its case stood when the act was tried (of an opening: where it led), without the name of
// the procedure; and "within:tinh-uy", each unit above its own in the tree of that day. Part of the
// projector: a function of the entry and the world before it.
#pragma once

#include "engine/log/entry.hpp"
#include "engine/running/world.hpp"

namespace cadre {

// Called before the entry changes the world, but of an opening behind that. Errors: corruption.
Result<void> add_step_terms(const Entry& entry, World& world, ViewBatch& batch);

void add_within_terms(const Entry& entry, const World& world, ViewBatch& batch);

}  // namespace cadre
