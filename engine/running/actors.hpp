// Actors: the account that acts, its person, and the mandates that it uses: its own, or those that another
// account lends it. Pure over the facts of one moment.
//
// Delegation (facts of kind "delegation" about the account that lends): on the days that the fact names, the
// other account uses the lender's mandates in the roles and within the unit that it names. Only what the
// lender holds by itself on that day is lent: nobody lends on what was lent to them. An administrator neither
// lends nor acts for anybody.
#pragma once

#include <string_view>

#include "engine/cases/decide.hpp"

namespace cadre {

// With its own mandates; none when the account is not in force.
Actor own_actor(const Facts& facts, std::string_view account, Date on);

// With what `principal` lends it; no mandates when nothing is lent. "" = own_actor.
Actor actor_for(const Facts& facts, std::string_view account, std::string_view principal, Date on);

}  // namespace cadre
