// Reads that are told otherwise than as one answer behind one entry: by handlers that may block, and by
// streams.
#pragma once

#include <string>
#include <vector>

#include "api/reading/reading_act.hpp"

namespace cadre {

// What bundles of entries are read of: everything.
inline constexpr const char* kBundles = "log/bundles";

// As record_read, and waits. Answers where the entry stands.
Result<Position> record_read_and_wait(const Service& service, const Actor& actor, const ReadAct& act);

// What of it is told once a day, under the names that Service::reads_today knows it by.
std::vector<std::string> once_of(const GivenRead& given, const Actor& actor);

}  // namespace cadre
