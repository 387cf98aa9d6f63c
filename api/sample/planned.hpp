// Who is put to a unit's conferences for which title, as the forms of planning want it.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

struct Planned {
  std::string cadre, post;
  int title_class = 1;
};

// "[{"cadre", "post", "class"}]": what "$planned", "$staying" and "$added" stand for.
std::string planned_text(std::span<const Planned> people);

// The ballots on them, title by title: four votes of five and everybody's name, or two and no name.
std::string passed_text(std::span<const Planned> people);
std::string failed_text(std::span<const Planned> people);

}  // namespace cadre::sample
