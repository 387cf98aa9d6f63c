#include "api/sample/post_templates.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

constexpr PostTemplate kProvinceOffice[] = {{"giam-doc", "Giám đốc", "province", 3, true},
                                            {"pho-giam-doc-1", "Phó Giám đốc", "province", 4},
                                            {"pho-giam-doc-2", "Phó Giám đốc", "province", 4},
                                            {"chanh-van-phong", "Chánh Văn phòng", "province", 5}};
constexpr PostTemplate kProvinceBoard[] = {{"truong-ban", "Trưởng ban", "province", 2, true},
                                           {"pho-truong-ban-1", "Phó Trưởng ban", "province", 3},
                                           {"pho-truong-ban-2", "Phó Trưởng ban", "province", 3}};
constexpr PostTemplate kCityCommittee[] = {{"bi-thu", "Bí thư Thành ủy", "province", 3, true},
                                           {"pho-bi-thu-1", "Phó Bí thư Thường trực Thành ủy", "province", 3},
                                           {"pho-bi-thu-2", "Phó Bí thư Thành ủy", "province", 3}};
constexpr PostTemplate kCityBoard[] = {
    {"truong", "Trưởng ban, Chủ nhiệm hoặc Chánh Văn phòng", "district", 5, true},
    {"pho-1", "Cấp phó", "district", 6},
    {"pho-2", "Cấp phó", "district", 6}};
constexpr PostTemplate kCityCouncil[] = {
    {"chu-tich", "Chủ tịch Hội đồng nhân dân thành phố", "province", 3, true, true, true},
    {"pho-chu-tich-1", "Phó Chủ tịch Hội đồng nhân dân thành phố", "district", 4, false, true, true},
    {"pho-chu-tich-2", "Phó Chủ tịch Hội đồng nhân dân thành phố", "district", 4, false, true, true},
    {"ban-kinh-te", "Trưởng Ban Kinh tế - Xã hội", "district", 5, false, true},
    {"ban-phap-che", "Trưởng Ban Pháp chế", "district", 5, false, true}};
constexpr PostTemplate kCityPeople[] = {
    {"chu-tich", "Chủ tịch Ủy ban nhân dân thành phố", "province", 3, true, true, true},
    {"pho-chu-tich-1", "Phó Chủ tịch Ủy ban nhân dân thành phố", "district", 4, false, true, true},
    {"pho-chu-tich-2", "Phó Chủ tịch Ủy ban nhân dân thành phố", "district", 4, false, true, true},
    {"pho-chu-tich-3", "Phó Chủ tịch Ủy ban nhân dân thành phố", "district", 4, false, true, true}};
constexpr PostTemplate kDepartment[] = {{"truong-phong", "Trưởng phòng", "district", 5, true},
                                        {"pho-truong-phong-1", "Phó Trưởng phòng", "district", 6},
                                        {"pho-truong-phong-2", "Phó Trưởng phòng", "district", 6}};
constexpr PostTemplate kMassOrganisation[] = {
    {"chu-tich", "Chủ tịch hoặc Bí thư", "district", 5, true},
    {"pho-chu-tich-1", "Phó Chủ tịch hoặc Phó Bí thư", "district", 6},
    {"pho-chu-tich-2", "Phó Chủ tịch hoặc Phó Bí thư", "district", 6}};
constexpr PostTemplate kOldWard[] = {
    {"bi-thu", "Bí thư Đảng ủy", "district", 6, true},
    {"pho-bi-thu", "Phó Bí thư Thường trực Đảng ủy", "district", 7},
    {"chu-tich-hdnd", "Chủ tịch Hội đồng nhân dân", "district", 6, false, true},
    {"pho-chu-tich-hdnd", "Phó Chủ tịch Hội đồng nhân dân", "district", 7, false, true},
    {"chu-tich", "Chủ tịch Ủy ban nhân dân", "district", 6, true, true, true},
    {"pho-chu-tich-1", "Phó Chủ tịch Ủy ban nhân dân", "district", 7, false, true, true},
    {"pho-chu-tich-2", "Phó Chủ tịch Ủy ban nhân dân", "district", 7, false, true, true},
    {"mat-tran", "Chủ tịch Ủy ban Mặt trận Tổ quốc", "commune", 8, true},
    {"kiem-tra", "Chủ nhiệm Ủy ban Kiểm tra", "commune", 8, true}};
constexpr PostTemplate kSchool[] = {{"hieu-truong", "Hiệu trưởng", "district", 7, true},
                                    {"pho-hieu-truong-1", "Phó Hiệu trưởng", "district", 8},
                                    {"pho-hieu-truong-2", "Phó Hiệu trưởng", "district", 8}};
