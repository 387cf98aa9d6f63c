// How the files of the catalogue document a rule's parameters. One file of rows per subject: catalogue.cpp,
// catalogue_ballots.cpp, ... Each adds its rules at start-up, on one thread.
#pragma once

#include <initializer_list>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

struct Parameter {
  const char* name;
  const char* type;  // string, integer, boolean, array, object
  const char* unit;
  const char* title;
};

json::object documentation(std::initializer_list<Parameter> parameters);
// {"numerator","denominator","inclusive"} and the base they are taken of, beside `parameters`.
json::object share_documentation(std::initializer_list<Parameter> parameters);

// One file each: catalogue_ballots.cpp, catalogue_candidates.cpp, ...
void add_ballot_rules(Rules& rules);
void add_candidate_rules(Rules& rules);
void add_confidence_rules(Rules& rules);
void add_evaluation_rules(Rules& rules);
void add_meeting_rules(Rules& rules);
void add_person_rules(Rules& rules);
void add_planning_rules(Rules& rules);
void add_serving_rules(Rules& rules);

}  // namespace cadre::rules
