// Cases and the facts about a subject as one reader may see them: what is left out is named under "withheld",
// with the article that says why. Encoding by api/reading/view_json.hpp, rights by api/reading/sight.hpp.
#pragma once

#include "api/entries/sight.hpp"
#include "api/reading/sight.hpp"

namespace cadre {

// The whole view, the view without what is withheld, or number and state alone; by what the sight opens.
// `then`: the state that is shown, which may be an earlier one than that of the sight.
json::object masked_case(const CaseSight& sight, const CaseState& then, const Procedure& procedure);

struct MaskedFacts {
  json::array facts;  // as to_json(SubjectFacts) writes them, without the values withheld
  std::vector<Withheld> withheld;
};
MaskedFacts masked_facts(const Actor& actor, std::string_view subject, const SubjectFacts& facts,
                         const FactKinds& kinds, const Reading& reading);

}  // namespace cadre
