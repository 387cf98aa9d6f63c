#include "api/sample/rounds_planning.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kAgency = "using-agency";
constexpr std::string_view kMeeting = "bien-ban-hoi-nghi bien-ban-kiem-phieu";

constexpr RoundStep kOpen{"open", 1, kBoard,
                          R"({"plan_term":"2025-2030","term_starts_on":"2025-06-01","body_kind":"agency"})"};
constexpr RoundStep kScheme{
    "submit-scheme", 3, kBoard,
    R"({"scheme_number":"$number-ĐA","candidates":$planned,"not_being_appointed":true})",
    "de-an danh-sach trich-ngang phieu-danh-gia"};
constexpr RoundStep kLeaders{"record-leaders-1", 3, kAgency,
                             R"({"leaders_1_held_on":"$today","leaders_1_ballot":$agreed})",
                             "bien-ban-hoi-nghi"};
constexpr RoundStep kExpanded{"record-expanded", 2, kAgency,
                              R"({"expanded_held_on":"$today","expanded_results":$passed})", kMeeting};
constexpr RoundStep kLeadersAgain{"record-leaders-2", 2, kAgency,
                                  R"({"leaders_2_held_on":"$today","leaders_2_results":$passed})", kMeeting};
constexpr RoundStep kKeyCadres{"record-key-cadres", 2, kAgency,
                               R"({"key_cadres_held_on":"$today","key_cadres_results":$passed})", kMeeting};
constexpr RoundStep kFinal{
    "record-final", 2, kAgency,
    R"({"persons":$planned,"not_being_appointed":true,"final_held_on":"$today","final_results":$passed})",
    kMeeting};
constexpr RoundStep kFinalNobody{
    "record-final", 2, kAgency,
    R"({"persons":[],"not_being_appointed":true,"final_held_on":"$today","final_results":$failed})",
    kMeeting};
constexpr RoundStep kOpinion{"record-opinion", 5, "records",
                             R"({"opinion_by":"Ủy ban Kiểm tra","opinion":"Nhất trí."})", "van-ban-y-kien"};
constexpr RoundStep kAppraise{
    "appraise",
    3,
    kBoard,
    R"({"appraised_on":"$today","quota_explanation":"Hồ sơ chỉ gồm một chức danh."})",
    "bao-cao-tham-dinh to-trinh",
    Doer::second};
constexpr RoundStep kApprove{"approve", 5, kLevel, R"({$decided,"approval_ballot":$agreed})", "quyet-dinh"};
constexpr RoundStep kRefuse{"refuse", 5, kLevel, R"({"refusal_reason":"Chờ kiện toàn tổ chức."})"};
constexpr RoundStep kPublish{"publish", 2, kAgency, R"({"published_on":"$today"})", "thong-bao"};
constexpr RoundStep kCancel{"cancel", 4, "personnel-head",
                            R"({"cancel_ground":"no-need","cancel_reason":"Không còn nhu cầu."})",
                            "quyet-dinh-huy"};

constexpr RoundStep kApprovedSteps[] = {kOpen,  kScheme,  kLeaders,  kExpanded, kLeadersAgain, kKeyCadres,
                                        kFinal, kOpinion, kAppraise, kApprove,  kPublish};
constexpr RoundStep kSchemeAlone{"submit-scheme",     3, kBoard, kScheme.form, {}, Doer::usual,
                                 "documents.required"};
constexpr RoundStep kTooSoon{"record-expanded",   0,           kAgency,      kExpanded.form,
                             kExpanded.documents, Doer::usual, "act.not-now"};
constexpr RoundStep kRefusedSteps[] = {kOpen,         kSchemeAlone, kScheme, kTooSoon, kLeaders,  kExpanded,
                                       kLeadersAgain, kKeyCadres,   kFinal,  kOpinion, kAppraise, kRefuse};
constexpr RoundStep kNobodySteps[] = {kOpen,         kScheme,    kLeaders,    kExpanded,
                                      kLeadersAgain, kKeyCadres, kFinalNobody};
