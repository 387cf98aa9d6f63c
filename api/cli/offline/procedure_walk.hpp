// Walks a definition act by act without a log, without people and without rules: only the chart moves. Made
// for authors who want to see what a definition does, and for comparing it with other interpreters.
//
// An act is an object {"type": "<act>", ...data}; a delay that has run out is {"type": "after", "delay":
// "<name>", "state": "<id>"}. Guards are answered from a table of rules where it names them, else from the
// act's data: the guard "ballot.passed" holds when the field "ballot.passed" is true. A guard with parameters
// is looked up first under its name and parameters, as in `ballot.passed{"share":50}`, then under its name
// alone.
#pragma once

#include "engine/chart/interpreter.hpp"

namespace cadre {

class ProcedureWalk {
 public:
  // `rules`: name -> true or false.
  ProcedureWalk(Chart chart, json::object rules);

  // One line of the report: {"act","accepted","value","actions","done","reasons"}. `act` is null for the
  // start. As in XState, an act that nobody takes may still set off an `always` whose guard answers
  // differently now: the line then says accepted: false, and where the chart went.
  json::object start();
  // Errors: invalid_argument (no "type"; an "after" without "delay" or "state"). Call start() first.
  Result<json::object> act(const json::object& act);

 private:
  json::object report(json::value act, const Step& step, json::array reasons) const;

  Chart chart_;
  json::object rules_;
  Step last_;  // whole: several `always` at once act in the order their states were entered
};

}  // namespace cadre
