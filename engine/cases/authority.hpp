// Authority: whether this actor may do this act in this case. Deny by default. Part of decide; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/decide.hpp"

namespace cadre {

struct Authority {
  std::string role;             // the mandate's role that opened the door; empty when none did
  std::vector<Reason> reasons;  // why not; empty when the actor may
};

// Four questions: a mandate in one of the act's roles that covers the case's unit on the day of recording
// ("actor.role"); no administrator, whatever else they are ("actor.administrator"); not a case about the
// actor's own person, nor one that `form` would make so ("actor.subject"); not the person who did an act that
// this one must be kept apart from ("actor.same-person"). By a delegation, the last two are asked of both
// persons; without one in force nothing is lent ("delegation.none").
Authority authority(const Procedure& procedure, const ActSpec& act, const CaseState& state,
                    const json::object& form, const Surroundings& around);

// Publishes definitions, and acts in no case.
inline constexpr std::string_view kAdministratorRole = "administrator";
bool is_administrator(const Actor& actor);

// Done by the actor's account or through it, or by whose name it acts in, or in that name.
bool by_accounts_of(const Deed& deed, const Actor& actor);

// It acts in the name of another, who lends it nothing today; the reason to say so ("delegation.none").
bool lacks_loan(const Actor& actor);
Reason not_lent(const Actor& actor);

// The first of `roles` for which the actor holds a mandate that covers `unit`; empty when there is none.
std::string role_for(const std::vector<std::string>& roles, std::string_view unit,
                     const Surroundings& around);

}  // namespace cadre
