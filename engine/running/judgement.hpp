// Judgement: a decision about a case, and how it is written down. Part of the decider.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/cases/decide.hpp"
#include "engine/log/entry.hpp"
#include "engine/running/world.hpp"

namespace cadre {

struct Judgement {
  Decision decision;
  const CaseState* before = nullptr;           // the world's, or `fresh`
  std::shared_ptr<const Procedure> procedure;  // the version that governs afterwards
  std::unique_ptr<CaseState> fresh = nullptr;  // of an opening
  std::vector<Entry> effects = {};             // that an accepted act brings about
  std::optional<Refusal> undone = {};          // why an elapsed deadline brought nothing about
};

// Adds what an accepted act brings about; `first` is the position its entry will get. One effect that cannot
// be carried out turns the decision into a refusal. A deadline is over all the same: it elapses without
// effects, and says why ("undone" in its data).
void bring_about(Judgement& judgement, World& world, const FactKinds& kinds, const Actor& actor, Date today,
                 Position first);

// The entry of what happened, and those of what it brought about: parts of one command.
std::vector<Entry> entries_of(Judgement judgement, const Order& order);

// The entry of an attempt that was refused.
Entry refusal_entry(const Order& order, const Judgement& judgement, const Refusal& refusal);

}  // namespace cadre
