// Events: what happened, in the past tense, with all that replay needs. evolve (engine/cases/decide.hpp)
// applies them; engine/cases/event_codec.hpp writes them into entries and reads every version ever released.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/cases/command.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/chart/interpreter.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// Where an accepted act took the case. Values, computed once by decide; replay recomputes nothing.
struct Movement {
  NodeSet configuration;
  bool done = false;
  std::string outcome;
  std::vector<NodeIndex> entered;
  std::vector<const Reference*> actions;  // live only; the log keeps type and params
  std::vector<Timer> timers;              // all that are armed afterwards
  std::vector<Timer> overdue;             // those that elapsed while their state stays
};

// A rule that was asked, and what it saw. Live only: the log keeps it for readers, evolve never looks at it.
struct RuleAsked {
  RuleAsked(const RuleCall& rule, const RuleContext& context) : call(&rule), verdict(rule.ask(context)) {}

  const RuleCall* call;  // owned by the procedure
  Verdict verdict;       // when it does not hold: of mark R or U, and acknowledged
};

struct CaseOpened {
  std::string id, cadre, post, unit, procedure;
  Submission submission;
  std::string actor, person, role;
  Movement movement;
  std::vector<RuleAsked> asked;
  std::string on_behalf_of{}, principal{};  // by a delegation: the account, its person
};
struct ActAccepted {
  std::string act;
  Submission submission;
  std::string actor, person, role;
  Movement movement;
  std::vector<RuleAsked> asked;
  std::string on_behalf_of{}, principal{};  // by a delegation: the account, its person
};
struct DelayElapsed {
  std::string delay;
  NodeIndex node = 0;
  Date due{};
  Movement movement;
};
struct CaseMigrated {
  std::string from, to;  // procedure references
  std::string reason, document;
  std::string actor, person, role;
  Movement movement;
  std::string on_behalf_of{}, principal{};
};

struct CaseHeld {  // by an effect of another case's act; nothing moves
  Hold hold;
  Movement movement;
};
struct CaseReleased {
  std::string by;    // the case that lifts its holds
  bool all = false;  // whoever put them
  Movement movement;
};

using CaseEvent = std::variant<CaseOpened, ActAccepted, DelayElapsed, CaseMigrated, CaseHeld, CaseReleased>;
// When adding one: evolve, event_codec, projector, tests/engine/cases/event_codec_test.

}  // namespace cadre
