// How each act of the dismissal family is usually done in the sample city: by whom, with which form and
// papers. A table.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre::sample {

struct UsualAct {
  std::string_view act, role;
  std::string_view form;       // JSON with the words of story.hpp
  std::string_view documents;  // kinds, separated by spaces
};

const UsualAct& usual_act(std::string_view act);  // for an act that is not in the table: the empty one

}  // namespace cadre::sample