constexpr RoundStep kCancelledSteps[] = {kOpen, kScheme, kCancel};

constexpr RoundStep kReviewOpen{"open", 1, kBoard,
                                R"({"plan_term":"2025-2030","term_starts_on":"2025-06-01","year":$year})"};
constexpr RoundStep kReview{
    "record-review", 4, kAgency,
    R"({"reviewed_on":"$today","staying":$staying,"removals":[],"additions":$added,"not_being_appointed":true,"review_ballot":$agreed})",
    "bien-ban-hoi-nghi danh-sach"};
constexpr RoundStep kConclude{"approve-removals", 5, kLevel, R"({$decided})", "quyet-dinh"};
constexpr RoundStep kUnchangedSteps[] = {kReviewOpen, kReview, kConclude};
constexpr RoundStep kAddedSteps[] = {kReviewOpen, kReview,  kExpanded, kLeadersAgain, kKeyCadres,
                                     kFinal,      kOpinion, kAppraise, kApprove,      kPublish};
constexpr RoundStep kAddedNobodySteps[] = {kReviewOpen,   kReview,    kExpanded,
                                           kLeadersAgain, kKeyCadres, kFinalNobody};
constexpr RoundStep kAddedRefusedSteps[] = {kReviewOpen, kReview,  kExpanded, kLeadersAgain, kKeyCadres,
                                            kFinal,      kOpinion, kAppraise, kRefuse};
constexpr RoundStep kReviewDroppedSteps[] = {kReviewOpen, kReview, kCancel};

constexpr std::string_view kDecision = R"({$decided})";
constexpr RoundStep kLowPrestige{
    "open", 3, kAgency,
    R"({"track":"review","ground":"B1","ground_on":"$today","plan_term":"2025-2030","term_starts_on":"2025-06-01"})"};
constexpr RoundStep kStandards{
    "open", 3, kBoard,
    R"({"track":"automatic","ground":"A3","ground_on":"$today","plan_term":"2025-2030","term_starts_on":"2025-06-01"})"};
constexpr RoundStep kKeptSteps[] = {
    kLowPrestige,
    {"record-review", 4, kBoard, R"({"reviewed_on":"$today","review_ballot":$disagreed})",
     "bien-ban-hoi-nghi"}};
constexpr RoundStep kDecidedSteps[] = {
    kLowPrestige,
    {"record-review", 4, kBoard, R"({"reviewed_on":"$today","review_ballot":$agreed})", "bien-ban-hoi-nghi"},
    {"decide-removal", 5, kLevel, kDecision, "quyet-dinh"}};
constexpr RoundStep kConfirmedSteps[] = {kStandards, {"confirm-removal", 4, kLevel, kDecision, "quyet-dinh"}};
constexpr RoundStep kDroppedSteps[] = {kLowPrestige, kCancel};

}  // namespace

const Round kPlanApproved{"planning", "unit", kApprovedSteps};
const Round kPlanRefused{"planning", "unit", kRefusedSteps};
const Round kPlanNobody{"planning", "unit", kNobodySteps};
const Round kPlanCancelled{"planning", "unit", kCancelledSteps};
const Round kReviewUnchanged{"planning-review", "unit", kUnchangedSteps};
const Round kReviewAdded{"planning-review", "unit", kAddedSteps};
const Round kReviewNobody{"planning-review", "unit", kAddedNobodySteps};
const Round kReviewRefused{"planning-review", "unit", kAddedRefusedSteps};
const Round kReviewCancelled{"planning-review", "unit", kReviewDroppedSteps};
const Round kRemovalKept{"planning-removal", "cadre", kKeptSteps};
const Round kRemovalDecided{"planning-removal", "cadre", kDecidedSteps};
const Round kRemovalConfirmed{"planning-removal", "cadre", kConfirmedSteps};
const Round kRemovalCancelled{"planning-removal", "cadre", kDroppedSteps};

}  // namespace cadre::sample
