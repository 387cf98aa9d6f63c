// Unusual unanimity: a run of ballots without one vote against that the history of the body does not explain.
// A body that always agrees says nothing; one that seldom did, and does now, is worth a look. Part of
// workflows/conduct/.
//
// The chance of a run of n, when the share of unanimous ballots before it was p, is p^n. p is that of the
// same body and kind of ballot; while there are few of those, that of the kind in all bodies; while there are
// few of those as well, nothing is said. Pure.
#pragma once

#include <map>

#include "workflows/conduct/case_conduct.hpp"

namespace cadre::conduct {

class Unanimity {
 public:
  explicit Unanimity(const Settings& settings) : settings_(settings) {}

  // The ballots that the entry records. One signal for a run, when it becomes too unlikely.
  void take(const Entry& entry, const Signal& signal);

 private:
  struct Ballots {  // before the present run
    std::uint64_t all = 0, unanimous = 0;
    double share() const;
  };
  struct Body {
    Ballots before;
    std::uint64_t run = 0;          // unanimous ones since
    std::vector<Position> entries;  // of the run, the first kEntriesMax
    bool said = false;
  };
  void note(const Entry& entry, const std::string& kind, bool unanimous, const Signal& signal);
  void weigh(const Entry& entry, const std::string& kind, Body& body, const Signal& signal) const;

  const Settings& settings_;
  std::map<std::pair<std::string, std::string>, Body> bodies_;  // by kind of ballot and unit
  std::map<std::string, Ballots> kinds_;                        // all bodies
};

}  // namespace cadre::conduct
