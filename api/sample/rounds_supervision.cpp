#include "api/sample/rounds_supervision.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kBody = "supervisor", kUnit = "using-agency", kOffice = "personnel-body";
constexpr std::string_view kPaper = "van-ban-kien-nghi", kReply = "van-ban-tra-loi";

constexpr RoundStep kRecommend{
    "open", 1, kBody,
    R"({"kind":"procedure","title":"Công khai các bước công tác cán bộ","content":"Đề nghị niêm yết quy trình và tiêu chuẩn chức danh tại trụ sở, báo cáo kết quả.","recommendation_number":"$number-KN/HĐND","recommendation_date":"$today","reply_due_on":"$in-14-days"})",
    kPaper};
constexpr RoundStep kRecommendOnCase{
    "open", 1, kBody,
    R"({"kind":"subject","title":"Trả lời đơn của cử tri về việc bố trí cán bộ","content":"Đề nghị làm rõ và trả lời bằng văn bản.","recommendation_number":"$number-KN/MTTQ","recommendation_date":"$today","reply_due_on":"$in-14-days"})",
    kPaper};
constexpr RoundStep kAnswer{
    "answer", 6, kUnit,
    R"({"answer_number":"$number-CV","answer_date":"$today","answer_text":"Đơn vị đã niêm yết quy trình và tiêu chuẩn tại trụ sở."})",
    kReply};
constexpr RoundStep kLateAnswer{"answer", 16, kUnit, kAnswer.form, kReply};
constexpr RoundStep kAskAgain{"ask-again", 3, kBody,
                              R"({"opinion":"Chưa nêu rõ ngày niêm yết.","reply_due_on":"$in-14-days"})"};
constexpr RoundStep kMoreTime{
    "extend", 4, kBody,
    R"({"reply_due_on":"$in-14-days","extension_reason":"Đơn vị đề nghị thêm thời gian."})"};
constexpr RoundStep kAccept{"accept-answer", 3, kBody, R"({"opinion":"Đạt yêu cầu."})"};
constexpr RoundStep kWithdraw{"withdraw", 5, kBody,
                              R"({"withdrawn_because":"Đã làm rõ tại phiên giải trình."})"};

constexpr RoundStep kTakeUp{
    "open", 1, kOffice,
    R"({"kind":"identity","wrong":"Ngày vào Đảng ghi trong lý lịch","right":"Theo thẻ đảng viên"})"};
constexpr RoundStep kCorrect{"correct", 5, kOffice,
                             R"({"decision_note":"Đã đối chiếu thẻ đảng viên và ghi lại."})"};
constexpr RoundStep kKeep{"keep", 6, kOffice,
                          R"({"decision_note":"Thẻ đảng viên khớp với lý lịch, giữ nguyên."})"};

constexpr RoundStep kAnsweredSteps[] = {kRecommend, kAnswer, kAskAgain, kMoreTime, kAnswer, kAccept};
constexpr RoundStep kLateSteps[] = {kRecommend, kLateAnswer, kAccept};
constexpr RoundStep kWithdrawnSteps[] = {kRecommendOnCase, kWithdraw};
constexpr RoundStep kWaitingSteps[] = {kRecommendOnCase};
constexpr RoundStep kCorrectedSteps[] = {kTakeUp, kCorrect};
constexpr RoundStep kKeptSteps[] = {kTakeUp, kKeep};

}  // namespace

const Round kRecommendationAnswered{"recommendation", "unit", kAnsweredSteps};
const Round kRecommendationLate{"recommendation", "unit", kLateSteps};
const Round kRecommendationWithdrawn{"recommendation", "unit", kWithdrawnSteps};
const Round kRecommendationWaiting{"recommendation", "unit", kWaitingSteps};
const Round kFileCorrected{"file-correction", "cadre", kCorrectedSteps};
const Round kFileKept{"file-correction", "cadre", kKeptSteps};

}  // namespace cadre::sample
