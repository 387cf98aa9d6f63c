// The catalogue of all rules that a definition may name. When adding a rule: a function in the file of its
// subject, a row in catalogue.cpp, tests in tests/workflows; a ground test also stands in ground_tests.cpp.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre {

// Adds every rule of workflows/ to `rules`, which must not know one of their names yet. At start-up, one
// thread.
void add_rules(Rules& rules);

}  // namespace cadre
