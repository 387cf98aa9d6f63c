// Ground tests: the rules that a ground in a definition's table may name ("tests":[{"type","params"}]). They
// are rules like any other, and also listed in the catalogue; a ground is evaluated without the engine's
// registry, hence this table.
#pragma once

#include <string_view>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

using Check = Verdict (*)(const RuleContext&, const json::object& params);

// nullptr when no ground test has that name. When adding one: ground_tests.cpp, catalogue.cpp, the fixtures
// in tests/workflows/grounds_test.cpp.
Check ground_test(std::string_view name);

// Holds when the cadre states the ground in the application: the text field `field` is not empty.
// Sources: 41-QĐ/TW Art 6.1, 6.4 (limited ability; another legitimate personal reason).
Verdict declared(const RuleContext& context, const json::object& params);

// Holds when one of `tests` does: the grounds that a text joins with "or".
Verdict any_of(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
