// ?at=<position> or ?as_of=<moment or day>: which entries count as known. `at` includes that entry, a moment
// what was recorded by then, a day what was recorded until it was over.
#pragma once

#include "api/http/query.hpp"
#include "engine/running/past.hpp"

namespace cadre {

struct AsOf {
  Position upto;  // the first entry that is not known
  Date day{};     // of the office: that of the moment, or of the last entry known
};

// nullopt: neither is asked for, so the present. Errors: invalid_argument "query.exclusive", "query.as_of",
// those of a number.
Result<std::optional<AsOf>> as_of(const Query& query, const Reading& reading);

}  // namespace cadre
