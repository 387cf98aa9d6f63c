#include "api/sample/rounds_planning.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kAgency = "using-agency";
constexpr std::string_view kMeeting = "bien-ban-hoi-nghi bien-ban-kiem-phieu";

// What forms say over and over; read by the player before the words of the play.
constexpr Snippet kSnippets[] = {
    {"$cadre-passed",
     R"([{"post":"$post","quota":2,"names":["$cadre"],"ballot":{$five,"votes":[{"cadre":"$cadre","votes":4}]}}])"},
    {"$other-passed",
     R"([{"post":"$post","quota":2,"names":["$other"],"ballot":{$five,"votes":[{"cadre":"$other","votes":4}]}}])"},
    {"$cadre-failed",
     R"([{"post":"$post","quota":2,"names":[],"ballot":{$five,"votes":[{"cadre":"$cadre","votes":2}]}}])"},
    {"$cadre-planned", R"({"cadre":"$cadre","post":"$post","class":1})"},
    {"$other-planned", R"({"cadre":"$other","post":"$post","class":2})"},
    {"$agreed", R"({$five,"agree":5})"},
    {"$disagreed", R"({$five,"agree":2})"},
    {"$five", R"("summoned":5,"present":5,"issued":5,"collected":5,"valid":5,"void":0)"},
    {"$decided", R"("decision_number":"$number-QĐ/BTV","decision_date":"$today")"}};

constexpr RoundStep kOpen{"open", 1, kBoard,
                          R"({"plan_term":"2025-2030","term_starts_on":"2025-06-01","body_kind":"agency"})"};
constexpr RoundStep kScheme{"submit-scheme", 3, kBoard,
                            R"({"scheme_number":"$number-ĐA","candidates":[$cadre-planned]})",
                            "de-an danh-sach trich-ngang phieu-danh-gia"};
constexpr RoundStep kLeaders{"record-leaders-1", 3, kAgency,
                             R"({"leaders_1_held_on":"$today","leaders_1_ballot":$agreed})",
                             "bien-ban-hoi-nghi"};
constexpr RoundStep kExpanded{"record-expanded", 2, kAgency,
                              R"({"expanded_held_on":"$today","expanded_results":$cadre-passed})", kMeeting};
constexpr RoundStep kLeadersAgain{"record-leaders-2", 2, kAgency,
                                  R"({"leaders_2_held_on":"$today","leaders_2_results":$cadre-passed})",
                                  kMeeting};
constexpr RoundStep kKeyCadres{"record-key-cadres", 2, kAgency,
                               R"({"key_cadres_held_on":"$today","key_cadres_results":$cadre-passed})",
                               kMeeting};
constexpr RoundStep kFinal{
    "record-final", 2, kAgency,
    R"({"persons":[$cadre-planned],"final_held_on":"$today","final_results":$cadre-passed})", kMeeting};
constexpr RoundStep kFinalNobody{"record-final", 2, kAgency,
                                 R"({"persons":[],"final_held_on":"$today","final_results":$cadre-failed})",
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
constexpr RoundStep kRefusedSteps[] = {kOpen,      kScheme, kLeaders, kExpanded, kLeadersAgain,
                                       kKeyCadres, kFinal,  kOpinion, kAppraise, kRefuse};
constexpr RoundStep kNobodySteps[] = {kOpen,         kScheme,    kLeaders,    kExpanded,
                                      kLeadersAgain, kKeyCadres, kFinalNobody};
constexpr RoundStep kCancelledSteps[] = {kOpen, kScheme, kCancel};

constexpr RoundStep kReviewOpen{"open", 1, kBoard,
                                R"({"plan_term":"2025-2030","term_starts_on":"2025-06-01","year":2024})"};
constexpr RoundStep kStays{
    "record-review", 4, kAgency,
    R"({"reviewed_on":"$today","staying":[$cadre-planned],"removals":[],"additions":[],"not_being_appointed":true,"review_ballot":$agreed})",
    "bien-ban-hoi-nghi danh-sach"};
constexpr RoundStep kBothStay{
    "record-review", 4, kAgency,
    R"({"reviewed_on":"$today","staying":[$cadre-planned,$other-planned],"removals":[],"additions":[],"not_being_appointed":true,"review_ballot":$agreed})",
    "bien-ban-hoi-nghi danh-sach"};
constexpr RoundStep kAdds{
    "record-review", 4, kAgency,
    R"({"reviewed_on":"$today","staying":[$cadre-planned],"removals":[],"additions":[$other-planned],"not_being_appointed":true,"review_ballot":$agreed})",
    "bien-ban-hoi-nghi danh-sach"};
constexpr RoundStep kConclude{"approve-removals", 5, kLevel, R"({$decided})", "quyet-dinh"};
constexpr RoundStep kAddedExpanded{"record-expanded", 2, kAgency,
                                   R"({"expanded_held_on":"$today","expanded_results":$other-passed})",
                                   kMeeting};
constexpr RoundStep kAddedLeaders{"record-leaders-2", 2, kAgency,
                                  R"({"leaders_2_held_on":"$today","leaders_2_results":$other-passed})",
                                  kMeeting};
constexpr RoundStep kAddedKeyCadres{"record-key-cadres", 2, kAgency,
                                    R"({"key_cadres_held_on":"$today","key_cadres_results":$other-passed})",
                                    kMeeting};
constexpr RoundStep kAddedFinal{
    "record-final", 2, kAgency,
    R"({"persons":[$other-planned],"final_held_on":"$today","final_results":$other-passed})", kMeeting};
constexpr RoundStep kUnchangedSteps[] = {kReviewOpen, kStays, kConclude};
constexpr RoundStep kBothSteps[] = {kReviewOpen, kBothStay, kConclude};
constexpr RoundStep kAddedSteps[] = {kReviewOpen, kAdds,    kAddedExpanded, kAddedLeaders, kAddedKeyCadres,
                                     kAddedFinal, kOpinion, kAppraise,      kApprove,      kPublish};

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

std::span<const Snippet> planning_snippets() { return kSnippets; }

const Round kPlanApproved{"planning", "unit", kApprovedSteps};
const Round kPlanRefused{"planning", "unit", kRefusedSteps};
const Round kPlanNobody{"planning", "unit", kNobodySteps};
const Round kPlanCancelled{"planning", "unit", kCancelledSteps};
const Round kReviewUnchanged{"planning-review", "unit", kUnchangedSteps};
const Round kReviewAdded{"planning-review", "unit", kAddedSteps};
const Round kReviewBoth{"planning-review", "unit", kBothSteps};
const Round kRemovalKept{"planning-removal", "cadre", kKeptSteps};
const Round kRemovalDecided{"planning-removal", "cadre", kDecidedSteps};
const Round kRemovalConfirmed{"planning-removal", "cadre", kConfirmedSteps};
const Round kRemovalCancelled{"planning-removal", "cadre", kDroppedSteps};

}  // namespace cadre::sample
