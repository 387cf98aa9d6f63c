// Targets as JSON: encoding, and which names a reader may see.
#pragma once

#include "api/reading/sight.hpp"
#include "api/targets/target_question.hpp"

namespace cadre {

json::object target_head(const targets::Target& target);        // what is asked, where it is written
json::object measured_view(const targets::Measured& measured);  // verdict, figures, why not
json::array groups_view(const targets::Measured& measured, const targets::Census& census);
json::value share_view(const targets::Target& target, targets::Ratio value, const targets::Tally& tally);

// Whether this reader may see that person as one of those that the target speaks of.
bool may_name(const targets::Row& row, const targets::Target& target, const Actor& actor,
              const Reading& reading);
// {"cadre","name","unit","unit_name","post","post_title"}
json::object person_view(const targets::Row& row, const targets::Census& census);

}  // namespace cadre
