#include "api/sample/names.hpp"

namespace cadre::sample {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 30> kFamily = {
    "Nguyễn", "Trần", "Lê",   "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ",    "Võ",    "Đặng",
    "Bùi",    "Đỗ",   "Hồ",   "Ngô",  "Dương", "Lý",    "Đào",  "Đinh",  "Lương", "Mai",
    "Trịnh",  "Tạ",   "Đoàn", "Cao",  "Lâm",   "Hà",    "Chu",  "Vương", "Kiều",  "Thái"};
constexpr std::array<Words, 16> kMiddleMale = {
    "Văn Bảo",  "Đình Khắc",  "Hữu Đăng",  "Quốc Thiên", "Công Hoài", "Viết Nhật", "Khắc Đông", "Doãn Hải",
    "Bá Tường", "Trọng Khôi", "Đăng Vĩnh", "Thế Hưng",   "Gia Thuận", "Duy Kiên",  "Tuấn Đức",  "Sỹ Hoàn"};
constexpr std::array<Words, 26> kGivenMale = {"An",   "Bách",  "Bình", "Chiến", "Cương", "Đạt",  "Điền",
                                              "Đoàn", "Giang", "Hiển", "Hiệp",  "Hoạt",  "Khoa", "Khuê",
                                              "Lộc",  "Lữ",    "Nghị", "Nhuận", "Phước", "Quý",  "Sáng",
                                              "Tạo",  "Thụy",  "Tiệp", "Toản",  "Vượng"};
constexpr std::array<Words, 16> kMiddleFemale = {
    "Thị Thu",  "Thị Hoài",  "Thị Ánh", "Thị Bích", "Thị Mộng",  "Thị Diệu", "Thị Kiều",   "Thị Tường",
    "Thị Hạnh", "Thị Khánh", "Thị Yến", "Thị Thảo", "Thị Thanh", "Thị Trúc", "Thị Phượng", "Thị Quế"};
constexpr std::array<Words, 26> kGivenFemale = {"Anh",  "Chi",  "Cúc",   "Đào",    "Duyên",  "Giang", "Hằng",
                                                "Hậu",  "Hiền", "Hồng",  "Huệ",    "Khuyên", "Lam",   "Liễu",
                                                "Loan", "Mận",  "Nga",   "Nguyệt", "Nhàn",   "Oanh",  "Thêu",
                                                "Thơm", "Trà",  "Tuyết", "Vân",    "Xuyến"};

}  // namespace

std::string made_up_name(Chance& chance, Sex sex) {
  std::string name(chance.pick(kFamily));
  name.append(" ").append(sex == Sex::male ? chance.pick(kMiddleMale) : chance.pick(kMiddleFemale));
  name.append(" ").append(sex == Sex::male ? chance.pick(kGivenMale) : chance.pick(kGivenFemale));
  return name;
}

}  // namespace cadre::sample
