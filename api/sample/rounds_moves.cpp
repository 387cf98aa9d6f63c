#include "api/sample/rounds_moves.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level", kAgency = "using-agency";
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
                            "so-yeu-ly-lich nhan-xet-danh-gia giay-suc-khoe"};
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

constexpr RoundStep kFinding{
    "open", 1, kBoard,
    R"({"wrong_decision":"$number-QĐ/CU","decision_kind":"appointment","signed_on":"2021-11-01","found_on":"$today","found_by":"periodic-check","finding":"Hồ sơ bổ nhiệm có vấn đề cần làm rõ."})",
    "van-ban-phat-hien"};
constexpr RoundStep kUnfounded{
    "conclude", 8,
    kBoard,     R"({"founded":"unfounded","concluded_on":"$today","conclusion_number":"$number-KL/BTC"})",
    "ket-luan", Doer::second};
constexpr RoundStep kFounded{
    "conclude",
    8,
    kBoard,
    R"({"founded":"founded","defect_class":"missing-paper","concluded_on":"$today","conclusion_number":"$number-KL/BTC"})",
    "ket-luan",
    Doer::second};
constexpr RoundStep kRegularise{"regularise", 6, kLevel,
                                R"({"regularised_on":"$today","regularised_by":"$number-QĐ/BTV"})",
                                "van-ban-hoan-thien"};
constexpr RoundStep kResponsible{
    "record-responsibility", 5, kBoard,
    R"({"responsible":[{"capacity":"advisory-officer","conclusion":"Kiểm điểm, rút kinh nghiệm."}],"restored":"Không có người bị thiệt hại."})",
    "ket-luan-trach-nhiem"};
constexpr RoundStep kUnfoundedSteps[] = {kFinding, kUnfounded};
constexpr RoundStep kRegularisedSteps[] = {kFinding, kFounded, kRegularise, kResponsible};

}  // namespace

const Round kRotationPlaced{"rotation", "post", kPlacedSteps};
const Round kRotationReturnedEarly{"rotation", "post", kEarlySteps};
const Round kRotationRefused{"rotation", "post", kRefusedSteps};
const Round kSecondmentServed{"secondment", "cadre", kServedSteps};
const Round kSecondmentNotAgreed{"secondment", "cadre", kApartSteps};
const Round kRecallUnfounded{"recall", "cadre", kUnfoundedSteps};
const Round kRecallRegularised{"recall", "cadre", kRegularisedSteps};

}  // namespace cadre::sample
