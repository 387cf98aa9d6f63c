#include "api/sample/rounds_transfer.hpp"

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample {
namespace {

using appointing::after;
using appointing::kAgency;
using appointing::kBoard;
using appointing::kHeadOfBoard;
using appointing::kLevel;
using appointing::kMeeting;
using appointing::refused;

constexpr RoundStep kNeed{"open", 1, kAgency, R"({"need":"Thiếu cấp phó phụ trách chuyên môn."})"};
constexpr RoundStep kName{
    "grant-policy", 6, kLevel,
    R"({"policy_number":"$number-TB/TU","nominee":"$cadre","sent_by":"$from","post_left":"$left"})",
    "van-ban-dong-y"};
constexpr RoundStep kMeet{"record-meeting", 3, kBoard, R"({"met_on":"$today","cadre_opinion":"Chấp hành."})",
                          "bien-ban-trao-doi"};
constexpr RoundStep kHear{"record-receiving", 3, kAgency, R"({"receiving_opinion":"Thống nhất tiếp nhận."})",
                          "van-ban-y-kien bien-ban-hoi-nghi"};
constexpr RoundStep kAsk{"record-origin", 2, kBoard, R"({"origin_opinion":"Nhất trí."})", "van-ban-y-kien"};
constexpr RoundStep kBallot{
    "record-receiving-ballot", 3, kAgency,
    R"({"receiving_held_on":"$today","receiving_ballot":{"members":7,"summoned":7,"present":6,"issued":6,"collected":6,"valid":6,"void":0,"agree":5}})",
    kMeeting};
constexpr RoundStep kBallotLost{
    "record-receiving-ballot", 3, kAgency,
    R"({"receiving_held_on":"$today","receiving_ballot":{"members":7,"summoned":7,"present":6,"issued":6,"collected":6,"valid":6,"void":0,"agree":3}})",
    kMeeting};
constexpr RoundStep kNoQuorum = refused(
    kBallot, "ballot.quorum",
    R"({"receiving_held_on":"$today","receiving_ballot":{"members":7,"summoned":7,"present":4,"issued":4,"collected":4,"valid":4,"void":0,"agree":4}})");
constexpr RoundStep kOrigin{"record-origin-ballot", 3, kBoard,
                            R"({"origin_held_on":"$today","origin_ballot":{$twelve,"agree":9}})", kMeeting};
constexpr RoundStep kOriginLost{"record-origin-ballot", 3, kBoard,
                                R"({"origin_held_on":"$today","origin_ballot":{$twelve,"agree":4}})",
                                kMeeting};
constexpr RoundStep kTransfer{
    "decide", 5, kLevel,
    R"({"decision_number":"$decision","decision_date":"$today","in_post_from":"$today"})",
    "to-trinh quyet-dinh chuong-trinh-hanh-dong cam-ket"};
constexpr RoundStep kRefuse{"refuse", 5, kLevel, R"({"refusal_reason":"Nơi đi chưa có người thay thế."})"};
constexpr RoundStep kDrop{"cancel", 4, kHeadOfBoard,
                          R"({"cancel_ground":"no-need","cancel_reason":"Không còn nhu cầu."})",
                          "quyet-dinh-huy"};

constexpr RoundStep kTransferred138Steps[] = {kNeed, after(kName, 17), kMeet,   kHear,
                                              kAsk,  kNoQuorum,        kBallot, kTransfer};
constexpr RoundStep kNotCarried138Steps[] = {kNeed, kName, kMeet, kHear, kAsk, kBallotLost};
constexpr RoundStep kTransferred170Steps[] = {kNeed, kName, kMeet, kHear, kOrigin, kTransfer};
constexpr RoundStep kNotCarried170Steps[] = {kNeed, kName, kMeet, kHear, kOriginLost};
constexpr RoundStep kRefusedSteps[] = {kNeed, {"refuse-policy", 7, kLevel, kRefuse.form}};
constexpr RoundStep kDroppedSteps[] = {kNeed, kName, kDrop};
constexpr RoundStep kHeldSteps[] = {
    kNeed,
    kName,
    {"record-meeting", 4, kBoard, kMeet.form, "bien-ban-trao-doi", Doer::usual, "case.on-hold"},
    after(kMeet, 10),
    kHear,
    kAsk,
    kBallot,
    kTransfer};

constexpr RoundStep kEightYears{"open", 1, kBoard,
                                R"({"situation":"Giữ chức vụ người đứng đầu từ đủ 8 năm."})"};
constexpr RoundStep kDelayUnread{
    "allow-delay",  3,
    kLevel,         R"({"delay_until":"$ends","delay_reason":"Đang chỉ đạo công trình trọng điểm."})",
    "van-ban-hoan", Doer::usual,
    "law.silent"};
constexpr RoundStep kDelay{"allow-delay",  0,           kLevel, kDelayUnread.form,
                           "van-ban-hoan", Doer::usual, {},     "law.silent"};
constexpr RoundStep kDestination{"propose-destination", 6, kBoard,
                                 R"({"to_post":"$new-post","proposal_number":"$number-TTr/BTC"})",
                                 "to-trinh"};
constexpr RoundStep kReturnDestination{"return-proposal", 3, kLevel,
                                       R"({"return_reason":"Làm rõ phương án thay thế."})"};
constexpr RoundStep kTalks{"record-talks", 3, kBoard,
                           R"({"receiver_opinion":"Nhất trí.","cadre_opinion":"Chấp hành."})",
                           "bien-ban-trao-doi"};
constexpr RoundStep kMove{"decide", 3, kLevel,
                          R"({"decision_number":"$decision","decision_date":"$today","leaves_on":"$today"})",
                          "quyet-dinh chuong-trinh-hanh-dong cam-ket"};
constexpr RoundStep kMovedSteps[] = {kEightYears,        kDelayUnread, kDelay, kDestination, kTalks,
                                     kReturnDestination, kDestination, kTalks, kMove};
constexpr RoundStep kMoveCancelledSteps[] = {
    kEightYears,
    {"cancel", 5, kHeadOfBoard,
     R"({"cancel_ground":"superior-order","cancel_reason":"Cấp trên cho giữ lại đến khi sắp xếp xong tổ chức."})",
     "quyet-dinh-huy"}};

}  // namespace

const Round kTransferred138{"transfer", "post", kTransferred138Steps, "decide"};
const Round kTransferNotCarried138{"transfer", "post", kNotCarried138Steps};
const Round kTransferred170{"transfer", "post", kTransferred170Steps, "decide"};
const Round kTransferNotCarried170{"transfer", "post", kNotCarried170Steps};
const Round kTransferRefused{"transfer", "post", kRefusedSteps};
const Round kTransferCancelled{"transfer", "post", kDroppedSteps};
const Round kTransferredAfterHold{"transfer", "post", kHeldSteps, "decide"};
const Round kMoved{"forced-move", "cadre", kMovedSteps, "decide"};
const Round kMoveCancelled{"forced-move", "cadre", kMoveCancelledSteps};

}  // namespace cadre::sample
