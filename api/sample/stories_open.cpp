// What is still open when the log ends: most of it in time, some of it late. The days are those of a log that
// ends on kEndAsWritten; they move with its end, so that whoever loads the city finds work of these weeks.
#include "api/sample/paths.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kDismissal = "dismissal", kResignation = "resignation", kRelief = "relief";

constexpr Story kStories[] = {
    {"Mới mở: từ 2/3 phiếu tín nhiệm thấp", day(2026, 6, 24), kDismissal, "M3", Needs::province_managed,
     "low-two-thirds", kJustOpened},
    {"Mới mở: có đơn xin từ chức", day(2026, 6, 26), kResignation, "R4", Needs::province_managed, "",
     kJustOpenedUnchecked, "application"},
    {"Đã trao đổi: để điểm nóng kéo dài", day(2026, 6, 22), kRelief, "T4", Needs::province_managed,
     "hot-spot", kTalked},
    {"Chờ tiếp nhận: gây bức xúc", day(2026, 6, 15), kRelief, "T3", Needs::appointed, "public-anger",
     kProposed},
    {"Đang quyết định: dự án không hiệu quả", day(2026, 6, 16), kRelief, "T5", Needs::province_managed,
     "ineffective-project", kDeciding},
    {"Đang quyết định: bị khiển trách hai lần", day(2026, 6, 10), kDismissal, "M2", Needs::lasting_head,
     "two-reprimands", kDecidingUnchecked},
    {"Quá hạn đề xuất: phiếu tín nhiệm thấp", day(2026, 6, 1), kDismissal, "M3", Needs::province_managed,
     "low-two-thirds", kTalked},
    {"Quá hạn quyết định: gây bức xúc", day(2026, 5, 25), kRelief, "T3", Needs::province_managed,
     "public-anger", kDeciding},
    {"Chờ Hội đồng nhân dân biểu quyết", day(2026, 6, 3), kDismissal, "M5", Needs::elected_approval,
     "degradation", kWaitsForVote},
};

}  // namespace

std::span<const Story> stories_open() { return kStories; }

}  // namespace cadre::sample
