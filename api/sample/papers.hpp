// The papers of the sample: what a paper of each kind is called, and how its number is signed.
#pragma once

#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre::sample {

// As an act brings it. INVARIANT: the kind has a name.
json::object paper(std::string_view kind, unsigned number, Date date);

}  // namespace cadre::sample
