// Refusal: the answer to an act that may not happen, with every reason. A fact: it is logged, and changes
// nothing.
#pragma once

#include <string>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre {

// One reason. For rules: which, with what parameters, by which article and how sure that article is.
struct Reason {
  std::string rule;  // "act.unknown", "act.not-now", "actor.role", "actor.subject", "actor.same-person",
                     // "form.<keyword>", "effective.future", "case.closed", ..., or a rule of workflows/rules
  json::object params;
  std::string article;
  Mark mark = Mark::verified;
  std::string field;     // JSON pointer, when one input field is at fault
  json::object figures;  // the facts used
  Text text;
  bool acknowledgeable = false;  // mark R or U: goes through with a reason and a document number
};

// One that no rule of a definition gives: what the engine itself asks for.
Reason reason_of(std::string rule, json::object figures, Text text);

enum class RefusalKind : std::uint8_t {
  unknown_act,            // the definition has no such act anywhere
  not_now,                // it has, but not in this state
  not_authorised,         // role, unit, subject, same person
  invalid_form,           // the form's schema
  rules_failed,           // at least one blocking rule
  needs_acknowledgement,  // only rules of mark R or U failed
  stale_timer,            // a delay that is no longer armed: nothing to do (not logged)
};

struct Refusal {
  RefusalKind kind = RefusalKind::rules_failed;
  std::vector<Reason> reasons;  // never empty
};

// Of a command that does several things or none: what stands against one of them.
struct ItemFault {
  std::size_t item = 0;         // from 0
  std::vector<Reason> reasons;  // never empty
};

std::string_view to_string(RefusalKind kind);
json::object to_json(const Reason& reason);
json::object to_json(const Refusal& refusal);  // {"kind","reasons":[...]}
Refusal refusal_from_json(const json::object& value);

}  // namespace cadre
