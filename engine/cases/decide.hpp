// decide and evolve: the two pure functions that carry the product. No clock, no ids, no I/O, no log lines.
#pragma once

#include <string_view>
#include <variant>

#include "engine/cases/event.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

struct Mandate {
  std::string role;
  std::string unit;  // it covers this unit and everything below; "" = the whole
};

struct Actor {
  std::string account;
  std::string cadre;              // the person behind the account, or ""
  std::vector<Mandate> mandates;  // that it uses: its own, or those that were lent to it
  std::string on_behalf_of{};     // the account that lent them, by a delegation; "" = they are its own
  std::string principal{};        // the person behind that account, or ""

  // Whether it is this person who acts, or in whose name.
  bool is(std::string_view person) const {
    return !person.empty() && (person == cadre || person == principal);
  }
};

// What a decision may look at besides the definition and the state.
struct Surroundings {
  const Facts& facts;
  const Calendar& calendar;
  const Actor& actor;
  Date today;
};

using Decision = std::variant<CaseEvent, Refusal>;

// `state` of an opening is empty but for id, cadre, post and unit. All failed rules are reported, not just
// the first. The order of checks: any business in this case at all, act known, act possible now, actor, form,
// rules; a later group is looked at only if the earlier ones passed. An act whose requirements hold but whose
// guards all fail is refused with "guard.none". An accepted order is moved into the event; a refused one
// stays as it was.
Decision decide_open(const Procedure& procedure, const CaseState& state, OpenCase&& order,
                     const Surroundings& around);
Decision decide_act(const Procedure& procedure, const CaseState& state, SubmitAct&& order,
                    const Surroundings& around);
Decision decide_delay(const Procedure& procedure, const CaseState& state, const ElapseDelay& order,
                      const Surroundings& around);
// `to` is the version migrated to, in force on the day. The case rests: no parallel part of it has ended
// while others go on, and no state of it says `meta.no_migration`. The map names states of `from` only, gives
// a whole resting configuration, and carries every armed deadline; deadlines that only `to` has there begin
// with the day.
Decision decide_migration(const Procedure& from, const Procedure& to, const CaseState& state,
                          const MigrateCase& order, const Surroundings& around);

// Total: validates nothing, and aborts on an impossible history.
// Takes what it needs out of the event: move it in when it is not needed any more.
CaseState evolve(CaseState state, CaseEvent event, Position position);
// The same where the state before is needed no more, as in the sequencer and in replay.
void evolve_in_place(CaseState& state, CaseEvent&& event, Position position);

// What could be done now, and what is missing. One per act of the present configuration; when several
// parallel regions offer it, what all of them ask for.
struct Prospect {
  const ActSpec* act = nullptr;  // of the first region
  bool may = false;              // this actor: role, unit, not the subject, not the same person
  bool ready = false;            // every rule holds, as far as it can be said before the form is known
  std::vector<Reason> met;       // rules that hold, with their figures
  std::vector<Reason> missing;   // rules that fail, and why the actor may not
  std::vector<Reason> needs_input;
};
std::vector<Prospect> prospects(const Procedure& procedure, const CaseState& state,
                                const Surroundings& around);

}  // namespace cadre
