// Courses of a case that many stories share: the usual one of each end, and the usual misfortunes. Tables.
#pragma once

#include "api/sample/story.hpp"

namespace cadre::sample {

inline constexpr Step kOpen{.act = "open", .after = 1};
inline constexpr Step kOpenUnchecked{.act = "open", .after = 1, .acknowledged = "ground.confirmed"};
inline constexpr Step kTalk{.act = "record-talk", .after = 2};
inline constexpr Step kPropose{.act = "propose", .after = 3};
inline constexpr Step kReceive{.act = "receive-proposal", .after = 1};
inline constexpr Step kBallot{.act = "record-ballot", .after = 4};
inline constexpr Step kDecide{.act = "issue-decision", .after = 1};
inline constexpr Step kElectedVote{.act = "record-elected-vote", .after = 12};
inline constexpr Step kApproval{.act = "record-approval", .after = 6};
inline constexpr Step kReport{.act = "report-to-elected-body", .after = 15};
inline constexpr Step kPlace{.act = "record-placement", .after = 5};
inline constexpr std::string_view kBallotLost =
    R"({"ballot":{"summoned":15,"present":14,"issued":14,"collected":14,"valid":13,"void":1,"agree":6}})";
inline constexpr std::string_view kElectedVoteLost =
    R"({"elected_ballot":{"summoned":30,"present":28,"issued":28,"collected":28,"valid":27,"void":1,"agree":11}})";

// To the end of an appointed post; `...Unchecked` acknowledges a ground whose wording is not verified.
inline constexpr Step kPlaced[] = {kOpen, kTalk, kPropose, kReceive, kBallot, kDecide, kPlace};
inline constexpr Step kPlacedUnchecked[] = {kOpenUnchecked, kTalk,   kPropose, kReceive,
                                            kBallot,        kDecide, kPlace};
inline constexpr Step kElectedPlaced[] = {kOpen,   kTalk,   kPropose,     kReceive,
                                          kBallot, kDecide, kElectedVote, kPlace};
inline constexpr Step kApprovedPlaced[] = {kOpen,   kTalk,        kPropose,  kReceive, kBallot,
                                           kDecide, kElectedVote, kApproval, kPlace};
inline constexpr Step kReportedPlacedUnchecked[] = {kOpenUnchecked, kTalk,   kPropose, kReceive,
                                                    kBallot,        kDecide, kReport,  kPlace};
inline constexpr Step kReportedPlaced[] = {kOpen,   kTalk,   kPropose, kReceive,
                                           kBallot, kDecide, kReport,  kPlace};

// To "refused", in each way there is.
inline constexpr Step kBallotFails[] = {
    kOpen, kTalk, kPropose, kReceive, {.act = "record-ballot", .after = 4, .form = kBallotLost}};
inline constexpr Step kRefusedByLevel[] = {
    kOpen, kTalk, kPropose, kReceive, {.act = "refuse-proposal", .after = 6}};
inline constexpr Step kRefusedByLevelUnchecked[] = {
    kOpenUnchecked, kTalk, kPropose, kReceive, {.act = "refuse-proposal", .after = 6}};
inline constexpr Step kElectedVoteFails[] = {
    kOpen,
    kTalk,
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    {.act = "record-elected-vote", .after = 12, .form = kElectedVoteLost}};
inline constexpr Step kApprovalDenied[] = {
    kOpen, kTalk, kPropose, kReceive, kBallot, kDecide, kElectedVote, {.act = "record-denial", .after = 8}};
inline constexpr Step kApprovalDeniedUnchecked[] = {
    kOpenUnchecked, kTalk,   kPropose,     kReceive,
    kBallot,        kDecide, kElectedVote, {.act = "record-denial", .after = 8}};

// To "withdrawn" and "cancelled".
inline constexpr Step kWithdraw{.act = "withdraw", .after = 1, .acknowledged = "law.silent"};
inline constexpr Step kWithdrawn[] = {
    kOpen, kTalk, {.act = "withdraw", .after = 2, .refused = "law.silent"}, kWithdraw};
inline constexpr Step kWithdrawnUnchecked[] = {kOpenUnchecked, kTalk, kPropose, kReceive, kWithdraw};
inline constexpr Step kCancelled[] = {kOpen, kTalk, {.act = "cancel", .after = 3}};
inline constexpr Step kCancelledUnchecked[] = {
    kOpenUnchecked, {.act = "cancel", .after = 2, .form = R"({"cancel_ground":"opened-wrongly"})"}};

// With detours: returned for completion, extended, late.
inline constexpr Step kReturned[] = {kOpen,
                                     kTalk,
                                     kPropose,
                                     {.act = "return-proposal", .after = 1},
                                     {.act = "propose", .after = 2},
                                     kReceive,
                                     kBallot,
                                     kDecide,
                                     kPlace};
inline constexpr Step kExtended[] = {kOpen,
                                     kTalk,
                                     kPropose,
                                     kReceive,
                                     {.act = "extend", .after = 8},
                                     {.act = "record-ballot", .after = 3},
                                     {.act = "issue-decision", .after = 2},
                                     kPlace};
inline constexpr Step kExtendedUnchecked[] = {kOpenUnchecked,
                                              kTalk,
                                              kPropose,
                                              kReceive,
                                              {.act = "extend", .after = 8},
                                              {.act = "record-ballot", .after = 3},
                                              {.act = "issue-decision", .after = 2},
                                              kPlace};
inline constexpr Step kExtendedAndLate[] = {kOpen,
                                            kTalk,
                                            kPropose,
                                            kReceive,
                                            {.act = "extend", .after = 9},
                                            {.act = "extend", .after = 1, .refused = "act.not-now"},
                                            {.act = "record-ballot", .after = 9},
                                            {.act = "issue-decision", .after = 1},
                                            kPlace};
inline constexpr Step kProposedLate[] = {kOpen,   kTalk, {.act = "propose", .after = 12}, kReceive, kBallot,
                                         kDecide, kPlace};
inline constexpr Step kProposedLateUnchecked[] = {
    kOpenUnchecked, kTalk, {.act = "propose", .after = 12}, kReceive, kBallot, kDecide, kPlace};
inline constexpr Step kDecidedLate[] = {kOpen,
                                        kTalk,
                                        kPropose,
                                        kReceive,
                                        {.act = "record-ballot", .after = 7},
                                        {.act = "issue-decision", .after = 6},
                                        kPlace};
inline constexpr Step kLateTwice[] = {
    kOpen,   kTalk, {.act = "propose", .after = 11}, kReceive, {.act = "record-ballot", .after = 12},
    kDecide, kPlace};

// Left where they are.
inline constexpr Step kJustOpened[] = {kOpen};
inline constexpr Step kJustOpenedUnchecked[] = {kOpenUnchecked};
inline constexpr Step kTalked[] = {kOpen, kTalk};
inline constexpr Step kProposed[] = {kOpen, kTalk, kPropose};
inline constexpr Step kDeciding[] = {kOpen, kTalk, kPropose, kReceive};
inline constexpr Step kDecidingUnchecked[] = {kOpenUnchecked, kTalk, kPropose, kReceive, kBallot};
inline constexpr Step kWaitsForVote[] = {kOpenUnchecked, kTalk, kPropose, kReceive, kBallot, kDecide};

}  // namespace cadre::sample
