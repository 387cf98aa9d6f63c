// The past. Any event ever written must apply; one that cannot is a broken history.
#include "engine/decide.hpp"

namespace cadre {
namespace {

void move_to(CaseState& state, const Movement& movement) {
  state.configuration = movement.configuration;
  state.done = movement.done;
  state.outcome = movement.outcome;
  state.timers = movement.timers;
}

void take(CaseState& state, const Submission& submission) {
  for (const auto& field : submission.form) state.data[field.key()] = field.value();
  state.documents.insert(state.documents.end(), submission.documents.begin(), submission.documents.end());
}

void advance_revision(CaseState& state) {
  INVARIANT(!state.procedure.empty(), "a case is opened before it moves");
  INVARIANT(!state.done, "a case that has ended does not move");
  ++state.revision;
}

void apply(CaseState& state, const CaseOpened& e) {
  INVARIANT(state.procedure.empty(), "a case opens once");
  state.id = e.id;
  state.cadre = e.cadre;
  state.post = e.post;
  state.unit = e.unit;
  state.procedure = e.procedure;
  state.opened = e.submission.effective;
  take(state, e.submission);
  state.deeds.push_back({"open", e.actor, e.person, e.submission.effective});
  move_to(state, e.movement);
}

void apply(CaseState& state, const ActAccepted& e) {
  advance_revision(state);
  take(state, e.submission);
  state.deeds.push_back({e.act, e.actor, e.person, e.submission.effective});
  move_to(state, e.movement);
}

void apply(CaseState& state, const DelayElapsed& e) {
  advance_revision(state);
  move_to(state, e.movement);
}

void apply(CaseState& state, const CaseMigrated& e) {
  advance_revision(state);
  INVARIANT(state.procedure == e.from, "a case migrates from the version it is pinned to");
  state.procedure = e.to;
  move_to(state, e.movement);
}

}  // namespace

CaseState evolve(CaseState state, const CaseEvent& event, Position position) {
  std::visit([&](const auto& e) { apply(state, e); }, event);
  state.last = position;
  return state;
}

}  // namespace cadre
