#include "api/sample/rounds_confidence.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kArchive = "records",
                           kHeadOfBoard = "personnel-head", kAgency = "using-agency";

constexpr RoundStep kPlanVote{
    "open", 1, kBoard,
    R"({"vote_on":"$vote-on","session":"regular","term_first_year":2021,"persons":$people})",
    "ke-hoach danh-sach"};
constexpr RoundStep kRequest{"request-reports", 2, kBoard, R"({"requested_on":"$today"})", "cong-van"};
constexpr RoundStep kDossiers{"record-dossiers", 3, kBoard, R"({"dossiers":$dossiers})",
                              "bao-cao-ca-nhan ban-ke-khai-tai-san"};
constexpr RoundStep kSend{"send-to-voters", 1, kBoard, R"({"sent_on":"$today"})"};
constexpr RoundStep kQuestions{"put-questions", 1, kBoard,
                               R"({"asked_on":"$today","questions":"Kết quả nhiệm vụ trọng tâm."})"};
constexpr RoundStep kExplained{"record-explanations", 2, kBoard, R"({"explained_on":"$today"})",
                               "bao-cao-giai-trinh"};
constexpr RoundStep kBallots{"prepare-ballots", 1, kBoard, R"({"prepared_on":"$today"})", "phieu-tin-nhiem"};
constexpr RoundStep kMeeting{"record-attendance", 18, kBoard,
                             R"({"met_on":"$today","attendance":{"summoned":35,"present":35}})"};
constexpr RoundStep kTooFew{"record-attendance", 18, kBoard,
                            R"({"met_on":"$today","attendance":{"summoned":35,"present":23}})"};
constexpr RoundStep kNewDay{"reschedule", 0, kBoard, R"({"vote_on":"$today"})"};
constexpr RoundStep kSameDay{"record-attendance", 0, kBoard,
                             R"({"met_on":"$today","attendance":{"summoned":35,"present":35}})"};
constexpr RoundStep kBallotsAgain{"prepare-ballots", 0, kBoard, R"({"prepared_on":"$today"})",
                                  "phieu-tin-nhiem"};
constexpr std::string_view kCounted =
    R"({"vote_held_on":"$today","minutes_number":"$number-BB","ballot":$votes})";
constexpr RoundStep kVote{"record-vote", 0, kArchive, kCounted, "bien-ban-kiem-phieu"};
constexpr RoundStep kAnnounce{"announce", 0, kLevel, R"({"announced_on":"$today"})"};
constexpr RoundStep kReport{"report-results", 3, kBoard,
                            R"({"reported_on":"$today","report_number":"$number-BC"})", "bao-cao-ket-qua"};

constexpr RoundStep kAnnounceByArchive{"announce", 0,           kArchive,    kAnnounce.form,
                                       {},         Doer::usual, "actor.role"};
constexpr RoundStep kVoteUnwritten{"record-vote",       0, kArchive, kCounted, {}, Doer::usual,
                                   "documents.required"};
constexpr RoundStep kVoteTooSoon{"record-vote",   0,           kArchive,     kCounted,
                                 kVote.documents, Doer::usual, "act.not-now"};
constexpr RoundStep kPartyAfterRefusals[] = {
    kPlanVote,    kRequest, kDossiers,      kSend, kQuestions,         kExplained, kBallots,
    kVoteTooSoon, kMeeting, kVoteUnwritten, kVote, kAnnounceByArchive, kAnnounce,  kReport};
constexpr RoundStep kPartySteps[] = {kPlanVote, kRequest, kDossiers, kSend,     kQuestions, kExplained,
                                     kBallots,  kMeeting, kVote,     kAnnounce, kReport};
constexpr RoundStep kPartyTwice[] = {kPlanVote,  kRequest, kDossiers, kSend,   kQuestions,
                                     kExplained, kBallots, kTooFew,   kNewDay, kBallotsAgain,
                                     kSameDay,   kVote,    kAnnounce, kReport};
constexpr RoundStep kPartyDropped[] = {
    kPlanVote,
    {"cancel", 3, kHeadOfBoard, R"({"cancel_ground":"postponed","cancel_reason":"Chờ kiện toàn."})",
     "quyet-dinh-huy"}};

// What a vote may bring about: the case that it proposes is opened.
constexpr std::string_view kUsual = "usual";
constexpr RoundStep kDismissedSteps[] = {
    {"open",
     1,
     kBoard,
     R"({"track":"dismissal","ground":"D3","grounds_established_on":"$vote-on","initiative":"ground","summary":"$reason"})",
     "van-ban-can-cu",
     Doer::usual,
     {},
     {},
     {},
     true},
    {"record-talk", 2, kAgency, kUsual, kUsual},
    {"propose", 3, kBoard, kUsual, kUsual},
    {"receive-proposal", 1, kArchive, kUsual},
    {"record-ballot", 4, kArchive, kUsual, kUsual},
    {"issue-decision", 1, kLevel, kUsual, kUsual},
    {"record-placement", 5, kBoard, kUsual, kUsual}};

