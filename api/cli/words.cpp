#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct RoleWords {
  std::string_view role;
  std::string_view vi;
  std::string_view en;
};
constexpr RoleWords kRoles[] = {
    {"administrator", "quản trị hệ thống", "administrator"},
    {"competent-level", "cấp có thẩm quyền", "competent level"},
    {"elected-body", "cơ quan dân cử", "elected body"},
    {"inspector", "ủy ban kiểm tra", "inspection committee"},
    {"personnel-body", "cơ quan tham mưu về cán bộ", "personnel body"},
    {"personnel-head", "người đứng đầu cơ quan tham mưu", "head of the personnel body"},
    {"records", "bộ phận lưu trữ hồ sơ", "records"},
    {"supervisor", "cơ quan giám sát", "supervision body"},
    {"using-agency", "cơ quan sử dụng cán bộ", "using agency"},
};

}  // namespace

std::string day_text(const Console& console, std::string_view date) {
  if (!console.vietnamese() || !parse_date(date)) return std::string(date);
  return std::string(date.substr(8, 2)) + "/" + std::string(date.substr(5, 2)) + "/" +
         std::string(date.substr(0, 4));
}

std::string office_time(const Console& console, std::string_view timestamp) {
  const auto at = parse_timestamp(timestamp);
  if (!at) return std::string(timestamp);
  const std::string local = format_timestamp(*at + kOfficeOffset);  // "2026-02-12T10:04:05.678Z"
  return day_text(console, local.substr(0, 10)) + " " + local.substr(11, 8);
}

std::string role_text(const Console& console, std::string_view role) {
  for (const RoleWords& words : kRoles) {
    if (words.role == role) return std::string(console.vietnamese() ? words.vi : words.en);
  }
  return std::string(role);
}

std::string doer_text(const Console& console, const json::object& deed, std::string_view key) {
  const std::string_view doer = text_at(deed, key), lender = text_at(deed, "onbehalfof");
  if (lender.empty()) return std::string(doer);
  return std::string(doer) + (console.vietnamese() ? " thay mặt " : " on behalf of ") + std::string(lender);
}

}  // namespace cadre
