// Attempts that are refused, each with its own reason, and how they went on: every kind of refusal occurs
// here.
#include "api/sample/paths.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kDismissal = "dismissal", kResignation = "resignation", kRelief = "relief";

// Openings that may not be, then, where there is a right one, the right one.
constexpr Step kNoGround[] = {{.act = "open", .refused = "ground.established"}};
constexpr Step kNoGroundUnchecked[] = {{.act = "open", .refused = "ground.confirmed"}};
constexpr Step kMustBeDismissed[] = {
    {.act = "open", .refused = "no-dismissal-ground"},
    {.act = "open", .after = 1, .form = R"({"track":"dismissal","ground":"D5"})"},
    kTalk,
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    kPlace};
constexpr Step kMustPerhapsBeDismissed[] = {{.act = "open", .refused = "no-unconfirmed-dismissal-ground"}};
constexpr Step kWrongRegime[] = {
    {.act = "open", .refused = "regime.not-in-force", .version = "41-qd-tw-2021"},
    {.act = "open", .after = 0, .refused = "form.enum", .form = R"({"ground":"D3"})"},
    kOpen,
    kTalk,
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    kPlace};
constexpr Step kWrongPerson[] = {
    {.act = "open", .refused = "actor.role", .role = "administrator"},
    {.act = "open", .after = 0, .refused = "actor.role", .role = "inspector"},
    {.act = "open", .after = 0, .refused = "actor.subject", .role = "using-agency", .doer = Doer::self},
    kOpen,
    kTalk,
    {.act = "propose", .after = 3, .refused = "actor.subject", .role = "using-agency", .doer = Doer::self},
    {.act = "propose", .after = 0, .refused = "actor.role", .role = "supervisor"},
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    kPlace};
constexpr Step kNoPapers[] = {
    {.act = "open", .refused = "dossier.complete", .documents = ""},
    kOpen,
    {.act = "propose", .after = 1, .refused = "act.done"},
    kTalk,
    {.act = "propose", .after = 2, .refused = "dossier.complete", .documents = "to-trinh bao-cao-de-nghi"},
    kPropose,
    kReceive,
    {.act = "record-ballot", .after = 3, .refused = "document.attached", .documents = "giay-to-khac"},
    kBallot,
    {.act = "issue-decision", .after = 0, .refused = "documents.required", .documents = ""},
    kDecide,
    kPlace};
constexpr Step kSamePerson[] = {kOpen,
                                kTalk,
                                kPropose,
                                kReceive,
                                {.act = "record-ballot", .after = 4, .role = "competent-level"},
                                {.act = "issue-decision", .after = 1, .refused = "actor.same-person"},
                                {.act = "issue-decision", .after = 0, .doer = Doer::second},
                                kPlace};
constexpr Step kCountsWrong[] = {
    kOpen,
    kTalk,
    kPropose,
    kReceive,
    {.act = "record-ballot",
     .after = 3,
     .refused = "ballot.counts",
     .form =
         R"({"ballot":{"summoned":15,"present":14,"issued":14,"collected":14,"valid":12,"void":1,"agree":13}})"},
    {.act = "record-ballot",
     .after = 0,
     .refused = "ballot.quorum",
     .form =
         R"({"ballot":{"summoned":15,"present":9,"issued":9,"collected":9,"valid":9,"void":0,"agree":9}})"},
    {.act = "record-ballot",
     .after = 0,
     .refused = "form.minimum",
     .form =
         R"({"ballot":{"summoned":15,"present":14,"issued":14,"collected":14,"valid":14,"void":0,"agree":-1}})"},
    kBallot,
    kDecide,
    kPlace};
constexpr Step kStale[] = {
    kOpen,
    kTalk,
    {.act = "propose", .after = 2, .refused = "revision.stale", .slip = Slip::stale_revision},
    {.act = "propose",
     .after = 0,
     .refused = "idempotency.other-payload",
     .role = "using-agency",
     .slip = Slip::used_key},
    kPropose,
    kReceive,
    kBallot,
    kDecide,
    kPlace};
constexpr Step kWrongOrder[] = {kOpen,
                                {.act = "approve-everything", .after = 1, .refused = "act.unknown"},
                                {.act = "issue-decision", .after = 0, .refused = "act.not-now"},
                                kTalk,
                                kPropose,
                                {.act = "issue-decision", .after = 0, .refused = "act.not-now"},
                                kReceive,
                                kBallot,
                                kDecide,
                                kPlace,
                                {.act = "cancel", .after = 3, .refused = "case.closed"}};
constexpr Step kWrongDates[] = {
    {.act = "open", .refused = "effective.future", .effective = "$tomorrow"},
    {.act = "open", .after = 0, .refused = "regime.not-in-force", .effective = "2021-11-02"},
    {.act = "open", .after = 0, .refused = "format.date", .effective = "2022-02-30"},
    kOpen,
    {.act = "record-talk", .after = 1, .refused = "effective.too-early", .effective = "2022-02-18"},
    kTalk,
    kPropose,
    kReceive,
    {.act = "issue-decision",
     .after = 3,
     .refused = "date.not-before",
     .form = R"({"decision_date":"2021-12-01"})"},
    kBallot,
    kDecide,
    kPlace};
constexpr Step kWrongForm[] = {
    {.act = "open", .refused = "form.required", .form = R"({"initiative":null})"},
    {.act = "open",
     .after = 0,
     .refused = "form.additionalProperties",
     .form = R"({"signed_by":"Chánh Văn phòng"})"},
    kOpen,
    {.act = "record-talk", .after = 1, .refused = "format.date", .form = R"({"talk_date":"31/12/2022"})"},
    kTalk,
    {.act = "cancel", .after = 2}};
