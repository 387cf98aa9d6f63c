// Rules about the course of a case: its track, what was done before, and what the regulation leaves open.
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The case goes one of `tracks`. A guard, or a requirement.
struct TrackIs {
  std::vector<std::string> tracks;
  static ReadParams<TrackIs> from(const json::object& params);
};
Verdict track_is(const RuleContext& context, const TrackIs& wanted);

// The act `act` has been done in this case. Source: 41-QĐ/TW Art 8.1 (the talk comes before the proposal).
struct ActDone {
  std::string act;
  static ReadParams<ActDone> from(const json::object& params);
};
Verdict act_done(const RuleContext& context, const ActDone& wanted);

// Always fails, with the definition's own sentence {"vi","en"}: the regulation does not settle this. Call it
// with mark U, so that it warns and the officer answers with a reason and a paper.
Verdict law_silent(const RuleContext& context, const json::object& params);

// On the tracks `tracks`, nothing recorded bars the cadre from leaving ("bar" facts of one of `kinds` on the
// effective day: a security or key task, an inspection, an investigation). Sources: 260-QĐ/TW Art 7 (old);
// 170/2025/NĐ-CP Art 52 for civil servants; 41-QĐ/TW has no such list, so call it with mark R.
Verdict not_barred(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
