#include "api/sample/rounds_elections.hpp"

#include "api/sample/meeting_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::joined;
using appointing::kAgency;
using appointing::kAllowed;
using appointing::kArchive;
using appointing::kCancel;
using appointing::kForElectionSteps;
using appointing::kGrant;
using appointing::kHandedIn;
using appointing::kHeadOfBoard;
using appointing::kLevel;
using appointing::kLostMeetings;
using appointing::kMeeting;
using appointing::kMeetings;
using appointing::kNobody;
using appointing::kRefusePolicy;
using appointing::kRequest;
using appointing::refused;

constexpr std::string_view kLost = R"({"election":"not-elected","elected_on":"$today"})";
constexpr RoundStep kReelection{
    "record-election", 8, kArchive,
    R"({"election":"elected","elected_on":"$today","appoint_from":"$today","term_until":"$ends"})",
    "nghi-quyet quyet-dinh"};
constexpr RoundStep kReelectionLost{"record-election", 8, kArchive, kLost, "quyet-dinh"};
// A day of office before the election is no day of office.
constexpr RoundStep kBeforeElection = refused(
    kReelection, "date.not-before",
    R"({"election":"elected","elected_on":"$today","appoint_from":"2024-01-01","term_until":"$ends"})");

constexpr auto kReelectedSteps = joined(kAllowed, kMeetings, kHandedIn, kForElectionSteps,
                                        {kBeforeElection, appointing::again(kReelection)});
constexpr auto kNotReelectedSteps =
    joined(kAllowed, kMeetings, kHandedIn, kForElectionSteps, {kReelectionLost});
constexpr RoundStep kReelectionRefusedSteps[] = {kRequest, kRefusePolicy};
constexpr RoundStep kReelectionCancelledSteps[] = {kRequest, kGrant, kCancel};
constexpr RoundStep kReelectionNobodySteps[] = {kRequest, kGrant, kNobody};
constexpr auto kReelectionNotCarriedSteps = joined(kAllowed, kLostMeetings);

constexpr RoundStep kIntroduce{
    "open", 1, kAgency,
    R"({"body":"committee","nominee":"$cadre","introduced_by":"$head","introduced_on":"$today"})",
    "to-trinh"};
constexpr RoundStep kByAnother = refused(
    kIntroduce, "introducer.is-head",
    R"({"body":"committee","nominee":"$cadre","introduced_by":"$stranger","introduced_on":"$today"})");
constexpr RoundStep kStanding{
    "record-standing-committee", 2, kAgency,
    R"({"standing_on":"$today","collective":"standing-committee","ballot_standing":$agreed})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kStandingUnread{
    "record-standing-committee", 2, kAgency,
    R"({"standing_on":"$today","collective":"standing-committee","ballot_standing":$disagreed})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kExecutive{
    "record-executive-committee", 2, kAgency,
    R"({"executive_on":"$today","collective":"executive-committee","ballot_executive":{$twelve,"agree":10},"decision_number":"$decision","decision_date":"$today"})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kAsk{"ask-competent-level", 2, kAgency,
                         R"({"request_number":"$number-TTr","requested_on":"$today","received_on":"$today"})",
                         "to-trinh chuong-trinh-hanh-dong cam-ket"};
constexpr RoundStep kAskBare{"ask-competent-level", 2, kAgency, kAsk.form, "to-trinh", Doer::usual,
                             "dossier.complete"};
constexpr RoundStep kTaken{
    "record-election", 6, kArchive,
    R"({"election":"elected","elected_on":"$today","appoint_from":"$today","term_until":"$ends","leaves_post":"$left"})",
    "nghi-quyet quyet-dinh"};
constexpr RoundStep kSeatTakenSteps[] = {kByAnother, appointing::again(kIntroduce), kStanding, kExecutive,
                                         kAskBare,   appointing::again(kAsk),       kGrant,    kTaken};
constexpr RoundStep kSeatNotElectedSteps[] = {kIntroduce, kStanding, kExecutive,
                                              kAsk,       kGrant,    kReelectionLost};
constexpr RoundStep kSeatNotCarriedSteps[] = {kIntroduce, kStandingUnread};
constexpr RoundStep kSeatRefusedSteps[] = {kIntroduce, kStanding, kExecutive, kAsk, kRefusePolicy};
constexpr RoundStep kSeatCancelledSteps[] = {kIntroduce, kCancel};

constexpr std::string_view kScheme =
    R"({"body":"committee","congress_on":"$ends","list_size":2,"project":"Đề án nhân sự cấp ủy khóa mới"})";