constexpr PostTemplate kNewWard[] = {
    {"bi-thu", "Bí thư Đảng ủy", "province", 4, true},
    {"pho-bi-thu-1", "Phó Bí thư Thường trực Đảng ủy", "province", 5},
    {"pho-bi-thu-2", "Phó Bí thư Đảng ủy", "province", 5},
    {"chu-tich-hdnd", "Chủ tịch Hội đồng nhân dân", "province", 5, false, true, true},
    {"pho-chu-tich-hdnd", "Phó Chủ tịch Hội đồng nhân dân", "commune", 6, false, true, true},
    {"chu-tich", "Chủ tịch Ủy ban nhân dân", "province", 5, true, true, true},
    {"pho-chu-tich-1", "Phó Chủ tịch Ủy ban nhân dân", "commune", 6, false, true, true},
    {"pho-chu-tich-2", "Phó Chủ tịch Ủy ban nhân dân", "commune", 6, false, true, true},
    {"mat-tran", "Chủ tịch Ủy ban Mặt trận Tổ quốc", "commune", 6, true},
    {"pho-mat-tran", "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc", "commune", 7},
    {"kiem-tra", "Chủ nhiệm Ủy ban Kiểm tra", "commune", 6, true},
    {"pho-kiem-tra", "Phó Chủ nhiệm Ủy ban Kiểm tra", "commune", 7},
    {"xay-dung-dang", "Trưởng Ban Xây dựng Đảng", "commune", 6, true},
    {"pho-xay-dung-dang", "Phó Trưởng Ban Xây dựng Đảng", "commune", 7},
    {"van-phong", "Chánh Văn phòng Đảng ủy", "commune", 7, true},
    {"kinh-te", "Trưởng phòng Kinh tế, Hạ tầng và Đô thị", "commune", 7, true},
    {"pho-kinh-te", "Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị", "commune", 8},
    {"van-hoa", "Trưởng phòng Văn hóa - Xã hội", "commune", 7, true},
    {"pho-van-hoa", "Phó Trưởng phòng Văn hóa - Xã hội", "commune", 8},
    {"hanh-chinh-cong", "Giám đốc Trung tâm Phục vụ hành chính công", "commune", 7, true}};

// Those of careers: the five of one unit, from its head down.
constexpr PostTemplate kBranch[] = {{"truong", "Chi cục trưởng", "province", 5, true},
                                    {"pho-1", "Phó Chi cục trưởng", "province", 6},
                                    {"pho-2", "Phó Chi cục trưởng", "province", 6},
                                    {"phong-1", "Trưởng phòng", "agency", 7},
                                    {"phong-2", "Trưởng phòng", "agency", 7}};
constexpr PostTemplate kProvinceUnit[] = {{"truong", "Giám đốc", "province", 5, true},
                                          {"pho-1", "Phó Giám đốc", "province", 6},
                                          {"pho-2", "Phó Giám đốc", "province", 6},
                                          {"phong-1", "Trưởng phòng", "agency", 7},
                                          {"phong-2", "Trưởng phòng", "agency", 7}};
constexpr PostTemplate kProvinceSchool[] = {{"truong", "Hiệu trưởng", "province", 5, true},
                                            {"pho-1", "Phó Hiệu trưởng", "province", 6},
                                            {"pho-2", "Phó Hiệu trưởng", "province", 6},
                                            {"phong-1", "Trưởng phòng Đào tạo", "agency", 7},
                                            {"phong-2", "Trưởng phòng Tổ chức - Hành chính", "agency", 7}};
constexpr PostTemplate kPartyBlock[] = {{"truong", "Bí thư Đảng ủy", "province", 5, true},
                                        {"pho-1", "Phó Bí thư Đảng ủy", "province", 6},
                                        {"pho-2", "Phó Bí thư Đảng ủy", "province", 6},
                                        {"phong-1", "Trưởng Ban Tổ chức Đảng ủy", "agency", 7},
                                        {"phong-2", "Trưởng Ban Tuyên giáo Đảng ủy", "agency", 7}};
constexpr PostTemplate kCouncilBoard[] = {{"truong", "Trưởng ban", "province", 5, true, true},
                                          {"pho-1", "Phó Trưởng ban", "province", 6, false, true},
                                          {"pho-2", "Phó Trưởng ban", "province", 6, false, true},
                                          {"phong-1", "Ủy viên chuyên trách", "agency", 7},
                                          {"phong-2", "Ủy viên chuyên trách", "agency", 7}};
constexpr PostTemplate kElectedCommittee[] = {
    {"truong", "Bí thư Đảng ủy", "province", 5, true, true},
    {"pho-1", "Phó Bí thư Đảng ủy", "province", 6, false, true},
    {"pho-2", "Ủy viên Ban Thường vụ Đảng ủy", "province", 6, false, true},
    {"phong-1", "Trưởng Ban Tổ chức Đảng ủy", "agency", 7},
    {"phong-2", "Trưởng Ban Tuyên giáo Đảng ủy", "agency", 7}};
constexpr PostTemplate kManagementBoard[] = {
    {"truong", "Trưởng ban", "province", 5, true},
    {"pho-1", "Phó Trưởng ban", "province", 6},
    {"pho-2", "Phó Trưởng ban", "province", 6},
    {"phong-1", "Trưởng phòng Quy hoạch", "agency", 7, true},
    {"phong-2", "Trưởng phòng Bảo vệ môi trường", "agency", 7, true}};

struct KindOfUnit {
  std::string_view kind;
  std::span<const PostTemplate> posts;
};
constexpr KindOfUnit kKinds[] = {
    {"so", kProvinceOffice},        {"ban-tinh-uy", kProvinceBoard},    {"thanh-uy", kCityCommittee},
    {"ban-thanh-uy", kCityBoard},   {"hoi-dong", kCityCouncil},         {"uy-ban", kCityPeople},
    {"phong", kDepartment},         {"doan-the", kMassOrganisation},    {"phuong-xa", kOldWard},
    {"truong-hoc", kSchool},        {"phuong-moi", kNewWard},           {"chi-cuc", kBranch},
    {"don-vi-tinh", kProvinceUnit}, {"truong-tinh", kProvinceSchool},   {"dang-uy-khoi", kPartyBlock},
    {"ban-hdnd", kCouncilBoard},    {"dang-uy-bau", kElectedCommittee}, {"ban-quan-ly", kManagementBoard}};

}  // namespace

std::span<const PostTemplate> posts_of_kind(std::string_view kind) {
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const KindOfUnit& one) { return one.kind == kind; });
  return found == std::end(kKinds) ? std::span<const PostTemplate>() : found->posts;
}

}  // namespace cadre::sample
