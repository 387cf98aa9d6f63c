// How procedures were conducted, over a stretch of the log: how long steps took, what was late, what was
// refused and why, how often a case came back to where it had been; and what an inspector may want to look
// at. A signal is no accusation: it names its rule, the figures and the entries, and the reader judges.
//
// Thresholds are settings of the office (conduct.json, mark U), not law. Pure: entries are fed in the order
// of the log; one thread.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

// Of one procedure in one unit.
struct ConductFigures {
  std::uint64_t opened = 0, closed = 0;
  std::uint64_t steps = 0;        // times that a case left where it lay, or stayed there by an act
  std::uint64_t late = 0;         // of them, behind the nearest deadline
  std::uint64_t timed = 0;        // times that a deadline ran: it was met, or late, or passed
  std::uint64_t elapsed = 0;      // deadlines that passed
  std::uint64_t rework = 0;       // times that a case came back to a state that it had left
  std::vector<int> working_days;  // of the steps, one for each
  std::map<std::string, std::uint64_t> refusals;  // by rule

  int median_days() const;  // 0 without steps
  std::optional<int> overdue_percent()
      const;  // (late + elapsed) of timed, rounded down; none without deadlines
};

struct ConductSignal {
  std::string rule;  // of conduct.json
  std::string case_id, unit;
  std::vector<Position> entries;
  json::object figures;
  Text text;
};

struct ConductReport {
  std::map<std::pair<std::string, std::string>, ConductFigures> figures;  // by procedure id and unit
  std::vector<ConductSignal> signals;                                     // in the order they were noticed
  std::uint64_t signals_left_out = 0;                                     // beyond kSignalsMax
};
inline constexpr std::size_t kSignalsMax = 1000;

// The shipped settings: {"mark","rules":{rule:{...}}}.
const json::object& conduct_settings();

class Conduct {
 public:
  // Both outlive it.
  Conduct(const json::object& settings, const Calendar& calendar);
  ~Conduct();

  void take(const Entry& entry);
  ConductReport finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
