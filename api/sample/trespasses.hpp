// Attempts outside any case that are refused because of the role: recording and publishing what is not one's
// own. A table.
#pragma once

#include <span>

#include "api/sample/days.hpp"
#include "api/sample/office.hpp"

namespace cadre::sample {

struct Trespass {
  Date on{};
  std::string_view account, method, target, body;
};

std::span<const Trespass> trespasses();

// Errors: invalid_argument, with the answer, when it is not refused for the role.
Result<void> commit(const Trespass& trespass, Office& office);

}  // namespace cadre::sample
