#include "api/sample/career_units.hpp"

namespace cadre::sample {
namespace {

struct CareerUnit {
  std::string_view id, name, parent, kind;
};

constexpr CareerUnit kUnits[] = {
    {"chi-cuc-dan-so", "Chi cục Dân số", "so-y-te", "chi-cuc"},
    {"chi-cuc-an-toan-thuc-pham", "Chi cục An toàn vệ sinh thực phẩm", "so-y-te", "chi-cuc"},
    {"benh-vien-da-khoa", "Bệnh viện Đa khoa tỉnh", "so-y-te", "don-vi-tinh"},
    {"benh-vien-y-hoc-co-truyen", "Bệnh viện Y học cổ truyền tỉnh", "so-y-te", "don-vi-tinh"},
    {"benh-vien-phu-san", "Bệnh viện Phụ sản tỉnh", "so-y-te", "don-vi-tinh"},
    {"benh-vien-nhi", "Bệnh viện Nhi tỉnh", "so-y-te", "don-vi-tinh"},
    {"trung-tam-kiem-soat-benh-tat", "Trung tâm Kiểm soát bệnh tật tỉnh", "so-y-te", "don-vi-tinh"},
    {"chi-cuc-giam-dinh", "Chi cục Giám định xây dựng", "so-xay-dung", "chi-cuc"},
    {"trung-tam-quy-hoach", "Trung tâm Quy hoạch xây dựng", "so-xay-dung", "don-vi-tinh"},
    {"trung-tam-ha-tang", "Trung tâm Quản lý hạ tầng giao thông", "so-xay-dung", "don-vi-tinh"},
    {"ban-quan-ly-du-an", "Ban Quản lý dự án đầu tư xây dựng tỉnh", "ubnd-tinh", "don-vi-tinh"},
    {"quy-dau-tu", "Quỹ Đầu tư phát triển tỉnh", "so-tai-chinh", "don-vi-tinh"},
    {"trung-tam-xuc-tien", "Trung tâm Xúc tiến đầu tư tỉnh", "so-tai-chinh", "don-vi-tinh"},
    {"trung-tam-tu-van", "Trung tâm Tư vấn và Dịch vụ tài chính", "so-tai-chinh", "don-vi-tinh"},
    {"trung-tam-luu-tru", "Trung tâm Lưu trữ lịch sử tỉnh", "so-noi-vu", "don-vi-tinh"},
    {"trung-tam-viec-lam", "Trung tâm Dịch vụ việc làm tỉnh", "so-noi-vu", "don-vi-tinh"},
    {"chi-cuc-do-thi", "Chi cục Phát triển đô thị", "so-xay-dung", "chi-cuc"},
    {"chi-cuc-van-thu", "Chi cục Văn thư - Lưu trữ", "so-noi-vu", "chi-cuc"},
    {"truong-chuyen", "Trường Trung học phổ thông Chuyên Hải Vân", "so-giao-duc", "truong-tinh"},
    {"trung-tam-thuong-xuyen", "Trung tâm Giáo dục thường xuyên tỉnh", "so-giao-duc", "don-vi-tinh"},
    {"truong-cao-dang", "Trường Cao đẳng Sư phạm Hải Vân", "so-giao-duc", "truong-tinh"},
    {"dang-uy-khoi", "Đảng ủy Khối các cơ quan tỉnh", "tinh-uy", "dang-uy-khoi"},
    {"hdnd-tinh", "Hội đồng nhân dân tỉnh Hải Vân", "tinh", "hoi-dong-tinh"},
    {"ban-phap-che-tinh", "Ban Pháp chế Hội đồng nhân dân tỉnh", "hdnd-tinh", "ban-hdnd"},
    {"ban-kinh-te-tinh", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", "hdnd-tinh", "ban-hdnd"},
    {"ban-van-hoa-tinh", "Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh", "hdnd-tinh", "ban-hdnd"},
    {"ban-dan-toc-tinh", "Ban Dân tộc Hội đồng nhân dân tỉnh", "hdnd-tinh", "ban-hdnd"},
    {"dang-uy-dai-hoc", "Đảng ủy Trường Đại học Hải Vân", "tinh-uy", "dang-uy-bau"},
    {"dang-uy-doanh-nghiep", "Đảng ủy Khối doanh nghiệp tỉnh", "tinh-uy", "dang-uy-bau"},
    {"dang-uy-khu-cong-nghiep", "Đảng ủy các khu công nghiệp tỉnh", "tinh-uy", "dang-uy-bau"},
    {"dang-uy-cong-an", "Đảng ủy Công an tỉnh", "tinh-uy", "dang-uy-bau"},
    {"dang-uy-quan-su", "Đảng ủy Quân sự tỉnh", "tinh-uy", "dang-uy-bau"},
    {"khu-kinh-te", "Ban Quản lý Khu kinh tế Hải Vân", "ubnd-tinh", "ban-quan-ly"},
    {"vuon-quoc-gia", "Vườn quốc gia Hải Vân", "ubnd-tinh", "ban-quan-ly"}};

}  // namespace

void add_career_units(City& city) {
  for (const CareerUnit& unit : kUnits) {
    UnitPlan plan{std::string(unit.id), std::string(unit.name), std::string(unit.parent), "province",
                  std::string(unit.kind)};
    plan.party_body = unit.kind == "dang-uy-khoi" || unit.kind == "dang-uy-bau";
    plan.careers = true;
    city.units.push_back(std::move(plan));
  }
}

}  // namespace cadre::sample
