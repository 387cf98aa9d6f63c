// The rounds of confidence votes, as tables. Their forms hold words of the play: those voted on and their
// votes, as JSON, which confidence_plays.cpp writes.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

// A session: "$people" voted on, "$dossiers", "$votes", on the day "$vote-on".
extern const Round kPartyVote, kPartyVoteAfterRefusals, kPartyVoteWithoutQuorum, kPartyVoteCancelled;
// "$cadre", whose confidence was low in the session of "$vote-on", is dismissed as it proposed.
extern const Round kDismissedByVote;
extern const Round kCouncilVote, kCouncilVoteCancelled;
// The ballot about "$cadre", who keeps the confidence, loses it, or resigns before it; or it is called off.
extern const Round kConfidenceKept, kConfidenceLost, kResignsBefore, kBallotCancelled;

}  // namespace cadre::sample
