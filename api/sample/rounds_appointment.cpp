#include "api/sample/rounds_appointment.hpp"

#include "api/sample/meeting_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::after;
using appointing::again;
using appointing::joined;
using appointing::kAdverse;
using appointing::kAgency;
using appointing::kAllowed;
using appointing::kAnnounce;
using appointing::kAppraise;
using appointing::kArchive;
using appointing::kAssess;
using appointing::kBoard;
using appointing::kCancel;
using appointing::kCouncil;
using appointing::kDecide;
using appointing::kDecided;
using appointing::kExpanded;
using appointing::kForElectionSteps;
using appointing::kGrant;
using appointing::kHandedIn;
using appointing::kHeadOfBoard;
using appointing::kIncomplete;
using appointing::kKeyCadres;
using appointing::kLast;
using appointing::kLeaders;
using appointing::kLeadersAgain;
using appointing::kLostMeetings;
using appointing::kMeeting;
using appointing::kMeetings;
using appointing::kNobody;
using appointing::kReceive;
using appointing::kRefusePolicy;
using appointing::kRequest;
using appointing::kReturn;
using appointing::kSubmit;
using appointing::kVoteDown;
using appointing::refused;

constexpr auto kAppointedSteps = joined(kAllowed, kMeetings, kHandedIn, kDecided);
constexpr RoundStep kAppointedAfterRefusalsSteps[] = {
    {"open", 1, "inspector", kRequest.form, kRequest.documents, Doer::usual, "actor.role"},
    {"open", 0, kAgency,
     R"({"body":"$body","request_number":"$number-TTr","requested_on":"$tomorrow","received_on":"$today"})",
     kRequest.documents, Doer::usual, "date.not-before"},
    again(kRequest),
    kGrant,
    refused(
        kLeaders, "ballot.quorum",
        R"({"leaders_1_on":"$today","collective":"$small","attendance":{"summoned":5,"present":3},"candidates":$candidates})"),
    refused(
        kLeaders, "plan.member",
        R"({"leaders_1_on":"$today","collective":"$small","attendance":{"summoned":5,"present":5},"candidates":["$stranger"]})"),
    refused(
        kLeaders, "meeting.collective",
        R"({"leaders_1_on":"$today","collective":"key-cadres","attendance":{"summoned":5,"present":5},"candidates":$candidates})"),
    kLeaders,
    refused(
        kExpanded, "ballot.counts",
        R"({"expanded_on":"$today","collective":"$large","ballot_2":{"summoned":12,"present":11,"issued":11,"collected":11,"valid":10,"void":0,"votes":$many},"names_2":["$cadre"]})"),
    kExpanded,
    {"record-key-ballot", 0, kAgency, kKeyCadres.form, kKeyCadres.documents, Doer::usual, "act.not-now"},
    kLeadersAgain,
    kKeyCadres,
    {"record-assessment", 3, kAgency, kAssess.form, "giay-to-khac", Doer::usual, "document.attached"},
    again(kAssess),
    kLast,
    {"submit", 2, kAgency, kSubmit.form, "to-trinh bien-ban-hoi-nghi bien-ban-kiem-phieu", Doer::usual,
     "dossier.complete"},
    again(kSubmit),
    kReceive,
    kAppraise,
    refused(
        kDecide, "term.full",
        R"({"decision_ballot":{$members,"agree":13},"decision_number":"$decision","decision_date":"$today","appoint_from":"$today","term_until":"2030-12-31","leaves_post":"$left"})"),
    kDecide,
    kAnnounce};
constexpr RoundStep kAppointedLateSteps[] = {
    kRequest,
    after(kGrant, 18),
    kLeaders,
    kExpanded,
    kLeadersAgain,
    kKeyCadres,
    after(kAssess, 21),
    {"record-final-ballot", 3, kAgency, kLast.form, "bien-ban-hoi-nghi bien-ban-kiem-phieu bao-cao-cham"},
    kSubmit,
    kReceive,
    after(kAppraise, 13),
    kDecide,
    kAnnounce};
constexpr RoundStep kByTwo[] = {
    kLeaders,
    {"record-expanded-ballot", 2, kAgency,
     R"({"expanded_on":"$today","collective":"$large","ballot_2":{$twelve,"votes":[{"cadre":"$cadre","votes":6},{"cadre":"$other","votes":5}]},"names_2":["$cadre","$other"]})",
     kMeeting},
    {"record-leaders-2", 1, kAgency,
     R"({"leaders_2_on":"$today","collective":"$small","ballot_3":{$five,"votes":$few},"names_3":["$cadre"],"difference":"Tập thể lãnh đạo thống nhất một người có thời gian công tác dài hơn."})",
     kMeeting},
    kKeyCadres,
    kAssess,
    kLast};
constexpr auto kAppointedByTwoSteps = joined(kAllowed, kByTwo, kHandedIn, kDecided);
constexpr auto kAppointedReturnedSteps = joined(
    kAllowed, kMeetings,
    {kSubmit, kReturn, after(kSubmit, 3), kReceive, kIncomplete, after(kSubmit, 4), kReceive}, kDecided);
constexpr auto kMigratedSteps = joined(
    {kRequest, {"migrate", 2, kHeadOfBoard, {}, {}, Doer::usual, {}, {}, "377-qd-tw-2025"}, kGrant, kLeaders},
    {{"migrate", 0, kHeadOfBoard, {}, {}, Doer::usual, "regime.not-in-force", {}, "80-qd-tw-2022"},
     kExpanded,
     kLeadersAgain,
     kKeyCadres,
     kAssess,
     kLast},
    kHandedIn, kDecided);

