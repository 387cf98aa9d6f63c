#include "api/sample/rounds_moves.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kAgency = "using-agency",
                           kHeadOfBoard = "personnel-head";
// Working days: somewhat more than 36 months, and about 14.
constexpr int kWholeRotation = 770, kShortRotation = 290;

constexpr RoundStep kPolicy{
    "open", 1, kAgency,
    R"({"form":"sideways","need":"Đào tạo, rèn luyện qua thực tiễn","planned_months":36,"after_plan":"Bố trí theo quy hoạch","start_expected":"$today"})",
    "ke-hoach"};
constexpr RoundStep kGrant{"grant-policy", 5, kLevel, R"({"policy_number":"$number-TB/BTV"})",
                           "van-ban-dong-y"};
constexpr RoundStep kRefuse{"refuse-policy", 5, kLevel, R"({"refusal_reason":"Chưa có nhu cầu."})"};
constexpr RoundStep kPerson{
    "propose-person", 3, kAgency,
    R"({"nominee":"$cadre","sent_by":"$from","post_left":"$left","proposal_number":"$number-CV"})",
    "van-ban-de-xuat"};
constexpr RoundStep kReport{"report-person", 5, kBoard, R"({"report_number":"$number-BC/BTC"})",
                            "so-yeu-ly-lich nhan-xet-danh-gia giay-suc-khoe chuong-trinh-hanh-dong cam-ket"};
constexpr RoundStep kTalks{
    "record-talks", 5, kBoard,
    R"({"sender_opinion":"Nhất trí","receiver_opinion":"Nhất trí","cadre_opinion":"Chấp hành"})",
    "bien-ban-trao-doi to-trinh"};
constexpr RoundStep kDecide{"decide", 5, kLevel,
                            R"({$decided,"serving_from":"$today","decision_ballot":$agreed})", "quyet-dinh"};
constexpr RoundStep kPlace{
    "place", kWholeRotation, kBoard,
    R"({"placed_on":"$today","placement_kind":"elsewhere","placement":"Theo quy hoạch"})",
    "quyet-dinh-bo-tri"};
constexpr RoundStep kAllow{
    "allow-early-return", kShortRotation, kLevel,
    R"({"early_exception_number":"$number-QĐ/BTV","exception_reason":"Nhu cầu bố trí cán bộ."})",
    "quyet-dinh-ngoai-le"};
constexpr RoundStep kReturn{"return-early", 2, kBoard,
                            R"({"placed_on":"$today","placement":"Trở lại đơn vị cũ"})", "quyet-dinh-bo-tri"};
constexpr RoundStep kYear{"record-yearly-evaluation", 250, kAgency,
                          R"({"evaluated_year":$year,"evaluation_note":"Hoàn thành tốt nhiệm vụ."})",
                          "danh-gia-hang-nam"};
constexpr RoundStep kStay{
    "place", kWholeRotation, kBoard,
    R"({"placed_on":"$today","placement_kind":"stabilised","placement":"Ổn định tại nơi luân chuyển"})",
    "quyet-dinh-bo-tri"};
constexpr RoundStep kStayLater{"place", 230, kBoard, kStay.form, kStay.documents};
constexpr RoundStep kStayLate{"place", 100, kBoard, kStay.form, kStay.documents};
constexpr RoundStep kExtend{
    "extend", 700, kLevel,
    R"({"overstay_exception_number":"$number-QĐ/BTV","serving_until":"$ends","exception_reason":"Đang chỉ đạo công trình trọng điểm."})",
    "quyet-dinh-ngoai-le"};
constexpr RoundStep kTooEarly{
    "place",
    kShortRotation,
    kBoard,
    R"({"placed_on":"$today","placement_kind":"elsewhere","placement":"Theo quy hoạch"})",
    "quyet-dinh-bo-tri",
    Doer::usual,
    "months.at-least"};
constexpr RoundStep kUnallowed{
    "return-early",      20,          kBoard,    R"({"placed_on":"$today","placement":"Trở lại đơn vị cũ"})",
    "quyet-dinh-bo-tri", Doer::usual, "act.done"};
