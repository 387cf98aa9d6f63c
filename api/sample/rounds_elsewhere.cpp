#include "api/sample/rounds_elsewhere.hpp"

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::again;
using appointing::kAgency;
using appointing::kAnnounce;
using appointing::kAppraise;
using appointing::kBoard;
using appointing::kCancel;
using appointing::kDecide;
using appointing::kGrant;
using appointing::kMeeting;
using appointing::kReceive;
using appointing::kRefusePolicy;
using appointing::kRequest;
using appointing::kSubmit;
using appointing::refused;

constexpr RoundStep kAgree{
    "record-agreement", 3, kAgency,
    R"({"agreed_on":"$today","attendance":{"summoned":6,"present":5},"nominee":"$cadre","proposed_by":"receiving-unit"})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kConsult{
    "record-consultation", 4, kBoard,
    R"({"met_on":"$today","origin_opinion":"Nhất trí giới thiệu.","background":"Lý lịch rõ ràng."})",
    "y-kien-tham-dinh"};
constexpr RoundStep kReceiving{
    "record-receiving-ballot", 2, kAgency,
    R"({"receiving_on":"$today","receiving_ballot":{"members":7,"summoned":7,"present":6,"issued":6,"collected":6,"valid":6,"void":0,"agree":5}})",
    kMeeting};
constexpr RoundStep kReceivingLost{
    "record-receiving-ballot", 2, kAgency,
    R"({"receiving_on":"$today","receiving_ballot":{"members":7,"summoned":7,"present":6,"issued":6,"collected":6,"valid":6,"void":0,"agree":3}})",
    kMeeting};
constexpr RoundStep kOrigin{
    "record-origin-ballot", 4, kBoard,
    R"({"met_on":"$today","origin_opinion":"Nhất trí giới thiệu.","origin_on":"$today","origin_ballot":{$twelve,"agree":10}})",
    kMeeting};
constexpr RoundStep kOriginHalf{
    "record-origin-ballot",
    4,
    kBoard,
    R"({"met_on":"$today","origin_opinion":"Ý kiến chia đều.","origin_on":"$today","origin_ballot":{$twelve,"agree":6}})",
    kMeeting,
    Doer::usual,
    "ballot.choice-only-at-half"};
constexpr RoundStep kOriginLost{
    "record-origin-ballot", 4, kBoard,
    R"({"met_on":"$today","origin_opinion":"Chưa thống nhất.","origin_on":"$today","origin_ballot":{$twelve,"agree":4}})",
    kMeeting};

constexpr RoundStep kFrom80[] = {
    kRequest,
    kGrant,
    refused(
        kAgree, "plan.member",
        R"({"agreed_on":"$today","attendance":{"summoned":6,"present":5},"nominee":"$stranger","proposed_by":"receiving-unit"})"),
    kAgree,
    kConsult,
    kReceiving,
    kSubmit,
    kReceive,
    kAppraise,
    kDecide,
    kAnnounce};
constexpr RoundStep kLost80[] = {kRequest, kGrant, kAgree, kConsult, kReceivingLost};
constexpr RoundStep kFrom377[] = {kRequest, kGrant,   kAgree,    kOriginHalf, again(kOrigin),
                                  kSubmit,  kReceive, kAppraise, kDecide,     kAnnounce};
constexpr RoundStep kLost377[] = {kRequest, kGrant, kAgree, kOriginLost};
constexpr RoundStep kElsewhereCancelledSteps[] = {kRequest, kGrant, kAgree, kCancel};
constexpr RoundStep kElsewhereRefusedSteps[] = {kRequest, kRefusePolicy};

constexpr RoundStep kApplications{
    "close-applications", 20, kBoard,
    R"({"announced_on":"$today","closed_on":"$today","applicants":["$cadre","$other"]})", "to-trinh"};
constexpr RoundStep kOneApplication{
    "close-applications", 20, kBoard,
    R"({"announced_on":"$today","closed_on":"$today","applicants":["$cadre"]})", "to-trinh"};
