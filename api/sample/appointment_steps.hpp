// Steps that every way to a post shares: the request, the dossier, the decision. Tables; for the rounds_*.cpp
// alone.
#pragma once

#include <array>

#include "api/sample/round.hpp"

namespace cadre::sample::appointing {

inline constexpr std::string_view kBoard = "personnel-body", kLevel = "competent-level",
                                  kAgency = "using-agency", kArchive = "records", kCouncil = "elected-body",
                                  kHeadOfBoard = "personnel-head";
inline constexpr std::string_view kMeeting = "bien-ban-hoi-nghi bien-ban-kiem-phieu";

// The same step at another distance; the same once more on that day; and a wrong attempt just before it.
constexpr RoundStep after(RoundStep step, int working_days) {
  step.after = working_days;
  return step;
}
constexpr RoundStep again(const RoundStep& step) { return after(step, 0); }
constexpr RoundStep refused(RoundStep step, std::string_view rule, std::string_view form) {
  step.refused = rule;
  step.form = form;
  return step;
}

// One course out of several pieces.
template <std::size_t... Counts>
constexpr auto joined(const RoundStep (&... pieces)[Counts]) {
  std::array<RoundStep, (Counts + ...)> steps{};
  std::size_t count = 0;
  const auto add = [&](std::span<const RoundStep> piece) {
    for (const RoundStep& step : piece) steps[count++] = step;
  };
  (add(pieces), ...);
  return steps;
}

inline constexpr RoundStep kRequest{
    "open", 1, kAgency,
    R"({"body":"$body","request_number":"$number-TTr","requested_on":"$today","received_on":"$today"})",
    "to-trinh"};
inline constexpr RoundStep kGrant{"grant-policy", 4, kLevel,
                                  R"({"policy_number":"$number-CV/TU","policy_granted_on":"$today"})",
                                  "van-ban-chu-truong"};
inline constexpr RoundStep kRefusePolicy{"refuse-policy", 6, kLevel,
                                         R"({"refusal_reason":"Chờ sắp xếp lại tổ chức bộ máy."})"};
inline constexpr RoundStep kSubmit{
    "submit", 2, kAgency, R"({"submission_number":"$number-TTr","submission_date":"$today"})",
    "to-trinh bien-ban-hoi-nghi bien-ban-kiem-phieu so-yeu-ly-lich tu-nhan-xet nhan-xet-don-vi "
    "nhan-xet-cu-tru "
    "kl-tieu-chuan-chinh-tri ke-khai-tai-san van-bang giay-kham-suc-khoe chuong-trinh-hanh-dong cam-ket"};
inline constexpr RoundStep kReturn{"return-dossier", 1, kArchive,
                                   R"({"return_reason":"Bản kê khai tài sản thiếu chữ ký."})"};
inline constexpr RoundStep kReceive{"receive-dossier", 1, kArchive, R"({"dossier_received_on":"$today"})"};
inline constexpr RoundStep kAppraise{
    "record-appraisal", 6, kBoard,
    R"({"appraisal_result":"meets","opinions":[{"body":"Ủy ban Kiểm tra","opinion":"agrees"},{"body":"Ban Tuyên giáo và Dân vận","opinion":"agrees"}]})",
    "y-kien-tham-dinh"};
inline constexpr RoundStep kIncomplete{
    "record-appraisal", 5, kBoard,
    R"({"appraisal_result":"incomplete","opinions":[{"body":"Ủy ban Kiểm tra","opinion":"no-reply"}],"appraisal_notes":"Chờ kết luận về kê khai tài sản."})",
    "y-kien-tham-dinh"};
inline constexpr RoundStep kAdverse{
    "record-appraisal", 6, kBoard,
    R"({"appraisal_result":"adverse","opinions":[{"body":"Ủy ban Kiểm tra","opinion":"disagrees"}],"appraisal_notes":"Nội dung kê khai cần được làm rõ."})",
    "y-kien-tham-dinh"};
inline constexpr RoundStep kDecide{
    "issue-decision", 4, kLevel,
    R"({"decision_ballot":{$members,"agree":13},$appointed,"leaves_post":"$left"})", "quyet-dinh"};
inline constexpr RoundStep kVoteDown{
    "issue-decision", 4, kLevel,
    R"({"decision_ballot":{$members,"agree":6},"decision_number":"$decision","decision_date":"$today","appoint_from":"$today","term_until":"$in-5-years"})",
    "quyet-dinh"};
inline constexpr RoundStep kAnnounce{"announce", 3, kLevel,
                                     R"({"announced_on":"$today","handover":"Bàn giao trong tuần."})"};
inline constexpr RoundStep kCancel{
    "cancel", 5, kHeadOfBoard,
    R"({"cancel_ground":"policy-withdrawn","cancel_reason":"Chủ trương được rút để xem xét lại."})",
    "quyet-dinh-huy"};

inline constexpr RoundStep kAllowed[] = {kRequest, kGrant};
inline constexpr RoundStep kHandedIn[] = {kSubmit, kReceive};
inline constexpr RoundStep kDecided[] = {kAppraise, kDecide, kAnnounce};

}  // namespace cadre::sample::appointing
