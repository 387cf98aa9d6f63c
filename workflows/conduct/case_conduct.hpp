// What is remembered of one case while entries go by. Part of workflows/conduct/.
#pragma once

#include <functional>
#include <optional>
#include <set>

#include "workflows/conduct/conduct.hpp"

namespace cadre::conduct {

struct Settings {
  std::int64_t fast_minutes = 0, late_days = 0, one_person_roles = 0, unanimous_ballots = 0,
               unanimous_history = 0, unanimous_chance_percent = 0, repeated_refusals = 0;
};
Settings settings_of(const json::object& settings);

using Signal = std::function<void(ConductSignal)>;

// One case from its first entry on.
class CaseConduct {
 public:
  CaseConduct(const Settings& settings, const Calendar& calendar)
      : settings_(settings), calendar_(calendar) {}

  void moved(const Entry& entry, ConductFigures& figures, const Signal& signal);
  void refused(const Entry& entry, ConductFigures& figures, const Signal& signal);

 private:
  void count_step(const Entry& entry, ConductFigures& figures) const;
  void watch_pace(const Entry& entry, const Signal& signal) const;
  void watch_recording(const Entry& entry, const Signal& signal) const;
  void watch_duties(const Entry& entry, const Signal& signal);
  void note_duty(const std::string& person, const Entry& entry, const Signal& signal);
  void watch_counts(const Entry& entry, const Signal& signal);

  const Settings& settings_;
  const Calendar& calendar_;
  std::vector<std::string> states_;
  std::set<std::vector<std::string>> left_;                           // where it lay before
  std::optional<Timestamp> since_;                                    // when it came where it lies
  std::optional<Date> due_;                                           // the nearest deadline
  std::map<std::string, std::map<std::string, Position>> duties_of_;  // by person: role, its first entry
  std::map<std::string, std::pair<json::value, Position>> counts_;    // by field: the ballot as recorded last
  std::map<std::string, std::vector<Position>> refused_;              // by act and rule
};

// Whether an object of a form is a ballot, and whether all who voted agreed.
bool is_ballot(const json::value& value);
bool is_unanimous(const json::object& ballot);

ConductSignal signal_of(std::string rule, const Entry& entry, std::vector<Position> entries,
                        json::object figures, Text text);

}  // namespace cadre::conduct