constexpr RoundStep kOutsidePlan{
    "propose-person",
    3,
    kAgency,
    R"({"nominee":"$unplanned","sent_by":"$from","post_left":"$left","proposal_number":"$number-CV"})",
    "van-ban-de-xuat",
    Doer::usual,
    "plan.member"};
constexpr RoundStep kCancel{"cancel", 4, kHeadOfBoard,
                            R"({"cancel_ground":"no-need","cancel_reason":"Không còn nhu cầu."})",
                            "quyet-dinh-huy"};
constexpr RoundStep kStabilisedSteps[] = {kPolicy, kGrant, kOutsidePlan, kPerson,    kReport,   kTalks,
                                          kDecide, kYear,  kTooEarly,    kUnallowed, kStayLater};
constexpr RoundStep kOverstayedSteps[] = {kPolicy, kGrant,  kPerson, kReport,
                                          kTalks,  kDecide, kExtend, kStayLate};
constexpr RoundStep kRotationDroppedSteps[] = {kPolicy, kGrant, kPerson, kCancel};
constexpr RoundStep kPlacedSteps[] = {kPolicy, kGrant, kPerson, kReport, kTalks, kDecide, kPlace};
constexpr RoundStep kEarlySteps[] = {kPolicy, kGrant, kPerson, kReport, kTalks, kDecide, kAllow, kReturn};
constexpr RoundStep kRefusedSteps[] = {kPolicy, kRefuse};

constexpr RoundStep kNeed{"open", 1, kBoard, R"({"to_unit":"$receiver","need":"Tăng cường cán bộ."})"};
constexpr RoundStep kMeet{"record-meeting", 2, kBoard,
                          R"({"met_on":"$today","cadre_opinion":"Chấp hành","no_bar":true})",
                          "bien-ban-trao-doi"};
constexpr RoundStep kAgree{"record-agreement", 3, kBoard, R"({"agreement_number":"$number-CV"})",
                           "van-ban-thong-nhat"};
constexpr RoundStep kSecond{
    "decide", 3, kLevel,
    R"({$decided,"serving_from":"$today","secondment_until":"$ends","planned_months":6})", "quyet-dinh"};
constexpr RoundStep kBack{"return", 100, kBoard, R"({"returned_on":"$today","placement":"Chức vụ cũ"})",
                          "bao-cao quyet-dinh-bo-tri"};
constexpr RoundStep kServedSteps[] = {kNeed, kMeet, kAgree, kSecond, kBack};
constexpr RoundStep kApartSteps[] = {
    kNeed, kMeet, {"record-disagreement", 3, kBoard, R"({"reason":"Nơi đến chưa có vị trí."})"}};

constexpr RoundStep kRefuseSecondment{"refuse", 3, kLevel,
                                      R"({"refusal_reason":"Đơn vị đang thiếu người."})"};
constexpr RoundStep kBarred{"record-meeting",
                            2,
                            kBoard,
                            R"({"met_on":"$today","cadre_opinion":"Chấp hành","no_bar":false})",
                            "bien-ban-trao-doi",
                            Doer::usual,
                            "field.confirmed"};
constexpr RoundStep kSecondmentRefusedSteps[] = {kNeed, kBarred, kMeet, kAgree, kRefuseSecondment};
constexpr RoundStep kSecondmentDroppedSteps[] = {kNeed, kMeet, kCancel};

}  // namespace

const Round kRotationPlaced{"rotation", "post", kPlacedSteps, "decide"};
const Round kRotationReturnedEarly{"rotation", "post", kEarlySteps, "decide"};
const Round kRotationStabilised{"rotation", "post", kStabilisedSteps, "decide"};
const Round kRotationOverstayed{"rotation", "post", kOverstayedSteps, "decide"};
const Round kRotationRefused{"rotation", "post", kRefusedSteps};
const Round kRotationCancelled{"rotation", "post", kRotationDroppedSteps};
const Round kSecondmentServed{"secondment", "cadre", kServedSteps};
const Round kSecondmentNotAgreed{"secondment", "cadre", kApartSteps};
const Round kSecondmentRefused{"secondment", "cadre", kSecondmentRefusedSteps};
const Round kSecondmentCancelled{"secondment", "cadre", kSecondmentDroppedSteps};

}  // namespace cadre::sample
