// The observers behind finding.hpp, one per rule of findings.json. Part of workflows/findings/.
#pragma once

#include "workflows/findings/finding.hpp"

namespace cadre::findings {

struct Sight {
  const std::string& cadre;
  const SubjectFacts& known;  // of the cadre
  Date on;
  const Facts& facts;
  const Calendar& calendar;
  const FindingSpec& spec;
};
using Observations = std::vector<Observation>;

// terms.cpp
void head_long_in_post(const Sight& sight, Observations& found);  // months in one post as head
void term_expiring(const Sight& sight, Observations& found);      // term_until within so many working days
void rotation_clock(const Sight& sight, Observations& found);  // the last of the months that has been reached
// plans.cpp
void plan_disciplined(const Sight& sight, Observations& found);  // disciplined since the entry was approved
void plan_titles_over(const Sight& sight, Observations& found);  // more titles of one level in one term
// results.cpp
void failing_twice(const Sight& sight, Observations& found);   // not-completed in the two latest rated years
void confidence_low(const Sight& sight, Observations& found);  // more than half low in the latest vote

inline void add(const Sight& sight, Observations& found, std::string post, json::object figures, Text text) {
  found.push_back({&sight.spec, sight.cadre, std::move(post), std::move(figures), std::move(text)});
}

}  // namespace cadre::findings
