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

struct PaperName {
  std::string_view kind, sign, name;
};
constexpr PaperName kPapers[] = {{"to-trinh", "TTr/BTC", "Tờ trình"},
                                 {"van-ban-can-cu", "KL/BTV", "Văn bản làm căn cứ"},
                                 {"bien-ban-hoi-nghi", "BB/HN", "Biên bản hội nghị"},
                                 {"don-tu-chuc", "Đ", "Đơn xin từ chức"},
                                 {"de-an", "ĐA", "Đề án quy hoạch"},
                                 {"danh-sach", "DS", "Danh sách nhân sự"},
                                 {"trich-ngang", "TN", "Trích ngang lý lịch"},
                                 {"phieu-danh-gia", "PĐG", "Phiếu đánh giá cán bộ"},
                                 {"van-ban-y-kien", "CV", "Văn bản ý kiến"},
                                 {"bao-cao-tham-dinh", "BC/TĐ", "Báo cáo thẩm định"},
                                 {"thong-bao", "TB", "Thông báo"},
                                 {"ke-hoach", "KH", "Kế hoạch luân chuyển"},
                                 {"van-ban-dong-y", "TB/BTV", "Văn bản đồng ý chủ trương"},
                                 {"van-ban-de-xuat", "CV", "Văn bản đề xuất nhân sự"},
                                 {"so-yeu-ly-lich", "SYLL", "Sơ yếu lý lịch"},
                                 {"nhan-xet-danh-gia", "NX", "Nhận xét, đánh giá"},
                                 {"giay-suc-khoe", "GKSK", "Giấy chứng nhận sức khỏe"},
                                 {"quyet-dinh-ngoai-le", "QĐ/BTV", "Quyết định ngoại lệ"},
                                 {"van-ban-thong-nhat", "CV", "Văn bản thống nhất"},
                                 {"bao-cao", "BC", "Báo cáo kết quả"},
                                 {"van-ban-phat-hien", "CV", "Văn bản phát hiện"},
                                 {"ket-luan", "KL", "Kết luận thẩm tra, xác minh"},
                                 {"van-ban-hoan-thien", "QĐ", "Văn bản hoàn thiện"},
                                 {"ket-luan-trach-nhiem", "KL", "Kết luận về trách nhiệm"},
                                 {"bao-cao-de-nghi", "BC/CU", "Báo cáo đề nghị"},
                                 {"giay-to-khac", "VB", "Văn bản khác"},
                                 {"bien-ban-trao-doi", "BB/TĐ", "Biên bản trao đổi với cán bộ"},
                                 {"bien-ban-kiem-phieu", "BB/KP", "Biên bản kiểm phiếu"},
                                 {"van-ban-gia-han", "CV/BTV", "Văn bản kéo dài thời hạn"},
                                 {"quyet-dinh", "QĐ/BTV", "Quyết định"},
                                 {"nghi-quyet", "NQ/HĐND", "Nghị quyết"},
                                 {"van-ban-phe-chuan", "QĐ/UBND", "Văn bản phê chuẩn"},
                                 {"quyet-dinh-bo-tri", "QĐ/BTC", "Quyết định bố trí công tác"},
                                 {"ke-hoach", "KH/BTC", "Kế hoạch"},
                                 {"bao-cao-kiem-diem", "BC/KĐ", "Báo cáo kiểm điểm tập thể"},
                                 {"ban-tu-danh-gia", "TĐG", "Bản tự kiểm điểm, đánh giá cá nhân"},
                                 {"quyet-dinh-xep-loai", "QĐ/BTV", "Quyết định xếp loại"},
                                 {"don-kien-nghi", "Đ", "Đơn kiến nghị"},
                                 {"van-ban-tra-loi", "CV/BTV", "Văn bản trả lời kiến nghị"},
                                 {"van-ban-huy-ket-qua", "CV/BTV", "Văn bản hủy kết quả"},
                                 {"nhan-xet-danh-gia", "NX", "Nhận xét, đánh giá của tập thể"},
                                 {"ket-luan-danh-gia", "KL/BTV", "Kết luận đánh giá"},
                                 {"cong-van", "CV/BTC", "Công văn yêu cầu báo cáo"},
                                 {"bao-cao-ca-nhan", "BC", "Báo cáo của người được lấy phiếu"},
                                 {"ban-ke-khai-tai-san", "KK", "Bản kê khai tài sản, thu nhập"},
                                 {"bao-cao-giai-trinh", "BC", "Báo cáo giải trình"},
                                 {"phieu-tin-nhiem", "PTN", "Mẫu phiếu tín nhiệm"},
                                 {"bao-cao-ket-qua", "BC/BTC", "Báo cáo kết quả lấy phiếu"},
                                 {"tong-hop-y-kien-cu-tri", "BC/MTTQ", "Tổng hợp ý kiến cử tri"},
                                 {"quyet-dinh-huy", "QĐ/BTC", "Quyết định dừng hồ sơ"}};

}  // namespace

const UsualAct& usual_act(std::string_view act) {
  const auto found =
      std::find_if(std::begin(kActs), std::end(kActs), [&](const UsualAct& one) { return one.act == act; });
  return found == std::end(kActs) ? kUnknown : *found;
}

json::object paper(std::string_view kind, unsigned number, Date date) {
  const auto found = std::find_if(std::begin(kPapers), std::end(kPapers),
                                  [&](const PaperName& one) { return one.kind == kind; });
  INVARIANT(found != std::end(kPapers), "every kind of paper has a name");
  return {{"kind", kind},
          {"number", std::to_string(number) + "-" + std::string(found->sign)},
          {"date", format_date(date)},
          {"name", found->name}};
}

}  // namespace cadre::sample
