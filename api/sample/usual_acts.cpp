#include "api/sample/usual_acts.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

constexpr UsualAct kUnknown{"", "personnel-body", "{}", ""};

constexpr UsualAct kActs[] = {
    {"open", "personnel-body", R"({"summary":"$reason"})", "van-ban-can-cu"},
    {"record-talk", "using-agency",
     R"({"talk_date":"$today","held_by":"Thường trực cấp ủy","cadre_opinion":"agrees","talk_summary":"Đã trao đổi về căn cứ và hướng xem xét."})",
     "bien-ban-trao-doi"},
    {"propose", "personnel-body",
     R"({"proposal_number":"$number-TTr/BTC","proposal_date":"$today","proposal_summary":"$reason"})",
     "to-trinh van-ban-can-cu bien-ban-hoi-nghi bao-cao-de-nghi"},
    {"receive-proposal", "records", R"({"proposal_received_on":"$today","register_number":"$number"})", ""},
    {"return-proposal", "competent-level",
     R"({"return_reason":"Bổ sung ý kiến của tập thể lãnh đạo nơi cán bộ công tác."})", ""},
    {"record-ballot", "records",
     R"({"ballot_held_on":"$today","ballot_body":"Ban Thường vụ","ballot":{"summoned":15,"present":14,"issued":14,"collected":14,"valid":14,"void":0,"agree":13}})",
     "bien-ban-kiem-phieu"},
    {"issue-decision", "competent-level",
     R"({"decision_number":"$number-QĐ/BTV","decision_date":"$today","decision_effective_on":"$today"})",
     "quyet-dinh"},
    {"refuse-proposal", "competent-level",
     R"({"refusal_reason":"Chưa đến mức phải cho rời chức vụ.","refusal_number":"$number-TB/BTV"})",
     "quyet-dinh"},
    {"extend", "competent-level",
     R"({"extended_until":"$received+14","extension_reason":"Chờ ý kiến của cơ quan kiểm tra."})",
     "van-ban-gia-han"},
    {"withdraw", "using-agency",
     R"({"withdrawn_on":"$today","withdrawal_reason":"Hoàn cảnh gia đình đã thay đổi."})", "giay-to-khac"},
    {"cancel", "personnel-head",
     R"({"cancel_ground":"no-ground","cancel_reason":"Xác minh lại: căn cứ không còn."})", "quyet-dinh-huy"},
    {"record-elected-vote", "elected-body",
     R"({"elected_voted_on":"$today","resolution_number":"$number-NQ/HĐND","elected_ballot":{"summoned":30,"present":29,"issued":29,"collected":29,"valid":28,"void":1,"agree":26}})",
     "nghi-quyet bien-ban-kiem-phieu"},
    {"report-to-elected-body", "elected-body", R"({"reported_on":"$today","session":"Kỳ họp gần nhất"})",
     "giay-to-khac"},
    {"record-approval", "records", R"({"approval_number":"$number-QĐ/UBND","approval_date":"$today"})",
     "van-ban-phe-chuan"},
    {"record-denial", "records", R"({"approval_number":"$number-CV/UBND","approval_date":"$today"})",
     "van-ban-phe-chuan"},
    {"record-placement", "personnel-body",
     R"({"placement":{"kind":"professional-work"},"placed_on":"$today"})", "quyet-dinh-bo-tri"},
    {"migrate", "personnel-head", "{}", ""},
};

}  // namespace

const UsualAct& usual_act(std::string_view act) {
  const auto found =
      std::find_if(std::begin(kActs), std::end(kActs), [&](const UsualAct& one) { return one.act == act; });
  return found == std::end(kActs) ? kUnknown : *found;
}

}  // namespace cadre::sample
