#include "api/sample/rounds_evaluation.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kAgency = "using-agency",
                           kArchive = "records", kHeadOfBoard = "personnel-head";

constexpr RoundStep kOpen{"open", 1, kBoard, R"({$period,"due_on":"$due","persons":$roster})", "ke-hoach"};
constexpr RoundStep kReview{"record-review", 4, kAgency,
                            R"({"reviewed_on":"$today","review_days":2,"self_ratings":$proposals})",
                            "bao-cao-kiem-diem ban-tu-danh-gia"};
constexpr RoundStep kReturn{"return-review", 2, kBoard, R"({"return_reason":"Bổ sung minh chứng."})"};
constexpr RoundStep kPropose{
    "propose-ratings", 3, kBoard,
    R"({"proposed_on":"$today","proposals":$proposals,"proposal_number":"$number-TTr/BTC"})", "to-trinh"};
constexpr RoundStep kSendBack{"return-proposals", 1, kLevel,
                              R"({"return_reason":"Làm rõ kết quả nhiệm vụ trọng tâm."})"};
constexpr RoundStep kUnit{"rate-unit", 2, kLevel, R"({"unit_rated_on":"$today","unit_row":$judged-unit})"};
constexpr RoundStep kPeople{"rate-people", 1, kLevel,
                            R"({"decided_on":"$today","decision_number":"$number-QĐ/BTV","ratings":$rows})",
                            "quyet-dinh-xep-loai"};
constexpr RoundStep kPublish{
    "publish", 1, kBoard,
    R"({"published_on":"$today","published_how":"Thông báo tại hội nghị đơn vị.","comparison":"Đã so sánh với các chức danh tương đương."})"};
constexpr RoundStep kClose{"close", 12, kBoard, R"({"closed_on":"$today"})"};
constexpr RoundStep kComplain{
    "file-complaint", 3, kArchive,
    R"({"complainant":"$other","filed_on":"$today","complaint":"Đề nghị xem xét lại mức xếp loại."})",
    "don-kien-nghi"};
constexpr RoundStep kUphold{"answer-complaint", 5, kLevel,
                            R"({"answered_on":"$today","answer":"upheld","answer_number":"$number-CV/BTV"})",
                            "van-ban-tra-loi"};
constexpr RoundStep kReopen{
    "answer-complaint", 5, kLevel,
    R"({"answered_on":"$today","answer":"reopened","answer_number":"$number-CV/BTV"})", "van-ban-tra-loi"};
constexpr RoundStep kRedo{
    "cancel-and-redo",
    4,
    kLevel,
    R"({"redo_on":"$today","redo_reason":"Chưa xét đủ tiêu chí.","redo_document":"$number-CV/BTV"})",
    "van-ban-huy-ket-qua",
    Doer::second};
constexpr RoundStep kCancel{"cancel", 3, kHeadOfBoard,
                            R"({"cancel_ground":"opened-wrongly","cancel_reason":"Trùng hồ sơ."})",
                            "quyet-dinh-huy"};

constexpr RoundStep kRated[] = {kOpen, kReview, kPropose, kUnit, kPeople, kPublish, kClose};
constexpr RoundStep kOfMonth[] = {kOpen,
                                  {"record-review", 2, kAgency, kReview.form, kReview.documents},
                                  {"propose-ratings", 2, kBoard, kPropose.form, kPropose.documents},
                                  {"rate-unit", 1, kLevel, kUnit.form},
                                  {"rate-people", 0, kLevel, kPeople.form, kPeople.documents},
                                  kPublish,
                                  {"close", 6, kBoard, kClose.form}};
constexpr RoundStep kReturned[] = {kOpen,    kReview, kReturn, kReview,  kPropose, kSendBack,
                                   kPropose, kUnit,   kPeople, kPublish, kClose};
constexpr RoundStep kUpheld[] = {kOpen,    kReview,   kPropose, kUnit, kPeople,
                                 kPublish, kComplain, kUphold,  kClose};
constexpr RoundStep kReopened[] = {kOpen,     kReview, kPropose, kUnit,    kPeople, kPublish,
                                   kComplain, kReopen, kPeople,  kPublish, kClose};
constexpr RoundStep kAgain[] = {kOpen,   kReview,  kPropose, kUnit,   kPeople,  kPublish, kRedo,
                                kReview, kPropose, kUnit,    kPeople, kPublish, kClose};
constexpr RoundStep kAfterRefusals[] = {
    {"open", 1, "inspector", kOpen.form, kOpen.documents, Doer::usual, "actor.role"},
    {"open", 0, kBoard, kOpen.form, kOpen.documents},
    {"record-review", 3, kAgency, kReview.form, {}, Doer::usual, "documents.required"},
    {"record-review", 1, kAgency, kReview.form, kReview.documents},
    kPropose,
    {"rate-people", 1, kLevel, kPeople.form, kPeople.documents, Doer::usual, "evaluation.head-after-unit"},
    kUnit,
    {"rate-people", 0, kBoard, kPeople.form, kPeople.documents, Doer::usual, "actor.role"},
    kPeople,
    kPublish,
    kClose};
constexpr RoundStep kDropped[] = {kOpen, kCancel};

constexpr RoundStep kAsk{"open", 1, kBoard, R"({"purpose":"planning","due_on":"$due"})"};
constexpr RoundStep kBefore[] = {
    kAsk,
    {"submit-self-review", 3, kAgency, R"({"self_reviewed_on":"$today","self_grade":"good"})",
     "ban-tu-danh-gia"},
    {"record-assessment", 3, kAgency,
     R"({"assessed_on":"$today","proposed_grade":"good","assessment":"Hoàn thành tốt nhiệm vụ được giao."})",
     "nhan-xet-danh-gia"},
    {"confirm", 4, kLevel,
     R"({"confirmed_on":"$today","grade":"good","confirmation_number":"$number-KL/BTV","answers_for":"Tập thể lãnh đạo đơn vị."})",
     "ket-luan-danh-gia"}};
constexpr RoundStep kBeforeDropped[] = {
    kAsk,
    {"cancel", 3, kHeadOfBoard,
     R"({"cancel_ground":"no-decision-due","cancel_reason":"Không còn xem xét nhân sự."})",
     "quyet-dinh-huy"}};

}  // namespace

const Round kYearRated{"evaluation-year", "unit", kRated};
const Round kYearReturned{"evaluation-year", "unit", kReturned};
const Round kYearComplainedUpheld{"evaluation-year", "unit", kUpheld};
const Round kYearReopened{"evaluation-year", "unit", kReopened};
const Round kYearDoneAgain{"evaluation-year", "unit", kAgain};
const Round kYearCancelled{"evaluation-year", "unit", kDropped};
const Round kQuarterRated{"evaluation-quarter", "unit", kRated};
const Round kYearAfterRefusals{"evaluation-year", "unit", kAfterRefusals};
const Round kQuarterCancelled{"evaluation-quarter", "unit", kDropped};
const Round kMonthCancelled{"evaluation-month", "unit", kDropped};
const Round kTermCancelled{"evaluation-term", "unit", kDropped};
const Round kMonthRated{"evaluation-month", "unit", kOfMonth};
const Round kTermRated{"evaluation-term", "unit", kRated};
const Round kBeforeDecision{"evaluation-before-decision", "cadre", kBefore};
const Round kBeforeDecisionCancelled{"evaluation-before-decision", "cadre", kBeforeDropped};

}  // namespace cadre::sample
