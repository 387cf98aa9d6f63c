// Whom a target speaks of: the rows that its measure makes of a census, each with its answer. Part of
// workflows/targets/.
#pragma once

#include "workflows/targets/measured.hpp"

namespace cadre::targets {

struct Sight {
  const Target& target;
  const Census& census;
  int age;
  Date age_on;
};

std::vector<Row> rows_of(const Sight& sight);

// tenures.cpp: rotations and heads, whose days are measured.
std::vector<Row> rotated_in_term(const Sight& sight);
std::vector<Row> rotations(const Sight& sight);
std::vector<Row> heads(const Sight& sight);

bool of_level(const CountedPost& post, const Sight& sight);

}  // namespace cadre::targets
