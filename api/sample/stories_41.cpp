// What happened under Regulation 41, from 2021-11-03 to 2025-10-07.
#include "api/sample/paths.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kDismissal = "dismissal", kResignation = "resignation";

// On to the next regulation: the case was opened under 41 and is decided under 377.
constexpr Step kMigrated[] = {kOpen,
                              kTalk,
                              {.act = "migrate",
                               .after = 9,
                               .refused = "actor.role",
                               .role = "personnel-body",
                               .version = "377-qd-tw-2025"},
                              {.act = "migrate", .after = 0, .version = "377-qd-tw-2025"},
                              {.act = "propose", .after = 1},
                              kReceive,
                              kBallot,
                              kDecide,
                              kPlace};

constexpr Story kStories[] = {
    {"Bị cảnh cáo, uy tín giảm sút", day(2022, 3, 7), kDismissal, "D1", Needs::appointed,
     "warning prestige-fallen", kPlaced},
    {"Bị khiển trách, uy tín giảm sút; chức vụ do bầu", day(2023, 5, 15), kDismissal, "D1",
     Needs::elected_approval, "reprimand prestige-fallen", kApprovedPlaced},
    {"Bị cảnh cáo, tập thể biểu quyết không thông qua", day(2024, 6, 10), kDismissal, "D1", Needs::appointed,
     "warning prestige-fallen", kBallotFails},
    {"Hai lần bị khiển trách", day(2022, 5, 9), kDismissal, "D2", Needs::appointed, "two-reprimands",
     kPlaced},
    {"Hai lần bị khiển trách, đề xuất chậm", day(2023, 2, 13), kDismissal, "D2", Needs::head,
     "two-reprimands", kProposedLate},
    {"Hai lần bị khiển trách, trả lại hồ sơ một lần", day(2024, 3, 4), kDismissal, "D2", Needs::appointed,
     "two-reprimands", kReturned},
    {"Trên 2/3 phiếu tín nhiệm thấp", day(2022, 8, 8), kDismissal, "D3", Needs::appointed, "low-two-thirds",
     kPlaced},
    {"Đúng 2/3 phiếu tín nhiệm thấp; đại biểu Hội đồng nhân dân", day(2023, 12, 11), kDismissal, "D3",
     Needs::elected, "low-exactly-two-thirds", kElectedPlaced},
    {"Trên 2/3 phiếu tín nhiệm thấp, Hội đồng nhân dân không thông qua", day(2024, 1, 8), kDismissal, "D3",
     Needs::elected, "low-two-thirds", kElectedVoteFails},
    {"Trên 2/3 phiếu tín nhiệm thấp, cấp trên không phê chuẩn", day(2024, 1, 15), kDismissal, "D3",
     Needs::elected_approval, "low-two-thirds", kApprovalDenied},
    {"Hai năm liên tiếp không hoàn thành nhiệm vụ", day(2023, 3, 6), kDismissal, "D4", Needs::appointed,
     "two-bad-years", kPlaced},
    {"Hai năm không hoàn thành nhiệm vụ, kéo dài thời hạn", day(2024, 2, 26), kDismissal, "D4",
     Needs::appointed, "two-bad-years", kExtended},
    {"Hai năm không hoàn thành nhiệm vụ, cấp có thẩm quyền không chấp thuận", day(2025, 2, 10), kDismissal,
     "D4", Needs::head, "two-bad-years", kRefusedByLevel},
    {"Có kết luận suy thoái", day(2022, 10, 3), kDismissal, "D5", Needs::head, "degradation", kPlaced},
    {"Vi phạm những điều đảng viên không được làm, quyết định chậm", day(2023, 8, 14), kDismissal, "D5",
     Needs::appointed, "forbidden-acts", kDecidedLate},
    {"Suy thoái; kéo dài thời hạn rồi vẫn quá hạn", day(2024, 9, 9), kDismissal, "D5", Needs::appointed,
     "degradation", kExtendedAndLate},
    {"Vi phạm tiêu chuẩn chính trị", day(2022, 11, 14), kDismissal, "D6", Needs::appointed,
     "political-standard", kPlaced},
    {"Vi phạm tiêu chuẩn chính trị, chậm cả hai khâu", day(2024, 4, 8), kDismissal, "D6", Needs::head,
     "political-standard", kLateTwice},
    {"Người đứng đầu để xảy ra tham nhũng rất nghiêm trọng", day(2022, 6, 13), kDismissal, "H1", Needs::head,
     "very-serious-misconduct", kPlaced},
    {"Người đứng đầu để xảy ra tham nhũng rất nghiêm trọng, trả lại hồ sơ", day(2024, 10, 14), kDismissal,
     "H1", Needs::head, "very-serious-misconduct", kReturned},
    {"Người đứng đầu để xảy ra tiêu cực nghiêm trọng", day(2022, 9, 19), kResignation, "H2", Needs::head,
     "serious-misconduct", kPlaced},
    {"Người đứng đầu để xảy ra tiêu cực nghiêm trọng, dừng hồ sơ", day(2024, 5, 13), kResignation, "H2",
     Needs::head, "serious-misconduct", kCancelled},
    {"Người đứng đầu bao che", day(2023, 4, 10), kResignation, "H3", Needs::head, "abuse-of-post", kPlaced},
    {"Tự nhận hạn chế về năng lực", day(2021, 12, 6), kResignation, "R1", Needs::appointed, "limited-ability",
     kPlaced, "application"},
    {"Xin từ chức vì không còn đủ uy tín; chức vụ do bầu", day(2023, 9, 11), kResignation, "R1",
     Needs::elected_approval, "", kApprovedPlaced, "application"},
    {"Rút đơn từ chức", day(2022, 4, 18), kResignation, "R1", Needs::appointed, "", kWithdrawn,
     "application"},
    {"Đơn vị có sai phạm nghiêm trọng", day(2022, 7, 11), kResignation, "R2", Needs::appointed,
     "serious-misconduct", kPlaced, "superior-order"},
    {"Đơn vị có sai phạm nghiêm trọng, không chấp thuận cho từ chức", day(2024, 7, 8), kResignation, "R2",
     Needs::appointed, "serious-misconduct", kRefusedByLevel},
    {"Trên 50% phiếu tín nhiệm thấp", day(2023, 11, 27), kResignation, "R3", Needs::appointed, "low-half",
     kPlaced},
    {"Trên 50% phiếu tín nhiệm thấp; đại biểu Hội đồng nhân dân", day(2023, 12, 18), kResignation, "R3",
     Needs::elected, "low-half", kElectedPlaced},
    {"Trên 50% phiếu tín nhiệm thấp, tập thể biểu quyết không đồng ý", day(2024, 11, 11), kResignation, "R3",
     Needs::appointed, "low-half", kBallotFails},
    {"Từ chức vì lý do gia đình", day(2023, 6, 5), kResignation, "R4", Needs::appointed, "", kPlaced,
     "application"},
    {"Từ chức vì lý do gia đình, rồi rút đơn", day(2024, 8, 5), kResignation, "R4", Needs::head, "",
     kWithdrawn, "application"},
    {"Từ chức vì lý do chính đáng, diện Tỉnh quản lý", day(2025, 3, 10), kResignation, "R4",
     Needs::province_managed, "", kPlaced, "application"},
    {"Mở theo 41, chuyển sang 377: có kết luận suy thoái", day(2025, 9, 24), kDismissal, "D5",
     Needs::province_managed, "degradation", kMigrated},
};

}  // namespace

std::span<const Story> stories_41() { return kStories; }

}  // namespace cadre::sample
