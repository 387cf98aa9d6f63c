// Rules about the post concerned and the level that decides on it. Read facts of kind "post", "holds",
// "unit". Pure; any thread.
#pragma once

#include <string>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The cadre holds the post of the case on the effective day. Source: 41-QĐ/TW Art 1, 2 (holders of leading
// posts).
Verdict post_held(const RuleContext& context, const json::object& params);

// Guards: the post is filled by election / its release needs the approval of a higher State body (fact field
// "higher_approval"). Source: 41-QĐ/TW Art 8.3; Law on Organisation of Local Government 2025 Art 37.
Verdict post_elected(const RuleContext& context, const json::object& params);
// The opposite of the first, as a condition: nobody is appointed to a post that an election fills.
Verdict post_appointed(const RuleContext& context, const json::object& params);
Verdict post_needs_approval(const RuleContext& context, const json::object& params);

// One of the actor's mandates of the role `role` is given by a unit of the level that manages the post (fact
// field "managing_level"), above the unit of the case. A mandate for the whole (unit "") is of every level.
// Source: 41-QĐ/TW Art 4 (who may appoint may dismiss).
struct AppointingLevel {
  std::string role;
  static ReadParams<AppointingLevel> from(const json::object& params);
};
Verdict appointing_level(const RuleContext& context, const AppointingLevel& by);

}  // namespace cadre::rules
