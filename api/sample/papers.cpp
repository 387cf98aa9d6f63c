#include "api/sample/papers.hpp"

#include <algorithm>

#include "engine/base/result.hpp"

namespace cadre::sample {
namespace {

struct PaperName {
  std::string_view kind, sign, name;
};
constexpr PaperName kPapers[] = {{"ban-ke-khai-tai-san", "KK", "Bản kê khai tài sản, thu nhập"},
                                 {"ban-tu-danh-gia", "TĐG", "Bản tự kiểm điểm, đánh giá cá nhân"},
                                 {"bao-cao", "BC", "Báo cáo kết quả"},
                                 {"bao-cao-ca-nhan", "BC", "Báo cáo của người được lấy phiếu"},
                                 {"bao-cao-cham", "BC/BTC", "Báo cáo về việc chậm thời hạn"},
                                 {"bao-cao-de-nghi", "BC/CU", "Báo cáo đề nghị"},
                                 {"bao-cao-giai-trinh", "BC", "Báo cáo giải trình"},
                                 {"bao-cao-ket-qua", "BC/BTC", "Báo cáo kết quả lấy phiếu"},
                                 {"bao-cao-kiem-diem", "BC/KĐ", "Báo cáo kiểm điểm tập thể"},
                                 {"bao-cao-tham-dinh", "BC/TĐ", "Báo cáo thẩm định"},
                                 {"bien-ban-hoi-nghi", "BB/HN", "Biên bản hội nghị"},
                                 {"bien-ban-kiem-phieu", "BB/KP", "Biên bản kiểm phiếu"},
                                 {"bien-ban-trao-doi", "BB/TĐ", "Biên bản trao đổi với cán bộ"},
                                 {"cam-ket", "CK", "Cam kết trách nhiệm"},
                                 {"chuong-trinh-hanh-dong", "CTHĐ", "Chương trình hành động"},
                                 {"cong-van", "CV/BTC", "Công văn yêu cầu báo cáo"},
                                 {"danh-gia-hang-nam", "BC", "Đánh giá hằng năm của nơi luân chuyển"},
                                 {"danh-sach", "DS", "Danh sách nhân sự"},
                                 {"de-an", "ĐA", "Đề án quy hoạch"},
                                 {"don-kien-nghi", "Đ", "Đơn kiến nghị"},
                                 {"don-tu-chuc", "Đ", "Đơn xin từ chức"},
                                 {"giay-kham-suc-khoe", "GKSK", "Giấy khám sức khỏe"},
                                 {"giay-suc-khoe", "GKSK", "Giấy chứng nhận sức khỏe"},
                                 {"giay-to-khac", "VB", "Văn bản khác"},
                                 {"ke-hoach", "KH/BTC", "Kế hoạch"},
                                 {"ke-khai-tai-san", "KK", "Bản kê khai tài sản, thu nhập"},
                                 {"ket-luan", "KL", "Kết luận thẩm tra, xác minh"},
                                 {"ket-luan-danh-gia", "KL/BTV", "Kết luận đánh giá"},
                                 {"ket-luan-trach-nhiem", "KL", "Kết luận về trách nhiệm"},
                                 {"kl-tieu-chuan-chinh-tri", "KL/BTV", "Kết luận về tiêu chuẩn chính trị"},
                                 {"nghi-quyet", "NQ/HĐND", "Nghị quyết"},
                                 {"nhan-xet-cap-uy", "NX", "Nhận xét của cấp ủy"},
                                 {"nhan-xet-cu-tru", "NX", "Nhận xét của chi ủy nơi cư trú"},
                                 {"nhan-xet-danh-gia", "NX", "Nhận xét, đánh giá của tập thể"},
                                 {"nhan-xet-don-vi", "NX", "Nhận xét của tập thể đơn vị"},
                                 {"phieu-danh-gia", "PĐG", "Phiếu đánh giá cán bộ"},
                                 {"phieu-tin-nhiem", "PTN", "Mẫu phiếu tín nhiệm"},
                                 {"quyet-dinh", "QĐ/BTV", "Quyết định"},
                                 {"quyet-dinh-bo-tri", "QĐ/BTC", "Quyết định bố trí công tác"},
                                 {"quyet-dinh-huy", "QĐ/BTC", "Quyết định dừng hồ sơ"},
                                 {"quyet-dinh-huy-bo", "QĐ/BTV", "Quyết định hủy bỏ quyết định sai"},
                                 {"quyet-dinh-khoi-phuc", "QĐ/BTV", "Quyết định khôi phục quyền lợi"},
                                 {"quyet-dinh-ngoai-le", "QĐ/BTV", "Quyết định ngoại lệ"},
                                 {"quyet-dinh-xep-loai", "QĐ/BTV", "Quyết định xếp loại"},
                                 {"so-yeu-ly-lich", "SYLL", "Sơ yếu lý lịch"},
                                 {"thong-bao", "TB", "Thông báo"},
                                 {"to-trinh", "TTr/BTC", "Tờ trình"},
                                 {"tong-hop-y-kien-cu-tri", "BC/MTTQ", "Tổng hợp ý kiến cử tri"},
                                 {"trich-ngang", "TN", "Trích ngang lý lịch"},
                                 {"tu-nhan-xet", "TNX", "Bản tự nhận xét, đánh giá"},
                                 {"van-ban-can-cu", "KL/BTV", "Văn bản làm căn cứ"},
                                 {"van-ban-chu-truong", "CV/TU", "Văn bản đồng ý chủ trương bổ nhiệm"},
                                 {"van-ban-de-xuat", "CV", "Văn bản đề xuất nhân sự"},
                                 {"van-ban-dong-y", "TB/BTV", "Văn bản đồng ý chủ trương"},
                                 {"van-ban-gia-han", "CV/BTV", "Văn bản kéo dài thời hạn"},
                                 {"van-ban-hoan", "TB/TU", "Văn bản cho hoãn"},
                                 {"van-ban-hoan-thien", "QĐ", "Văn bản hoàn thiện"},
                                 {"van-ban-huy-ket-qua", "CV/BTV", "Văn bản hủy kết quả"},
                                 {"van-ban-kien-nghi", "KN", "Văn bản kiến nghị"},
                                 {"van-ban-ngoai-le", "QĐ/BTV", "Văn bản cho phép ngoại lệ"},
                                 {"van-ban-phat-hien", "CV", "Văn bản phát hiện"},
                                 {"van-ban-phe-chuan", "QĐ/UBND", "Văn bản phê chuẩn"},
                                 {"van-ban-thong-bao", "TB", "Thông báo cho cấp ủy"},
                                 {"van-ban-thong-nhat", "CV", "Văn bản thống nhất"},
                                 {"van-ban-tra-loi", "CV/BTV", "Văn bản trả lời kiến nghị"},
                                 {"van-ban-y-kien", "CV", "Văn bản ý kiến"},
                                 {"van-bang", "VB", "Văn bằng, chứng chỉ"},
                                 {"y-kien-tham-dinh", "CV", "Văn bản thẩm định, cho ý kiến"}};

}  // namespace

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
