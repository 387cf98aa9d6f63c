#include "api/sample/rounds_duty.hpp"

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::again;
using appointing::kAgency;
using appointing::kBoard;
using appointing::kHeadOfBoard;
using appointing::refused;

constexpr RoundStep kGround{
    "open", 1, kBoard,
    R"({"ground":"N3","ground_on":"$today","facts":"Gây phiền hà cho doanh nghiệp khi giải quyết thủ tục."})",
    "van-ban-can-cu"};
constexpr RoundStep kAskedFor{
    "open", 1, kBoard,
    R"({"ground":"S2","ground_on":"$today","facts":"Cơ quan thanh tra đề nghị để làm rõ sai phạm.","requested_by":"Thanh tra tỉnh, 18-CV/TTr"})",
    "van-ban-can-cu"};
constexpr RoundStep kAdvise{"advise", 1, kBoard,
                            R"({"advice":"suspend","advice_number":"$number-TTr","advised_on":"$today"})",
                            "to-trinh"};
constexpr RoundStep kAdviseLate{"advise", 5, kBoard, kAdvise.form, kAdvise.documents};
constexpr RoundStep kSuspend{"suspend", 1, kAgency,
                             R"({$decided,"suspended_from":"$today","suspended_until":"$in-14-days"})",
                             "quyet-dinh"};
constexpr RoundStep kTooLong = refused(
    kSuspend, "extension.within", R"({$decided,"suspended_from":"$today","suspended_until":"$in-5-years"})");
constexpr RoundStep kSuspendAsAsked{"suspend-as-asked", 1, kAgency, kSuspend.form, "quyet-dinh"};
constexpr RoundStep kProlong{
    "prolong", 6, kAgency,
    R"({"extension_number":"$number-QĐ","extended_from":"$today","extended_until":"$in-14-days","requested_by":"Thanh tra tỉnh"})",
    "quyet-dinh"};
constexpr RoundStep kLift{
    "lift", 4, kAgency,
    R"({"end_decision_number":"$number-QĐ","ended_on":"$today","end_reason":"Đã làm rõ, không còn căn cứ."})",
    "quyet-dinh"};
constexpr RoundStep kNotSuspended{"refuse", 2, kAgency,
                                  R"({"refusal_reason":"Chưa đến mức phải tạm đình chỉ."})"};
constexpr RoundStep kNoGround{"cancel", 1, kHeadOfBoard,
                              R"({"cancel_ground":"no-ground","cancel_reason":"Phản ánh không đúng."})",
                              "quyet-dinh-huy"};

// Under 148-QĐ/TW more than 15 working days are refused; under 377-QĐ/TW, whose article was not read, warned
// of.
constexpr RoundStep kSuspendedSteps[] = {kGround, kAdviseLate, kTooLong, again(kSuspend)};
constexpr RoundStep kLiftedSteps[] = {kGround, kAdvise, kSuspend, kLift};
constexpr RoundStep kSuspensionRefusedSteps[] = {kGround, kAdvise, kNotSuspended};
constexpr RoundStep kSuspensionCancelledSteps[] = {kGround, kNoGround};
constexpr RoundStep kAskedSteps[] = {kAskedFor, kAdvise, kSuspendAsAsked, kProlong};

constexpr RoundStep kLook{"open", 1, kAgency, R"({"decided_by":"$head","reason":"Kiện toàn cán bộ."})"};
constexpr RoundStep kNotTheHead =
    refused(kLook, "post.subordinate-head", R"({"decided_by":"$stranger","reason":"Kiện toàn cán bộ."})");
constexpr RoundStep kAppoint{"appoint", 3, kAgency,
                             R"({"nominee":"$cadre",$appointed,"leaves_post":"$left"})",
                             "quyet-dinh chuong-trinh-hanh-dong cam-ket"};
constexpr RoundStep kDismissUnread{
    "dismiss",    3,           kAgency,     R"({"dismissed":"$cadre",$decided,"vacant_from":"$today"})",
    "quyet-dinh", Doer::usual, "law.silent"};
constexpr RoundStep kDismiss{"dismiss",    0,           kAgency, kDismissUnread.form,
                             "quyet-dinh", Doer::usual, {},      "law.silent"};
constexpr RoundStep kTell{"notify-committee", 1, kAgency,
                          R"({"notice_number":"$number-TB","notified_on":"$today"})", "van-ban-thong-bao"};
constexpr RoundStep kDrop{
    "cancel", 3, kHeadOfBoard,
    R"({"cancel_ground":"no-ground","cancel_reason":"Phòng được sáp nhập, không còn nhu cầu."})",
    "quyet-dinh-huy"};
constexpr RoundStep kHeadAppointsSteps[] = {kNotTheHead, again(kLook), kAppoint, kTell};
constexpr RoundStep kHeadDismissesSteps[] = {kLook, kDismissUnread, kDismiss, kTell};
constexpr RoundStep kHeadCancelsSteps[] = {kLook, kDrop};

constexpr std::string_view kSuspension = "suspension", kByHead = "head-decides", kCadre = "cadre",
                           kPost = "post";

}  // namespace

const Round kSuspended{kSuspension, kCadre, kSuspendedSteps};
const Round kSuspensionLifted{kSuspension, kCadre, kLiftedSteps};
const Round kSuspensionRefused{kSuspension, kCadre, kSuspensionRefusedSteps};
const Round kSuspensionCancelled{kSuspension, kCadre, kSuspensionCancelledSteps};
const Round kSuspendedAsAsked{kSuspension, kCadre, kAskedSteps};
const Round kHeadAppoints{kByHead, kPost, kHeadAppointsSteps, "appoint"};
const Round kHeadDismisses{kByHead, kPost, kHeadDismissesSteps, {}, false, "dismiss"};
const Round kHeadCancels{kByHead, kPost, kHeadCancelsSteps};

}  // namespace cadre::sample
