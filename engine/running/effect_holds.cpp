// Holds: effects on the running cases of a person, other than the one that acts.
#include <algorithm>

#include "engine/cases/case_number.hpp"
#include "engine/cases/event_codec.hpp"
#include "engine/cases/movement_codec.hpp"
#include "engine/cases/standstill.hpp"
#include "engine/running/effect_entries.hpp"

namespace cadre {
namespace {

// The numbers of the running cases of these procedures that are about the person.
std::vector<std::string> running_cases(const World& world, const std::string& cadre,
                                       const json::array& families) {
  std::vector<std::string> found;
  for (const json::value& family : families) {
    const std::string procedure(family.as_string());
    if (auto id = world.get(Table::counters, open_case_key(procedure, "cadre/" + cadre)))
      found.push_back(*id);
    const std::string prefix = about_prefix(cadre, procedure);
    for (const std::string& key : world.keys(Table::counters, prefix))
      found.push_back(key.substr(prefix.size()));
  }
  return found;
}

Movement standing_still(const CaseState& state) {
  Movement movement;
  movement.configuration = state.configuration;
  movement.timers = state.timers;
  return movement;
}

}  // namespace

Result<void> EffectEntries::hold(const json::object& body) {
  const std::string cadre(text_at(body, "cadre"));
  CHECK(check_known("cadre/" + cadre));
  Hold put = hold_from(body);
  put.by = scene_.before.id;
  put.since = content_.effective;
  for (const std::string& id : running_cases(scene_.world, cadre, array_at(body, "families"))) {
    const Procedure* procedure = nullptr;
    TRY(state, other_case(id, procedure));
    if (state != nullptr) add_to_case(CaseHeld{put, standing_still(*state)}, *state, *procedure);
  }
  return {};
}

Result<void> EffectEntries::release(const json::object& body) {
  const std::string cadre(text_at(body, "cadre"));
  CHECK(check_known("cadre/" + cadre));
  const bool all = bool_at(body, "all");
  for (const std::string& id : running_cases(scene_.world, cadre, array_at(body, "families"))) {
    const Procedure* procedure = nullptr;
    TRY(state, other_case(id, procedure));
    if (state != nullptr) lift(*state, *procedure, all);
  }
  return {};
}

void EffectEntries::lift(CaseState& state, const Procedure& procedure, bool all) {
  const auto lifted = [&](const Hold& hold) { return all || hold.by == scene_.before.id; };
  if (std::none_of(state.holds.begin(), state.holds.end(), lifted)) return;
  Movement movement = standing_still(state);
  if (std::all_of(state.holds.begin(), state.holds.end(), lifted))
    movement.timers = going_on(state, procedure, content_.effective, scene_.world.calendar());
  add_to_case(CaseReleased{scene_.before.id, all, std::move(movement)}, state, procedure);
}

Result<CaseState*> EffectEntries::other_case(const std::string& id, const Procedure*& procedure) {
  if (id == scene_.before.id) return nullptr;
  TRY(opened, scene_.world.find_case(id));
  if (opened == nullptr || opened->state.done) return nullptr;
  procedure = opened->procedure.get();
  return &cases_.try_emplace(id, opened->state).first->second;
}

// It belongs to that case: its number, its version; only the cause and the role are this one's.
void EffectEntries::add_to_case(const CaseEvent& event, CaseState& state, const Procedure& procedure) {
  Entry entry = entry_of(event, state, procedure);
  entry.cause = scene_.act;
  entry.role = content_.role;
  entry.effective = content_.effective;
  entry.position = Position{scene_.act.value + 1 + entries_.size()};
  state = evolve(std::move(state), event, entry.position);
  entries_.push_back(std::move(entry));
}

}  // namespace cadre
