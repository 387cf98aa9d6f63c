// The route sheet of a case ("phiếu theo dõi quy trình"): one row for every time that somebody moved it, or
// let a deadline pass: where it lay, since when, until when it ought to have moved, who moved it and when.
// Pure over the case's entries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/log/entry.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

struct RouteDeadline {
  std::string delay;
  Date due{};  // the last day in time
  // How it was counted; nothing when the day it was counted from is not in the entries.
  std::optional<Deadline> counted;
  Period period;
  std::string article;
  Mark mark = Mark::verified;
};

struct RouteStep {
  std::optional<Position> position;  // of the entry that ended the step; nothing: the case still lies there
  std::vector<std::string> states;   // leaf ids
  std::string act;                   // "" when a deadline passed
  std::string role, actor, on_behalf_of;
  Date received{};                        // recorded day on which the case came there
  std::optional<RouteDeadline> deadline;  // the nearest one
  std::optional<Date> done;               // recorded day
  int working_days = 0;                   // from received, exclusive, to done or today, inclusive
  bool late = false;                      // done, or today, is behind the deadline
  std::vector<std::string> led_to;        // leaf ids; empty while it lies there
  std::string outcome;                    // of the case, when this step ended it
  std::vector<std::string> documents;     // numbers
};

// `entries`: all of the case, oldest first; those that change no case are passed over. `procedure`: the
// version that governs now; steps under an earlier one keep its ids.
std::vector<RouteStep> route_sheet(const std::vector<Entry>& entries, const Procedure& procedure,
                                   const Calendar& calendar, Date today);

}  // namespace cadre
