// Effects: what an accepted act or an elapsed deadline brings about elsewhere, as the actions it ran say
// (Procedure::effects). All of them or none: one that cannot be carried out refuses the act. Pure over the
// World it is given.
#pragma once

#include "engine/cases/decide.hpp"
#include "engine/log/entry.hpp"
#include "engine/running/world.hpp"

namespace cadre {

inline constexpr std::size_t kEffectEntriesMax = 500;  // of one act

struct EffectScene {
  const Procedure& procedure;  // that governs afterwards
  const CaseState& before;     // of an opening: id, cadre, post and unit
  const CaseEvent& event;
  World& world;
  const FactKinds& kinds;
  const Actor& actor;
  Date today;
  Position act;  // that the entry of the event will get
};

// The entries that follow the event's own, in order, each with its position, its cause, and the case and role
// it came of. A refusal says "effect.impossible", and which.
tl::expected<std::vector<Entry>, Refusal> effects_of(const EffectScene& scene);

}  // namespace cadre
