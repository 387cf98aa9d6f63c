// Naming: what a fact about a cadre names, so that the cadre is found by it (`Facts::cadres_with`). Pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/facts.hpp"

namespace cadre {

using FindSubject = std::function<const SubjectFacts*(std::string_view subject)>;

// The "post", the "cadre" and the "unit" of the value, and of a tenure (kind "holds") every unit that its
// post was ever in.
std::vector<std::string> named_in(std::string_view kind, const json::object& value, const FindSubject& find);

// Whether a fact of that kind names `id`.
bool names(const Fact& fact, std::string_view kind, std::string_view id, const FindSubject& find);

}  // namespace cadre