constexpr RoundStep kTooFew{"report-too-few", 12, kBoard,
                            R"({"no_candidate_reason":"Gia hạn một lần vẫn chỉ có một người đăng ký."})"};
constexpr RoundStep kScreen{"record-screening", 4, kBoard, R"({"candidates":["$cadre","$other"]})",
                            "y-kien-tham-dinh"};
constexpr RoundStep kWritten{
    "record-written", 6, kBoard,
    R"({"written_on":"$today","written_marks":[{"cadre":"$cadre","written":8050},{"cadre":"$other","written":7000}],"passed":["$cadre","$other"]})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kWrittenLost{
    "record-written", 6, kBoard,
    R"({"written_on":"$today","written_marks":[{"cadre":"$cadre","written":4900},{"cadre":"$other","written":4550}],"passed":[]})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kWrongPass = refused(
    kWritten, "exam.passed",
    R"({"written_on":"$today","written_marks":[{"cadre":"$cadre","written":8050},{"cadre":"$other","written":4900}],"passed":["$cadre","$other"]})");
constexpr RoundStep kDefend{
    "record-defence", 5, kBoard,
    R"({"defended_on":"$today","defence_marks":[{"cadre":"$cadre","defence":9000},{"cadre":"$other","defence":8500}],"nominee":"$cadre"})",
    "bien-ban-hoi-nghi"};
constexpr RoundStep kReviewUnread{
    "record-review",    3,           kBoard,      R"({"review_result":"Không thay đổi."})",
    "y-kien-tham-dinh", Doer::usual, "law.silent"};
constexpr RoundStep kReview{"record-review",    0,           kBoard, R"({"review_result":"Không thay đổi."})",
                            "y-kien-tham-dinh", Doer::usual, {},     "law.silent"};
constexpr RoundStep kReportResult{"report-result", 3, kBoard, R"({"published_on":"$today"})"};

constexpr RoundStep kSelectedSteps[] = {kRequest,        kGrant,  kApplications, kScreen, kWrongPass,
                                        again(kWritten), kDefend, kReportResult, kSubmit, kReceive,
                                        kAppraise,       kDecide, kAnnounce};
constexpr RoundStep kReviewedSteps[] = {kRequest, kGrant,        kApplications, kScreen,       kWritten,
                                        kDefend,  kReviewUnread, kReview,       kReportResult, kSubmit,
                                        kReceive, kAppraise,     kDecide,       kAnnounce};
constexpr RoundStep kTooFewSteps[] = {kRequest, kGrant, kOneApplication, kTooFew};
constexpr RoundStep kFailedSteps[] = {kRequest, kGrant, kApplications, kScreen, kWrittenLost};
constexpr RoundStep kSelectCancelledSteps[] = {kRequest, kGrant, kApplications, kCancel};

constexpr std::string_view kOutside = "appointment-elsewhere", kExam = "competitive-selection",
                           kPost = "post", kGives = "issue-decision";

}  // namespace

const Round kElsewhere80{kOutside, kPost, kFrom80, kGives};
const Round kElsewhereNotCarried80{kOutside, kPost, kLost80};
const Round kElsewhere377{kOutside, kPost, kFrom377, kGives};
const Round kElsewhereNotCarried377{kOutside, kPost, kLost377};
const Round kElsewhereCancelled{kOutside, kPost, kElsewhereCancelledSteps};
const Round kElsewhereRefused{kOutside, kPost, kElsewhereRefusedSteps};
const Round kSelected{kExam, kPost, kSelectedSteps, kGives};
const Round kSelectedAfterReview{kExam, kPost, kReviewedSteps, kGives};
const Round kSelectTooFew{kExam, kPost, kTooFewSteps};
const Round kSelectFailed{kExam, kPost, kFailedSteps};
const Round kSelectCancelled{kExam, kPost, kSelectCancelledSteps};
const Round kSelectRefused{kExam, kPost, kElsewhereRefusedSteps};

}  // namespace cadre::sample
