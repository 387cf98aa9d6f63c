#include "api/sample/city.hpp"

#include <algorithm>
#include <array>

#include "api/sample/career_units.hpp"
#include "api/sample/post_templates.hpp"

namespace cadre::sample {
namespace {

struct Named {
  std::string_view id, name;
};

constexpr Named kProvinceBoards[] = {{"ban-to-chuc-tinh-uy", "Ban Tổ chức Tỉnh ủy"},
                                     {"uy-ban-kiem-tra-tinh-uy", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy"},
                                     {"ban-tuyen-giao-tinh-uy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"}};
constexpr Named kProvinceOffices[] = {{"so-noi-vu", "Sở Nội vụ"},
                                      {"so-tai-chinh", "Sở Tài chính"},
                                      {"so-xay-dung", "Sở Xây dựng"},
                                      {"so-giao-duc", "Sở Giáo dục và Đào tạo"},
                                      {"so-y-te", "Sở Y tế"}};
constexpr Named kCityBoards[] = {
    {"ban-to-chuc", "Ban Tổ chức Thành ủy"},      {"ban-tuyen-giao", "Ban Tuyên giáo Thành ủy"},
    {"ban-dan-van", "Ban Dân vận Thành ủy"},      {"uy-ban-kiem-tra", "Cơ quan Ủy ban Kiểm tra Thành ủy"},
    {"van-phong-thanh-uy", "Văn phòng Thành ủy"}, {"trung-tam-chinh-tri", "Trung tâm Chính trị thành phố"}};
constexpr Named kDepartments[] = {{"phong-noi-vu", "Phòng Nội vụ"},
                                  {"phong-tai-chinh", "Phòng Tài chính - Kế hoạch"},
                                  {"phong-do-thi", "Phòng Quản lý đô thị"},
                                  {"phong-kinh-te", "Phòng Kinh tế"},
                                  {"phong-tai-nguyen", "Phòng Tài nguyên và Môi trường"},
                                  {"phong-giao-duc", "Phòng Giáo dục và Đào tạo"},
                                  {"phong-y-te", "Phòng Y tế"},
                                  {"phong-lao-dong", "Phòng Lao động - Thương binh và Xã hội"},
                                  {"phong-van-hoa", "Phòng Văn hóa và Thông tin"},
                                  {"phong-tu-phap", "Phòng Tư pháp"},
                                  {"thanh-tra", "Thanh tra thành phố"},
                                  {"van-phong-ubnd", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"}};
constexpr Named kMassOrganisations[] = {{"mat-tran", "Ủy ban Mặt trận Tổ quốc thành phố"},
                                        {"thanh-doan", "Thành đoàn"},
                                        {"hoi-phu-nu", "Hội Liên hiệp Phụ nữ thành phố"},
                                        {"hoi-nong-dan", "Hội Nông dân thành phố"},
                                        {"lien-doan-lao-dong", "Liên đoàn Lao động thành phố"}};

struct OldWard {
  std::string_view id, kind, name, merged_into;
};
constexpr OldWard kOldWards[] = {
    {"an-hoa", "Phường", "An Hòa", "vinh-an"},          {"an-thinh", "Phường", "An Thịnh", "vinh-an"},
    {"ben-do", "Phường", "Bến Đò", "vinh-an"},          {"cau-ngoi", "Phường", "Cầu Ngói", "hoa-thinh"},
    {"dong-tien", "Phường", "Đông Tiến", "hoa-thinh"},  {"hoa-lac", "Phường", "Hòa Lạc", "hoa-thinh"},
    {"long-thanh", "Phường", "Long Thạnh", "long-son"}, {"son-dong", "Phường", "Sơn Đông", "long-son"},
    {"tan-hung", "Phường", "Tân Hưng", "long-son"},     {"thuong-ly", "Phường", "Thượng Lý", "tan-phuc"},
    {"phuc-loc", "Xã", "Phúc Lộc", "tan-phuc"},         {"quang-yen", "Xã", "Quảng Yên", "tan-phuc"},
    {"thuy-duong", "Xã", "Thủy Dương", "thuy-trieu"},   {"trieu-phong", "Xã", "Triều Phong", "thuy-trieu"}};
constexpr Named kNewWards[] = {{"vinh-an", "Phường Vĩnh An"},
                               {"hoa-thinh", "Phường Hòa Thịnh"},
                               {"long-son", "Phường Long Sơn"},
                               {"tan-phuc", "Phường Tân Phúc"},
                               {"thuy-trieu", "Phường Thủy Triều"}};
constexpr Named kSchoolKinds[] = {
    {"mam-non", "Trường Mầm non"}, {"tieu-hoc", "Trường Tiểu học"}, {"thcs", "Trường Trung học cơ sở"}};

std::string text(std::string_view one, std::string_view two, std::string_view three = {}) {
  return std::string(one).append(two).append(three);
}

void add_units(City& city, std::span<const Named> units, const UnitPlan& like) {
  for (const Named& unit : units) {
    UnitPlan plan = like;
    plan.id = unit.id;
    plan.name = unit.name;
    city.units.push_back(std::move(plan));
  }
}

void add_province(City& city) {
  city.units.push_back({std::string(kProvince), "Tỉnh Hải Vân", "", "province", "tinh"});
  city.units.push_back({"tinh-uy", "Tỉnh ủy Hải Vân", std::string(kProvince), "province", "tinh-uy", true});
  add_units(city, kProvinceBoards, {"", "", "tinh-uy", "province", "ban-tinh-uy", true});
  city.units.push_back(
      {"ubnd-tinh", "Ủy ban nhân dân tỉnh", std::string(kProvince), "province", "uy-ban-tinh"});
  add_units(city, kProvinceOffices, {"", "", "ubnd-tinh", "province", "so"});
}

void add_city_level(City& city) {
  const std::string whole(kCityUnit);
  const auto until_reorganised = [](std::string id, std::string name, std::string parent, std::string kind,
                                    bool party) {
    return UnitPlan{std::move(id),   std::move(name), std::move(parent), "district",
                    std::move(kind), party,           kFounded,          kReorganised};
  };
  city.units.push_back(
      until_reorganised(whole, "Thành phố Vân Sơn", std::string(kProvince), "thanh-pho", false));
  city.units.push_back(until_reorganised("thanh-uy", "Thành ủy Vân Sơn", whole, "thanh-uy", true));
  add_units(city, kCityBoards, until_reorganised("", "", "thanh-uy", "ban-thanh-uy", true));
  city.units.push_back(
      until_reorganised("hdnd-thanh-pho", "Hội đồng nhân dân thành phố", whole, "hoi-dong", false));
  city.units.push_back(
      until_reorganised("ubnd-thanh-pho", "Ủy ban nhân dân thành phố", whole, "uy-ban", false));
  add_units(city, kDepartments, until_reorganised("", "", "ubnd-thanh-pho", "phong", false));
  add_units(city, kMassOrganisations, until_reorganised("", "", whole, "doan-the", false));
}

void add_wards(City& city) {
  for (const OldWard& ward : kOldWards)
    city.units.push_back({text("cu.", ward.id), text(ward.kind, " ", ward.name), std::string(kCityUnit),
                          "commune", "phuong-xa", false, kFounded, kReorganised});
  for (const Named& ward : kNewWards)
    city.units.push_back({std::string(ward.id), std::string(ward.name), std::string(kProvince), "commune",
                          "phuong-moi", false, kReorganised});
}

void add_schools(City& city) {
  for (const OldWard& ward : kOldWards)
    for (const Named& kind : kSchoolKinds) {
      const std::string id = text(kind.id, ".", ward.id);
      const std::string name = text(kind.name, " ", ward.name);
      city.units.push_back(
          {id, name, "phong-giao-duc", "agency", "truong-hoc", false, kFounded, kReorganised});
      city.units.push_back(
          {id, name, std::string(ward.merged_into), "agency", "truong-hoc", false, kReorganised});
    }
}

// Posts of a unit stand as long as it does; those of schools come to be managed by the ward.
void add_posts(City& city) {
  for (const UnitPlan& unit : city.units)
    for (const PostTemplate& like : posts_of_kind(unit.kind)) {
      const bool ward_school = unit.kind == "truong-hoc" && unit.from == kReorganised;
      city.posts.push_back({text(unit.id, ".", like.suffix), text(like.title, " - ", unit.name), unit.id,
                            std::string(ward_school ? "commune" : like.managing_level), like.elected,
                            like.higher_approval, like.head, like.rank, unit.from, unit.until});
    }
}

template <class Plan>
const Plan* standing(const std::vector<Plan>& plans, std::string_view id, Date on) {
  const auto found = std::find_if(plans.begin(), plans.end(),
                                  [&](const Plan& plan) { return plan.id == id && plan.stands_on(on); });
  return found == plans.end() ? nullptr : &*found;
}

}  // namespace

City make_city() {
  City city;
  add_province(city);
  add_city_level(city);
  add_wards(city);
  add_schools(city);
  add_career_units(city);
  add_posts(city);
  return city;
}

const UnitPlan* City::unit(std::string_view id, Date on) const { return standing(units, id, on); }
const PostPlan* City::post(std::string_view id, Date on) const { return standing(posts, id, on); }

bool City::covers(std::string_view above, std::string_view id, Date on) const {
  if (above.empty()) return true;
  for (const UnitPlan* at = unit(id, on); at != nullptr; at = unit(at->parent, on))
    if (at->id == above) return true;
  return false;
}

}  // namespace cadre::sample
