// Findings: what the facts about a cadre say on a day that somebody should look at, though no act has been
// done. Each names its rule, the article and how sure it is, the figures, a sentence, and the procedure it
// proposes. Numbers of law are in findings.json. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/facts/facts.hpp"

namespace cadre {

struct FindingSpec {
  std::string rule, article;
  Mark mark = Mark::verified;
  std::string proposes;  // id of a procedure about a cadre; "" when it is none's to open
  json::object params;
};

struct Observation {
  const FindingSpec* spec = nullptr;  // lives as long as the program
  std::string cadre, post;            // `post`: the one it is about, or ""
  json::object figures;
  Text text;
};

// The shipped table, in its order.
const std::vector<FindingSpec>& finding_specs();

// Everything found about one cadre on that day, in the order of the table. `rule`: only that one; "" = all.
std::vector<Observation> observe(const std::string& cadre, Date on, std::string_view rule, const Facts& facts,
                                 const Calendar& calendar);

}  // namespace cadre