constexpr Step kTooLong[] = {kOpen,
                             kTalk,
                             kPropose,
                             kReceive,
                             {.act = "extend",
                              .after = 5,
                              .refused = "extension.within",
                              .form = R"({"extended_until":"$received+16"})"},
                             {.act = "extend", .after = 0, .form = R"({"extended_until":"$received+15"})"},
                             {.act = "record-ballot", .after = 6},
                             kDecide,
                             kPlace};
constexpr Step kWrongLevel[] = {
    kOpen,    kTalk,
    kPropose, kReceive,
    kBallot,  {.act = "issue-decision", .after = 0, .refused = "appointing-level", .doer = Doer::other_level},
    kDecide,  kPlace};
constexpr Step kTwice[] = {kOpen,    {.act = "open", .after = 2, .refused = "case.already-open"},
                           kTalk,    kPropose,
                           kReceive, kBallot,
                           kDecide,  kPlace};
constexpr Step kNobody[] = {{.act = "open", .refused = "reference.unknown", .slip = Slip::unknown_cadre},
                            {.act = "open", .after = 0, .refused = "post.held", .slip = Slip::other_post},
                            kOpen,
                            kTalk,
                            kPropose,
                            kReceive,
                            {.act = "refuse-proposal", .after = 4}};
constexpr Step kBarred[] = {{.act = "open", .refused = "not-barred"},
                            {.act = "open", .after = 8, .acknowledged = "not-barred"},
                            kTalk,
                            kPropose,
                            kReceive,
                            kBallot,
                            kDecide,
                            {.act = "record-placement",
                             .after = 4,
                             .refused = "placement.no-leading-post",
                             .form = R"({"placement":{"kind":"leading-post"}})"},
                            kPlace};
constexpr Step kNotResigning[] = {kOpen,    kTalk,    {.act = "withdraw", .after = 2, .refused = "track.is"},
                                  kPropose, kReceive, kBallot,
                                  kDecide,  kPlace};

constexpr Story kStories[] = {
    {"Mới một năm không hoàn thành nhiệm vụ", day(2023, 1, 30), kDismissal, "D4", Needs::appointed,
     "one-bad-year", kNoGround},
    {"Chưa quá 2/3 phiếu tín nhiệm thấp", day(2023, 12, 4), kDismissal, "D3", Needs::appointed, "low-half",
     kNoGround},
    {"Khiển trách một lần, uy tín chưa có đánh giá", day(2022, 10, 17), kDismissal, "D1", Needs::appointed,
     "reprimand", kNoGround},
    {"Không phải người đứng đầu", day(2024, 2, 19), kDismissal, "H1", Needs::appointed, "", kNoGround},
    {"Xin từ chức trong khi thuộc trường hợp phải miễn nhiệm", day(2023, 3, 20), kResignation, "R1",
     Needs::appointed, "degradation", kMustBeDismissed, "application"},
    {"Xin từ chức trong khi có kết luận vi phạm", day(2026, 3, 2), kRelief, "T4", Needs::appointed,
     "hot-spot degradation", kMustPerhapsBeDismissed},
    {"Căn cứ chưa đối chiếu nguyên văn", day(2026, 4, 20), kDismissal, "M5", Needs::appointed, "degradation",
     kNoGroundUnchecked},
    {"Mở theo quy định đã hết hiệu lực", day(2025, 10, 14), kDismissal, "M3", Needs::province_managed,
     "low-two-thirds", kWrongRegime},
    {"Sai vai trò và việc của chính mình", day(2022, 3, 21), kDismissal, "D5", Needs::secretary,
     "degradation", kWrongPerson},
    {"Thiếu giấy tờ", day(2022, 8, 22), kResignation, "R1", Needs::appointed, "", kNoPapers, "application"},
    {"Một người làm hai khâu", day(2023, 7, 10), kDismissal, "D6", Needs::appointed, "political-standard",
     kSamePerson},
    {"Số phiếu không khớp", day(2023, 10, 9), kDismissal, "D2", Needs::appointed, "two-reprimands",
     kCountsWrong},
    {"Hồ sơ đã thay đổi trong khi xem", day(2024, 4, 22), kResignation, "R2", Needs::appointed,
     "serious-misconduct", kStale},
    {"Sai thứ tự", day(2022, 12, 5), kDismissal, "D5", Needs::appointed, "forbidden-acts", kWrongOrder},
    {"Sai ngày tháng", day(2022, 2, 21), kDismissal, "D1", Needs::appointed, "warning prestige-fallen",
     kWrongDates},
    {"Sai mẫu", day(2022, 11, 28), kDismissal, "D5", Needs::appointed, "degradation", kWrongForm},
    {"Kéo dài quá 15 ngày làm việc", day(2024, 8, 19), kDismissal, "D6", Needs::appointed,
     "political-standard", kTooLong},
    {"Không đúng cấp quản lý", day(2024, 12, 2), kDismissal, "D5", Needs::appointed, "degradation",
     kWrongLevel},
    {"Mở hai lần", day(2025, 4, 7), kDismissal, "D2", Needs::appointed, "two-reprimands", kTwice},
    {"Không có cán bộ, không giữ chức vụ", day(2025, 1, 6), kResignation, "R4", Needs::appointed, "", kNobody,
     "application"},
    {"Đang bị kiểm tra mà xin từ chức", day(2024, 9, 23), kResignation, "R4", Needs::appointed,
     "under-inspection", kBarred, "application"},
    {"Rút đơn khi không phải từ chức", day(2024, 10, 28), kDismissal, "D3", Needs::appointed,
     "low-two-thirds", kNotResigning},
};

}  // namespace

std::span<const Story> stories_refused() { return kStories; }

}  // namespace cadre::sample
