// A cadre asks that their own file be corrected: an entry, and a proposal to open a case of the procedure
// that looks into it. Whoever may open such a case opens it or declines, as with every proposal.
#pragma once

#include <string>
#include <string_view>

#include "engine/cases/command.hpp"

namespace cadre {

inline constexpr std::string_view kCorrectionType = "cadre.correction.requested.v1";
inline constexpr std::string_view kCorrectionProcedure = "file-correction";

struct CorrectionRequest {
  std::string cadre, unit;           // unit: of the post held, or ""
  std::string kind, wrong, right;    // which kind of fact; what is not right; what it should be
  std::optional<Position> position;  // of the entry that recorded it
  Date on{};
};

// Decided in record_decider.cpp: nobody asks but the person ("correction.own").
KeepRecord record_of(const CorrectionRequest& request);

}  // namespace cadre
