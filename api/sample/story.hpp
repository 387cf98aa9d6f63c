// A story: what happens to one cadre, as data. The scripts are tables (stories_*.cpp); teller.cpp carries
// them out by requests to the API.
//
// When adding one: a row in stories_41.cpp, stories_377.cpp, stories_refused.cpp or stories_open.cpp; a path
// in paths.cpp when no path fits; evidence in evidence.cpp when its ground needs other facts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "api/sample/days.hpp"

namespace cadre::sample {

// A way of sending a request wrongly that its fields cannot express.
enum class Slip : std::uint8_t {
  none,
  stale_revision,  // names the revision before the present one
  used_key,        // uses the idempotency key of the step before for another content
  unknown_cadre,   // opens for a cadre nobody has recorded
  other_post,      // opens for a post the cadre does not hold
};

// Who does a step, besides "somebody of the usual role".
enum class Doer : std::uint8_t {
  usual,
  second,       // another account of the role than the usual one
  self,         // the subject, with the subject's own account
  other_level,  // somebody of the role at a level that does not manage the post
};

// Texts may hold $today, $tomorrow, $number, $reason, and $received+N: N working days after the proposal was
// received.
struct Step {
  std::string_view act;  // "open", "migrate", or an act of the definition
  int after = 1;         // working days since the step before; for the first one, since the ground arose
  std::string_view refused = {};         // the rule that must be among the reasons; "" = must be accepted
  std::string_view form = {};            // JSON laid over the usual form; null takes a field away
  std::string_view documents = "usual";  // kinds, separated by spaces; "" = none
  std::string_view acknowledged = {};    // rules, separated by spaces
  std::string_view role = {};            // other than the usual one
  Doer doer = Doer::usual;
  Slip slip = Slip::none;
  std::string_view effective = "$today";
  std::string_view version = {};  // for "open": names it; for "migrate": the version gone to
};

// What the subject's post must be.
enum class Needs : std::uint8_t {
  appointed,
  head,          // and not elected
  lasting_head,  // that is held since long before the reorganisation and still is
  elected,       // without approval of a higher body
  elected_approval,
  secretary,  // of a ward, with an account of their own
  province_managed,
};

struct Story {
  std::string_view title;
  Date start{};  // the day the ground arose
  std::string_view track, ground;
  Needs needs = Needs::appointed;
  std::string_view evidence = {};  // names of evidence.cpp, separated by spaces
  std::span<const Step> steps;
  std::string_view initiative = "ground";
};

std::span<const Story> stories_41();
std::span<const Story> stories_377();
std::span<const Story> stories_refused();
std::span<const Story> stories_open();  // these move with the log's end

}  // namespace cadre::sample