constexpr RoundStep kCancelledSteps[] = {kRequest, kGrant, kCancel};
constexpr RoundStep kNobodySteps[] = {kRequest, kGrant, kNobody};
constexpr auto kNotCarriedSteps = joined(kAllowed, kLostMeetings);
constexpr RoundStep kPolicyRefusedSteps[] = {kRequest, kRefusePolicy};
constexpr auto kAdverseSteps = joined(kAllowed, kMeetings, kHandedIn, {kAdverse});
constexpr auto kVotedDownSteps = joined(kAllowed, kMeetings, kHandedIn, {kAppraise, kVoteDown});
constexpr RoundStep kBallotingSteps[] = {kRequest, kGrant, kLeaders, kExpanded};
constexpr auto kAppraisingSteps = joined(kAllowed, kMeetings, kHandedIn);

constexpr std::string_view kIntroduction =
    R"({"introduced":"$cadre","introduced_by":"$head","introduced_on":"$today"})";
constexpr RoundStep kIntroduce{"introduce", 2, kAgency, kIntroduction, "to-trinh"};
constexpr auto kIntroducedSteps =
    joined(kAllowed,
           {refused(kIntroduce, "introducer.is-head",
                    R"({"introduced":"$cadre","introduced_by":"$stranger","introduced_on":"$today"})"),
            kIntroduce},
           kMeetings, kHandedIn, kDecided);
constexpr RoundStep kIntroCancelledSteps[] = {kRequest, kGrant, kIntroduce, kCancel};
constexpr RoundStep kIntroNobodySteps[] = {kRequest, kGrant, kIntroduce, kNobody};
constexpr auto kIntroNotCarriedSteps = joined(kAllowed, {kIntroduce}, kLostMeetings);

constexpr RoundStep kElection{
    "record-election", 10, kCouncil,
    R"({"election":"elected","elected_on":"$today","appoint_from":"$today","term_until":"$council-until","leaves_post":"$left"})",
    "nghi-quyet quyet-dinh"};
constexpr RoundStep kElectionSubject{
    "record-election", 10, kCouncil,
    R"({"election":"approval-needed","elected_on":"$today","appoint_from":"$today","term_until":"$council-until","leaves_post":"$left"})",
    "nghi-quyet quyet-dinh"};
constexpr RoundStep kApproval{
    "record-approval", 6, kArchive,
    R"({"approval":"approved","approval_number":"$number-NQ/UBTVQH","approval_date":"$today"})",
    "quyet-dinh"};
constexpr RoundStep kElectionLost{"record-election", 10, kCouncil,
                                  R"({"election":"not-elected","elected_on":"$today"})", "quyet-dinh"};
constexpr RoundStep kElectionByBoard{"record-election", 10,          kBoard,      kElectionLost.form,
                                     "quyet-dinh",      Doer::usual, "actor.role"};
constexpr auto kElectedSteps = joined(kAllowed, kMeetings, kHandedIn, kForElectionSteps, {kElection});
constexpr auto kElectedApprovedSteps =
    joined(kAllowed, kMeetings, kHandedIn, kForElectionSteps, {kElectionSubject, kApproval});
constexpr auto kNotElectedSteps =
    joined(kAllowed, kMeetings, kHandedIn, kForElectionSteps, {kElectionByBoard, again(kElectionLost)});

constexpr std::string_view kOnSite = "appointment", kByHead = "appointment-introduced",
                           kForElection = "nomination", kPost = "post", kGives = "issue-decision";

}  // namespace

const Round kAppointed{kOnSite, kPost, kAppointedSteps, kGives};
const Round kAppointedAfterRefusals{kOnSite, kPost, kAppointedAfterRefusalsSteps, kGives};
const Round kAppointedLate{kOnSite, kPost, kAppointedLateSteps, kGives};
const Round kAppointedByTwo{kOnSite, kPost, kAppointedByTwoSteps, kGives};
const Round kAppointedReturned{kOnSite, kPost, kAppointedReturnedSteps, kGives};
const Round kAppointedMigrated{kOnSite, kPost, kMigratedSteps, kGives};
const Round kAppointCancelled{kOnSite, kPost, kCancelledSteps};
const Round kAppointNobody{kOnSite, kPost, kNobodySteps};
const Round kAppointNotCarried{kOnSite, kPost, kNotCarriedSteps};
const Round kAppointPolicyRefused{kOnSite, kPost, kPolicyRefusedSteps};
const Round kAppointAdverse{kOnSite, kPost, kAdverseSteps};
const Round kAppointVotedDown{kOnSite, kPost, kVotedDownSteps};
const Round kAppointBalloting{kOnSite, kPost, kBallotingSteps};
const Round kAppointAppraising{kOnSite, kPost, kAppraisingSteps};
const Round kIntroduced{kByHead, kPost, kIntroducedSteps, kGives};
const Round kIntroCancelled{kByHead, kPost, kIntroCancelledSteps};
const Round kIntroNobody{kByHead, kPost, kIntroNobodySteps};
const Round kIntroNotCarried{kByHead, kPost, kIntroNotCarriedSteps};
const Round kIntroRefused{kByHead, kPost, kPolicyRefusedSteps};
const Round kElected{kForElection, kPost, kElectedSteps, "record-election"};
const Round kElectedApproved{kForElection, kPost, kElectedApprovedSteps, "record-election"};
const Round kNominationCancelled{kForElection, kPost, kCancelledSteps};
const Round kNominationNobody{kForElection, kPost, kNobodySteps};
const Round kNominationNotCarried{kForElection, kPost, kNotCarriedSteps};
const Round kNominationRefused{kForElection, kPost, kPolicyRefusedSteps};
const Round kNotElected{kForElection, kPost, kNotElectedSteps};

}  // namespace cadre::sample
