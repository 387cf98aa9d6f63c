// What the operator is told of errors whose text no client sees: `unavailable` and `corruption`.
//
// A full disk fails every write: of one cause after the other only the 1st, 2nd, 4th, 8th, … are logged.
#pragma once

#include "engine/base/result.hpp"

namespace cadre {

// "event=unavailable count=4 cause='expected room on the disk for the log, but …'". Nothing for other errors.
// Any thread.
void log_cause(const Error& error);

}  // namespace cadre
