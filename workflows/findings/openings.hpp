// The opening that a finding proposes, by its row of findings.json. Part of workflows/findings/.
#pragma once

#include "workflows/findings/finding.hpp"

namespace cadre::findings {

// nullopt: no row fits the day and the figures.
std::optional<ProposedOpening> opening_of(const Observation& found, Date on, const Facts& facts);

}  // namespace cadre::findings
