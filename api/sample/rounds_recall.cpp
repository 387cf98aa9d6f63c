#include "api/sample/rounds_recall.hpp"

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::after;
using appointing::kBoard;
using appointing::kHeadOfBoard;
using appointing::kLevel;

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
// A wrong decision that can be told by its number.
constexpr RoundStep kComplaint{
    "open", 1, kBoard,
    R"({"wrong_decision":"$wrong","decision_kind":"appointment","signed_on":"$signed","found_on":"$today","found_by":"complaint","finding":"Người được bổ nhiệm chưa đủ thời gian giữ chức vụ theo lý lịch."})",
    "van-ban-phat-hien"};
constexpr RoundStep kGrave{
    "conclude",
    8,
    kBoard,
    R"({"founded":"founded","defect_class":"missing-standard","concluded_on":"$today","conclusion_number":"$number-KL/BTC"})",
    "ket-luan",
    Doer::second};
constexpr RoundStep kPutRight{"regularise",
                              2,
                              kLevel,
                              R"({"regularised_on":"$today","regularised_by":"$number-QĐ/BTV"})",
                              "van-ban-hoan-thien",
                              Doer::usual,
                              "field.is"};
constexpr RoundStep kSameNumber{
    "cancel-decision",
    3,
    kLevel,
    R"({"decision_number":"$wrong","decision_date":"$today","cancelled_from":"$today","cannot_be_unrolled":[]})",
    "quyet-dinh-huy-bo",
    Doer::usual,
    "field.differs"};
constexpr RoundStep kUnroll{
    "cancel-decision", 0, kLevel,
    R"({"decision_number":"$decision","decision_date":"$today","cancelled_from":"$today","cannot_be_unrolled":["Phụ cấp chức vụ đã hưởng","Các văn bản đã ký khi giữ chức vụ"]})",
    "quyet-dinh-huy-bo"};
constexpr RoundStep kAnswered{
    "record-responsibility", 6, kBoard,
    R"({"responsible":[{"capacity":"collective","conclusion":"Phê bình."},{"cadre":"$other","capacity":"head","still_in_service":true,"conclusion":"Kiểm điểm trách nhiệm người đứng đầu."}],"restored":"Bố trí lại chức vụ cũ cho cán bộ."})",
    "ket-luan-trach-nhiem quyet-dinh-khoi-phuc"};
constexpr RoundStep kBatch{
    "conclude",
    8,
    kBoard,
    R"({"founded":"founded","defect_class":"process-error","concluded_on":"$today","conclusion_number":"$number-KL/BTC","regularise_by":"$ends"})",
    "ket-luan",
    Doer::second};
constexpr RoundStep kSameOfficer{"conclude",         3, kBoard, kUnfounded.form, "ket-luan", Doer::usual,
                                 "actor.same-person"};
constexpr RoundStep kMistaken{
    "cancel", 3, kHeadOfBoard,
    R"({"cancel_ground":"opened-wrongly","cancel_reason":"Phản ánh trùng với hồ sơ đã kết luận."})",
    "quyet-dinh-huy"};
constexpr RoundStep kRecalledSteps[] = {kComplaint,  kSameOfficer, kGrave,   kPutRight,
                                        kSameNumber, kUnroll,      kAnswered};
constexpr RoundStep kBatchSteps[] = {kFinding, kBatch, after(kRegularise, 40), kResponsible};
constexpr RoundStep kMistakenSteps[] = {kFinding, kMistaken};
constexpr RoundStep kUnfoundedSteps[] = {kFinding, kUnfounded};
constexpr RoundStep kRegularisedSteps[] = {kFinding, kFounded, kRegularise, kResponsible};

}  // namespace

const Round kRecallUnfounded{"recall", "cadre", kUnfoundedSteps};
const Round kRecallRegularised{"recall", "cadre", kRegularisedSteps};
const Round kRecallOverdue{"recall", "cadre", kBatchSteps};
const Round kRecalled{"recall", "cadre", kRecalledSteps, "cancel-decision"};
const Round kRecallCancelled{"recall", "cadre", kMistakenSteps};

}  // namespace cadre::sample
