#include "api/sample/rounds_terms.hpp"

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::again;
using appointing::kAgency;
using appointing::kBoard;
using appointing::kHeadOfBoard;
using appointing::kLevel;
using appointing::kMeeting;

constexpr std::string_view kNotice = R"({"term_until":"$term-until","notified_on":"$today","body":"agency"})";
constexpr RoundStep kNotify{"open", 1, kBoard, kNotice, "thong-bao"};
constexpr RoundStep kNotifyLate{"open", 0, kBoard, kNotice, "thong-bao bao-cao-cham"};
constexpr RoundStep kReportOneself{"record-self-report", 8, kAgency, R"({"self_report_on":"$today"})",
                                   "tu-nhan-xet"};
constexpr RoundStep kKeyCadres{"record-key-ballot", 6, kAgency,
                               R"({"key_on":"$today","key_ballot":{$forty,"agree":35}})",
                               "bien-ban-kiem-phieu"};
constexpr RoundStep kLeaders{
    "record-leaders-ballot", 3, kAgency,
    R"({"leaders_on":"$today","collective":"leaders","leaders_ballot":{$members,"agree":13}})", kMeeting};
constexpr RoundStep kLeadersAgainst{
    "record-leaders-ballot", 3, kAgency,
    R"({"leaders_on":"$today","collective":"leaders","leaders_ballot":{$members,"agree":5}})", kMeeting};
constexpr RoundStep kTooSoon{
    "record-leaders-ballot", 2, kAgency, kLeaders.form, kMeeting, Doer::usual, "act.not-now"};
constexpr std::string_view kRenewal =
    R"({"decision_number":"$decision","decision_date":"$today","new_term_until":"$new-until"})";
constexpr RoundStep kRenew{"issue-decision", 10, kLevel, kRenewal,
                           "quyet-dinh y-kien-tham-dinh giay-kham-suc-khoe"};
constexpr RoundStep kRenewIll{
    "issue-decision", 10, kLevel, kRenewal, "quyet-dinh y-kien-tham-dinh", Doer::usual, "dossier.complete"};
constexpr RoundStep kLetGo{
    "refuse-renewal", 10, kLevel,
    R"({"decision_number":"$decision","decision_date":"$today","refusal_reason":"Không còn đủ uy tín trong đơn vị."})",
    "quyet-dinh"};
constexpr RoundStep kOpenedWrongly{
    "cancel", 6, kHeadOfBoard,
    R"({"cancel_ground":"opened-wrongly","cancel_reason":"Xác định sai ngày hết thời hạn; mở lại hồ sơ khác."})",
    "quyet-dinh-huy"};

constexpr RoundStep kReappointedSteps[] = {kNotify,  kReportOneself, kKeyCadres,
                                           kLeaders, kRenewIll,      again(kRenew)};
constexpr RoundStep kNoticeLateSteps[] = {
    {"open", 1, kBoard, kNotice, "thong-bao", Doer::usual, "late.reported"},
    kNotifyLate,
    kReportOneself,
    kKeyCadres,
    kLeaders,
    kRenew};
constexpr RoundStep kNotReappointedSteps[] = {kNotify, kReportOneself, kKeyCadres, kLeadersAgainst, kLetGo};
constexpr RoundStep kLapsedSteps[] = {kNotify, kReportOneself};
constexpr RoundStep kTermCancelledSteps[] = {kNotify, kOpenedWrongly};
constexpr RoundStep kExtendedSteps[] = {kNotify, kReportOneself, kLeaders, kRenew};
constexpr RoundStep kNotCarriedSteps[] = {kNotify, kReportOneself, kLeadersAgainst};
constexpr RoundStep kExtensionRefusedSteps[] = {kNotify, kTooSoon, kReportOneself, kLeaders, kLetGo};

constexpr std::string_view kReappointment = "reappointment", kExtension = "extension", kCadre = "cadre";

}  // namespace

const Round kReappointed{kReappointment, kCadre, kReappointedSteps};
const Round kReappointedLate{kReappointment, kCadre, kNoticeLateSteps};
const Round kNotReappointed{kReappointment, kCadre, kNotReappointedSteps, {}, true};
const Round kReappointmentLapsed{kReappointment, kCadre, kLapsedSteps, {}, true};
const Round kReappointmentCancelled{kReappointment, kCadre, kTermCancelledSteps};
const Round kKeptToRetirement{kExtension, kCadre, kExtendedSteps};
const Round kExtensionNotCarried{kExtension, kCadre, kNotCarriedSteps, {}, true};
const Round kExtensionRefused{kExtension, kCadre, kExtensionRefusedSteps, {}, true};
const Round kExtensionLapsed{kExtension, kCadre, kLapsedSteps, {}, true};
const Round kExtensionCancelled{kExtension, kCadre, kTermCancelledSteps};

}  // namespace cadre::sample
