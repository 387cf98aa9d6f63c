// Freshness: whether a session may do a grave act now, or must prove again who is there. Programs with a
// token are not asked.
#pragma once

#include "api/service.hpp"
#include "engine/cases/command.hpp"

namespace cadre {

// Errors: forbidden "session.fresh".
Result<void> check_fresh(const Call& call, const Service& service);

// The same, when the order is grave (workflows/rights/grave.hpp). What does not exist is not: whoever decides
// says what is wrong with it. Also unavailable, corruption.
Result<void> check_fresh_for(const Order& order, const Call& call, const Service& service);

}  // namespace cadre
