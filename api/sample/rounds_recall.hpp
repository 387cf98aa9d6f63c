// The rounds of looking again at a decision about "$cadre" in "$post". Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// Unfounded; a paper lacked and is put right; put right after the last day of its batch, "$ends".
extern const Round kRecallUnfounded, kRecallRegularised, kRecallOverdue;

// The appointment by "$wrong", signed on "$signed", is cancelled by "$decision"; "$other" answers for it.
extern const Round kRecalled;

extern const Round kRecallCancelled;

}  // namespace cadre::sample
