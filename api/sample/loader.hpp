// Loading the sample city: day by day from the first to the plan's end, what falls due elapses, offices
// record, and stories go on.
#pragma once

#include <filesystem>

#include "api/bootstrap.hpp"
#include "api/sample/plan.hpp"
#include "engine/log/journal.hpp"

namespace cadre::sample {

struct Loaded {
  TreeHead head;
  std::size_t cadres = 0, cases = 0;
  std::vector<IssuedToken> tokens;  // one per role; also in the folder's file of tokens
};

// Fills a data folder that is empty or not there. The same plan writes the same bytes. Errors: conflict (the
// folder has a log with entries), unavailable, invalid_argument (a story does not hold against the
// definitions).
Result<Loaded> load(const std::filesystem::path& data, const Plan& plan = {});

}  // namespace cadre::sample
