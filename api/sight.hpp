// may_read (api/access.hpp) applied to the things that readings give: finds the unit of a case, a cadre, an
// entry.
#pragma once

#include "api/access.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

bool may_read_case(const Actor& actor, const CaseState& state, const Reading& reading);
bool may_read_case_summary(const Actor& actor, const CaseState& state, const Reading& reading);
bool may_read_entry(const Actor& actor, const Entry& entry, const Reading& reading);
bool may_read_unit(const Actor& actor, std::string_view unit, const Reading& reading);  // its cases' entries
// An entry that a supervisor will read once its case is decided: until then it is counted only.
bool withheld_until_decided(const Actor& actor, const Entry& entry, const Reading& reading);
bool may_read_subject(const Actor& actor, std::string_view subject, const Reading& reading);

// The units of the posts that a cadre holds on the reading's day.
std::vector<std::string> units_of_cadre(std::string_view cadre, const Reading& reading);

Error not_permitted();  // forbidden

}  // namespace cadre
