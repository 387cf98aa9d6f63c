// The past. Any event ever written must apply; one that cannot is a broken history.
#include <algorithm>

#include "engine/cases/decide.hpp"
#include "engine/cases/standstill.hpp"

namespace cadre {
namespace {

void move_to(CaseState& state, Movement&& movement) {
  state.configuration = movement.configuration;
  state.done = movement.done;
  state.outcome = std::move(movement.outcome);
  state.timers = std::move(movement.timers);
  state.overdue = std::move(movement.overdue);
}

// What a case gathers until it ends: room is made once. json::object looks through so many fields directly.
constexpr std::size_t kFieldsUsual = 18;
constexpr std::size_t kDeedsUsual = 8;

template <class Accepted>
void remember(CaseState& state, std::string&& act, Accepted& e) {
  if (state.deeds.capacity() < kDeedsUsual) state.deeds.reserve(kDeedsUsual);
  state.deeds.emplace_back(std::move(act), std::move(e.actor), std::move(e.person), e.submission.effective,
                           std::move(e.on_behalf_of), std::move(e.principal));
}

void take(CaseState& state, Submission&& submission) {
  if (state.data.capacity() < state.data.size() + submission.form.size())
    state.data.reserve(std::max(kFieldsUsual, state.data.size() + submission.form.size()));
  for (auto& field : submission.form) state.data.insert_or_assign(field.key(), std::move(field.value()));
  state.documents.reserve(state.documents.size() + submission.documents.size());
  for (json::value& document : submission.documents) state.documents.push_back(std::move(document));
}

void advance_revision(CaseState& state) {
  INVARIANT(!state.procedure.empty(), "a case is opened before it moves");
  INVARIANT(!state.done, "a case that has ended does not move");
  ++state.revision;
}

void apply(CaseState& state, CaseOpened&& e) {
  INVARIANT(state.procedure.empty(), "a case opens once");
  state.id = std::move(e.id);
  state.cadre = std::move(e.cadre);
  state.post = std::move(e.post);
  state.unit = std::move(e.unit);
  state.procedure = std::move(e.procedure);
  state.opened = e.submission.effective;
  remember(state, "open", e);
  take(state, std::move(e.submission));
  move_to(state, std::move(e.movement));
}

void apply(CaseState& state, ActAccepted&& e) {
  advance_revision(state);
  remember(state, std::move(e.act), e);
  take(state, std::move(e.submission));
  move_to(state, std::move(e.movement));
}

void apply(CaseState& state, DelayElapsed&& e) {
  advance_revision(state);
  move_to(state, std::move(e.movement));
}

void apply(CaseState& state, CaseMigrated&& e) {
  advance_revision(state);
  INVARIANT(state.procedure == e.from, "a case migrates from the version it is pinned to");
  state.procedure = std::move(e.to);
  move_to(state, std::move(e.movement));
}

void apply(CaseState& state, CaseHeld&& e) {
  advance_revision(state);
  state.holds.push_back(std::move(e.hold));
}

void apply(CaseState& state, CaseReleased&& e) {
  advance_revision(state);
  const Date since = held_since(state);
  std::erase_if(state.holds, [&](const Hold& hold) { return e.all || hold.by == e.by; });
  for (Hold& hold : state.holds) hold.since = std::min(hold.since, since);
  state.timers = std::move(e.movement.timers);
}

}  // namespace

void evolve_in_place(CaseState& state, CaseEvent&& event, Position position) {
  std::visit([&](auto& e) { apply(state, std::move(e)); }, event);
  state.last = position;
}

CaseState evolve(CaseState state, CaseEvent event, Position position) {
  evolve_in_place(state, std::move(event), position);
  return state;
}

}  // namespace cadre
