// What happened under Regulation 377, from 2025-10-08 on.
#include "api/sample/paths.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kDismissal = "dismissal", kResignation = "resignation", kRelief = "relief";

// A post no higher than the one left may be given after a relief; a higher one may not.
constexpr Step kPlacedTooHigh[] = {
    kOpen,
    kTalk,
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    {.act = "record-placement",
     .after = 5,
     .refused = "placement.not-higher",
     .form = R"({"placement":{"kind":"leading-post","post":"so-noi-vu.giam-doc"}})"},
    {.act = "record-placement",
     .after = 2,
     .form = R"({"placement":{"kind":"leading-post","post":"thcs.an-hoa.pho-hieu-truong-1"}})"}};

constexpr Story kStories[] = {
    {"Đơn vị đạt dưới 70% chỉ tiêu", day(2026, 1, 26), kRelief, "T1", Needs::lasting_head, "low-unit-result",
     kPlaced},
    {"Đơn vị đạt dưới 70% chỉ tiêu, quyết định chậm", day(2026, 2, 9), kRelief, "T1", Needs::lasting_head,
     "low-unit-result", kDecidedLate},
    {"Một năm không hoàn thành nhiệm vụ", day(2026, 1, 12), kRelief, "T2", Needs::appointed, "one-bad-year",
     kPlacedTooHigh},
    {"Kết quả công tác bị kết luận không đạt, không chấp thuận", day(2025, 11, 10), kRelief, "T2",
     Needs::appointed, "below-standard", kRefusedByLevel},
    {"Quan liêu, gây bức xúc", day(2025, 10, 20), kRelief, "T3", Needs::appointed, "public-anger", kPlaced},
    {"Quan liêu, gây bức xúc; chức vụ do bầu", day(2025, 11, 17), kRelief, "T3", Needs::elected_approval,
     "public-anger", kApprovedPlaced},
    {"Để điểm nóng kéo dài", day(2025, 12, 1), kRelief, "T4", Needs::head, "hot-spot", kPlaced},
    {"Để điểm nóng kéo dài, trả lại hồ sơ", day(2026, 3, 2), kRelief, "T4", Needs::appointed, "hot-spot",
     kReturned},
    {"Tham mưu dự án không hiệu quả", day(2025, 12, 15), kRelief, "T5", Needs::appointed,
     "ineffective-project", kPlaced},
    {"Tham mưu dự án không hiệu quả, tập thể không thông qua", day(2026, 3, 16), kRelief, "T5",
     Needs::province_managed, "ineffective-project", kBallotFails},
    {"Tự nhận hạn chế về năng lực", day(2025, 10, 27), kResignation, "R1", Needs::appointed, "",
     kPlacedUnchecked, "application"},
    {"Xin từ chức; chức vụ do bầu, báo cáo Hội đồng nhân dân", day(2025, 11, 24), kResignation, "R1",
     Needs::elected_approval, "", kReportedPlacedUnchecked, "application"},
    {"Đơn vị có sai phạm nghiêm trọng", day(2025, 12, 8), kResignation, "R2", Needs::appointed,
     "serious-misconduct", kPlacedUnchecked},
    {"Trên 50% phiếu tín nhiệm thấp", day(2025, 12, 22), kResignation, "R3", Needs::appointed, "low-half",
     kPlaced},
    {"Trên 50% phiếu tín nhiệm thấp; chức vụ do bầu", day(2026, 1, 5), kResignation, "R3",
     Needs::elected_approval, "low-half", kReportedPlaced},
    {"Từ chức vì lý do gia đình, rồi rút đơn", day(2026, 1, 19), kResignation, "R4", Needs::appointed, "",
     kWithdrawnUnchecked, "application"},
    {"Bị cảnh cáo, uy tín giảm sút", day(2025, 11, 3), kDismissal, "M1", Needs::lasting_head,
     "warning prestige-fallen", kPlacedUnchecked},
    {"Hai lần bị khiển trách, kéo dài thời hạn", day(2026, 2, 23), kDismissal, "M2", Needs::lasting_head,
     "two-reprimands", kExtendedUnchecked},
    {"Từ 2/3 phiếu tín nhiệm thấp", day(2026, 1, 12), kDismissal, "M3", Needs::appointed, "low-two-thirds",
     kPlaced},
    {"Từ 2/3 phiếu tín nhiệm thấp; chức vụ do bầu", day(2026, 1, 26), kDismissal, "M3",
     Needs::elected_approval, "low-exactly-two-thirds", kApprovedPlaced},
    {"Hai năm liên tiếp không hoàn thành nhiệm vụ", day(2026, 2, 2), kDismissal, "M4", Needs::appointed,
     "two-bad-years", kPlacedUnchecked},
    {"Có kết luận suy thoái, đề xuất chậm", day(2026, 3, 9), kDismissal, "M5", Needs::head, "degradation",
     kProposedLateUnchecked},
    {"Vi phạm những điều đảng viên không được làm, mở nhầm", day(2026, 4, 6), kDismissal, "M5",
     Needs::appointed, "forbidden-acts", kCancelledUnchecked},
    {"Vi phạm tiêu chuẩn chính trị", day(2026, 3, 23), kDismissal, "M6", Needs::appointed,
     "political-standard", kPlacedUnchecked},
    {"Người đứng đầu để xảy ra tham nhũng rất nghiêm trọng", day(2025, 11, 10), kDismissal, "H1", Needs::head,
     "very-serious-misconduct", kPlacedUnchecked},
    {"Người đứng đầu để xảy ra tiêu cực nghiêm trọng", day(2026, 2, 2), kResignation, "H2", Needs::head,
     "serious-misconduct", kPlacedUnchecked},
    {"Người đứng đầu bao che, không chấp thuận cho từ chức", day(2026, 3, 30), kResignation, "H3",
     Needs::head, "abuse-of-post", kRefusedByLevelUnchecked},
    {"Phiếu tín nhiệm thấp, cấp trên không phê chuẩn", day(2026, 4, 13), kDismissal, "M5",
     Needs::elected_approval, "degradation", kApprovalDeniedUnchecked},
};

}  // namespace

std::span<const Story> stories_377() { return kStories; }

}  // namespace cadre::sample
