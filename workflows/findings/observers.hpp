// The observers behind finding.hpp, one per rule of findings.json. Part of workflows/findings/.
#pragma once

#include "engine/procedure/rules.hpp"
#include "workflows/findings/finding.hpp"

namespace cadre::findings {

struct Sight {
  const std::string& id;      // of the cadre, or the post
  const SubjectFacts& known;  // of that
  Date on;
  const Facts& facts;
  const Calendar& calendar;
  const FindingSpec& spec;
};
using Observations = std::vector<Observation>;

// terms.cpp
void head_long_in_post(const Sight& sight, Observations& found);  // months in one post as head
void term_expiring(const Sight& sight, Observations& found);      // term_until within so many working days
void posts_two_held(const Sight& sight, Observations& found);     // more than one post held at once
void kin_together(const Sight& sight, Observations& found);       // with a declared relative in one unit
void rotation_clock(const Sight& sight, Observations& found);  // the last of the months that has been reached
// plans.cpp
void plan_disciplined(const Sight& sight, Observations& found);   // disciplined since the entry was approved
void plan_titles_over(const Sight& sight, Observations& found);   // more titles of one level in one term
void plan_persons_over(const Sight& sight, Observations& found);  // a post: more people in one term
void plan_low_confidence(const Sight& sight, Observations& found);  // planned, and more than half low
// results.cpp
void failing_twice(const Sight& sight, Observations& found);   // not-completed in the two latest rated years
void confidence_low(const Sight& sight, Observations& found);  // more than half low in the latest vote

// grounds.cpp
// Grounds of the table of the definition in force, of the marks that the row names, on the facts about the
// cadre of the context in its post.
void grounds_of_post(const RuleContext& context, const FindingSpec& spec, Observations& found);

// cases.cpp
void text_repealed(const CaseState& state, const Procedure& pinned, const Procedure* in_force, Date on,
                   const FindingSpec& spec, Observations& found);
// An evaluation, running or ended, with more rated excellent than its own version's rule on the cap lets
// through. One that was cancelled rates nobody.
void cap_over(const CaseState& state, const Procedure& pinned, const RuleContext& context,
              const FindingSpec& spec, Observations& found);

inline void add(const Sight& sight, Observations& found, std::string post, json::object figures, Text text) {
  const std::string cadre = sight.spec.about == "cadre" ? sight.id : std::string();
  found.push_back(
      {&sight.spec, cadre, std::move(post), {}, {}, std::move(figures), std::move(text), std::nullopt});
}

}  // namespace cadre::findings