constexpr std::string_view kCouncil = "elected-body";
constexpr RoundStep kCouncilSteps[] = {
    {"open", 1, kCouncil,
     R"({"body":"people-council","council_level":"district","session_on":"$vote-on","term_first_year":2021,"persons":$people})",
     "ke-hoach"},
    {"request-reports", 1, kCouncil, R"({"requested_on":"$today"})", "cong-van"},
    {"record-dossiers", 8, kCouncil, R"({"dossiers":$dossiers})", "bao-cao-ca-nhan ban-ke-khai-tai-san"},
    {"record-front-opinions", 3, kCouncil, R"({"front_on":"$today","front_summary":"Đã tổng hợp."})",
     "tong-hop-y-kien-cu-tri"},
    {"send-to-deputies", 2, kCouncil, R"({"sent_on":"$today"})"},
    {"approve-list", 18, kCouncil,
     R"({"approved_on":"$today","list_vote":{"summoned":35,"present":35,"issued":35,"collected":35,"valid":35,"void":0,"agree":34}})",
     "bien-ban-hoi-nghi"},
    {"record-discussion", 0, kCouncil, R"({"discussed_on":"$today"})"},
    {"record-vote", 1, kArchive, kCounted, "bien-ban-kiem-phieu"},
    {"announce", 0, kCouncil, R"({"announced_on":"$today"})"},
    {"adopt-resolution", 0, kCouncil,
     R"({"resolved_on":"$today","resolution_number":"$number-NQ/HĐND","resolution_vote":{"summoned":35,"present":35,"issued":35,"collected":35,"valid":35,"void":0,"agree":34}})",
     "nghi-quyet"}};

constexpr RoundStep kBallotAsked{
    "open", 1, kCouncil,
    R"({"body":"people-council","trigger":"deputies","session_on":"$vote-on","motion":{"asking":12,"all":35}})",
    "to-trinh"};
constexpr RoundStep kKeptSteps[] = {
    kBallotAsked,
    {"record-statement", 2, kCouncil, R"({"stated_on":"$today","statement":"Đã trình bày ý kiến."})"},
    {"record-discussion", 4, kCouncil, R"({"discussed_on":"$today"})"},
    {"record-ballot", 0, kCouncil,
     R"({"voted_on":"$today","minutes_number":"$number-BB","ballot":{"summoned":35,"present":35,"issued":35,"collected":35,"valid":35,"void":0,"agree":9}})",
     "bien-ban-kiem-phieu nghi-quyet"}};
constexpr RoundStep kLostSteps[] = {
    kBallotAsked,
    {"record-discussion", 6, kCouncil, R"({"discussed_on":"$today"})"},
    {"record-ballot", 0, kCouncil,
     R"({"voted_on":"$today","minutes_number":"$number-BB","ballot":{"summoned":35,"present":35,"issued":35,"collected":35,"valid":35,"void":0,"agree":18}})",
     "bien-ban-kiem-phieu nghi-quyet"}};
constexpr RoundStep kBallotDropped[] = {
    kBallotAsked,
    {"cancel", 1, kHeadOfBoard, R"({"cancel_ground":"opened-wrongly","cancel_reason":"Kiến nghị đã rút."})",
     "quyet-dinh-huy"}};
constexpr RoundStep kCouncilDropped[] = {
    kCouncilSteps[0],
    {"cancel", 3, kHeadOfBoard,
     R"({"cancel_ground":"postponed","cancel_reason":"Kỳ họp chuyển sang tháng 12."})", "quyet-dinh-huy"}};
constexpr RoundStep kResignsSteps[] = {
    kBallotAsked, {"record-resignation", 2, kCouncil, R"({"resigned_on":"$today"})", "don-tu-chuc"}};

}  // namespace

const Round kPartyVote{"confidence-party", "unit", kPartySteps};
const Round kPartyVoteAfterRefusals{"confidence-party", "unit", kPartyAfterRefusals};
const Round kPartyVoteWithoutQuorum{"confidence-party", "unit", kPartyTwice};
const Round kPartyVoteCancelled{"confidence-party", "unit", kPartyDropped};
const Round kDismissedByVote{"dismissal", "cadre", kDismissedSteps};
const Round kCouncilVote{"confidence-council", "unit", kCouncilSteps};
const Round kCouncilVoteCancelled{"confidence-council", "unit", kCouncilDropped};
const Round kConfidenceLost{"no-confidence", "cadre", kLostSteps};
const Round kBallotCancelled{"no-confidence", "cadre", kBallotDropped};
const Round kConfidenceKept{"no-confidence", "cadre", kKeptSteps};
const Round kResignsBefore{"no-confidence", "cadre", kResignsSteps};

}  // namespace cadre::sample