constexpr RoundStep kScheme45{"open", 1, kAgency, kScheme, "to-trinh"};
constexpr RoundStep kSchemeUnread{"open", 1, kAgency, kScheme, "to-trinh", Doer::usual, "law.silent"};
constexpr RoundStep kScheme35{"open", 0, kAgency, kScheme, "to-trinh", Doer::usual, {}, "law.silent"};
constexpr RoundStep kConferences[] = {
    {"record-standing-1", 3, kAgency,
     R"({"candidates":["$cadre","$other"],"newcomers":["$other"],"again":["$cadre"],"standing_1_on":"$today","collective":"standing-committee","ballot_1":{$five,"votes":[{"cadre":"$cadre","votes":5},{"cadre":"$other","votes":4}]},"names_1":["$cadre","$other"]})",
     kMeeting},
    {"record-key-cadres", 2, kAgency,
     R"({"key_on":"$today","collective":"key-cadres","ballot_2":{$forty,"votes":[{"cadre":"$cadre","votes":35},{"cadre":"$other","votes":20}]},"names_2":["$cadre"]})",
     kMeeting},
    {"record-executive-1", 2, kAgency,
     R"({"executive_1_on":"$today","collective":"executive-committee","ballot_3":{$twelve,"votes":[{"cadre":"$cadre","votes":10}]},"names_3":["$cadre"]})",
     kMeeting},
    {"record-standing-2", 1, kAgency,
     R"({"standing_2_on":"$today","collective":"standing-committee","ballot_4":{$five,"votes":[{"cadre":"$cadre","votes":5}]},"names_4":["$cadre"]})",
     kMeeting},
    {"record-executive-2", 1, kAgency,
     R"({"executive_2_on":"$today","collective":"executive-committee","ballot_5":{$twelve,"votes":[{"cadre":"$cadre","votes":11}]},"names_5":["$cadre"]})",
     kMeeting},
    {"submit", 2, kAgency, R"({"submission_number":"$number-TTr","submission_date":"$today"})",
     "to-trinh chuong-trinh-hanh-dong cam-ket"}};
constexpr RoundStep kNobodyPasses{
    "record-standing-1", 3, kAgency,
    R"({"candidates":["$cadre"],"newcomers":[],"again":["$cadre"],"standing_1_on":"$today","collective":"standing-committee","ballot_1":{$five,"votes":[{"cadre":"$cadre","votes":2}]},"names_1":[]})",
    kMeeting};
constexpr RoundStep kListApproved{
    "approve-list", 6, kLevel,
    R"({"approval_number":"$number-TB/TU","approval_date":"$today","approved":["$cadre"]})", "quyet-dinh"};
constexpr RoundStep kListRefused{"refuse-list", 6, kLevel,
                                 R"({"refusal_reason":"Chưa bảo đảm cơ cấu cán bộ nữ."})"};
constexpr RoundStep kCongressHeld{"record-congress", 12, kArchive,
                                  R"({"elected_on":"$today","elected":["$cadre"]})", "quyet-dinh"};
constexpr RoundStep kCongressOff{
    "cancel", 4, kHeadOfBoard,
    R"({"cancel_ground":"policy-withdrawn","cancel_reason":"Đại hội lùi lại để sắp xếp tổ chức."})",
    "quyet-dinh-huy"};

constexpr auto kCongress35Steps =
    joined({kSchemeUnread, kScheme35}, kConferences, {kListApproved, kCongressHeld});
constexpr RoundStep kNobody35Steps[] = {kSchemeUnread, kScheme35, kNobodyPasses};
constexpr auto kRefused35Steps = joined({kSchemeUnread, kScheme35}, kConferences, {kListRefused});
constexpr RoundStep kCancelled35Steps[] = {kSchemeUnread, kScheme35, kCongressOff};
constexpr auto kCongress45Steps = joined({kScheme45}, kConferences, {kListApproved, kCongressHeld});
constexpr RoundStep kNobody45Steps[] = {kScheme45, kNobodyPasses};
constexpr auto kRefused45Steps = joined({kScheme45}, kConferences, {kListRefused});
constexpr RoundStep kCancelled45Steps[] = {kScheme45, kCongressOff};

constexpr std::string_view kAgain = "renomination", kSeat = "nomination-introduced",
                           kCongress = "congress-personnel", kPost = "post", kGives = "record-election";

}  // namespace

const Round kReelected{kAgain, kPost, kReelectedSteps, kGives};
const Round kNotReelected{kAgain, kPost, kNotReelectedSteps};
const Round kReelectionRefused{kAgain, kPost, kReelectionRefusedSteps};
const Round kReelectionCancelled{kAgain, kPost, kReelectionCancelledSteps};
const Round kReelectionNobody{kAgain, kPost, kReelectionNobodySteps};
const Round kReelectionNotCarried{kAgain, kPost, kReelectionNotCarriedSteps};
const Round kSeatTaken{kSeat, kPost, kSeatTakenSteps, kGives};
const Round kSeatNotElected{kSeat, kPost, kSeatNotElectedSteps};
const Round kSeatNotCarried{kSeat, kPost, kSeatNotCarriedSteps};
const Round kSeatRefused{kSeat, kPost, kSeatRefusedSteps};
const Round kSeatCancelled{kSeat, kPost, kSeatCancelledSteps};
const Round kCongress35{kCongress, kPost, kCongress35Steps};
const Round kCongressNobody35{kCongress, kPost, kNobody35Steps};
const Round kCongressRefused35{kCongress, kPost, kRefused35Steps};
const Round kCongressCancelled35{kCongress, kPost, kCancelled35Steps};
const Round kCongress45{kCongress, kPost, kCongress45Steps};
const Round kCongressNobody45{kCongress, kPost, kNobody45Steps};
const Round kCongressRefused45{kCongress, kPost, kRefused45Steps};
const Round kCongressCancelled45{kCongress, kPost, kCancelled45Steps};

}  // namespace cadre::sample
