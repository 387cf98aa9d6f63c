// Findings: what the facts say on a day that somebody should look at, though no act has been done: about a
// cadre, about a post, about a case that runs. Each names its rule, the article and how sure it is, the
// figures, a sentence, and the opening it proposes with the fields that can be known. Numbers of law, and
// what is proposed, are rows of findings.json. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/cases/case_state.hpp"
#include "engine/facts/facts.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

struct FindingSpec {
  std::string rule, article;
  std::string about;  // "cadre", "post" or "case"
  Mark mark = Mark::verified;
  json::object params;
  // [{"procedure","about"?,"until"?,"when"?,"form"}]: the first that fits the day (`until` is its last) and
  // the figures (`when`: these members have these values). "$name" in a form is a figure, "$on" the day,
  // "$sentence" the sentence.
  json::array opens;
};

// An opening that a finding proposes. About a cadre: with the post concerned, or "".
struct ProposedOpening {
  std::string procedure, cadre, post, unit;
  json::object form;
};

struct Observation {
  const FindingSpec* spec = nullptr;  // lives as long as the program
  std::string cadre, post;            // whom it is about; `post`: the one concerned, or ""
  std::string case_id, version;       // of a case: the version in force that it could be moved to
  json::object figures;
  Text text;
  std::optional<ProposedOpening> opens;  // nullopt: there is nothing to open
};

// The shipped table, in its order.
const std::vector<FindingSpec>& finding_specs();

// Everything found about one cadre, or one post, on that day, in the order of the table. `rule`: only that
// one; "" = all.
std::vector<Observation> observe(const std::string& cadre, Date on, std::string_view rule, const Facts& facts,
                                 const Calendar& calendar);
// Grounds for dismissal, resignation or relief that exist in a post the cadre holds, by the table of
// `dismissal`, the version in force on that day.
std::vector<Observation> observe_grounds(const std::string& cadre, const Procedure& dismissal, Date on,
                                         std::string_view rule, const Facts& facts, const Calendar& calendar);
std::vector<Observation> observe_post(const std::string& post, Date on, std::string_view rule,
                                      const Facts& facts, const Calendar& calendar);
// A running case whose text is not in force any more on that day; one that rates too many people excellent,
// running or ended. `in_force`: the version of then; nullptr: none.
std::vector<Observation> observe_case(const CaseState& state, const Procedure& pinned,
                                      const Procedure* in_force, Date on, std::string_view rule,
                                      const Facts& facts, const Calendar& calendar);

}  // namespace cadre
