#include "api/exports/table.hpp"

#include <chrono>

namespace cadre {
namespace {

// "2026-02-12 10:04:05", in the office.
std::string office_time(Timestamp at) {
  std::string text = format_timestamp(at + kOfficeOffset);
  text[10] = ' ';
  return text.substr(0, 19);
}

void join(std::string& list, std::string_view item) {
  if (item.empty()) return;
  if (!list.empty()) list += "; ";
  list += item;
}

std::string documents_of(const Entry& entry) {
  std::string list;
  for (const json::value& document : array_at(entry.data, "documents"))
    if (document.is_object()) join(list, text_at(document.get_object(), "number"));
  return list;
}

std::string rules_of(const json::array& reasons) {
  std::string list;
  for (const json::value& reason : reasons)
    if (reason.is_object()) join(list, text_at(reason.get_object(), "rule"));
  return list;
}

std::string why(const json::array& reasons, Language language) {
  std::string list;
  for (const json::value& reason : reasons)
    if (reason.is_object())
      join(list, text_at(object_at(reason.get_object(), "text"), language == Language::vi ? "vi" : "en"));
  return list;
}

// "/data/form/ballot (Kết quả kiểm phiếu)"
std::string withheld_of(const Entry& entry, Language language) {
  std::string list;
  for (const json::value& one : array_at(entry.data, "withheld")) {
    if (!one.is_object()) continue;
    const json::object& title = object_at(one.get_object(), "title");
    join(list, std::string(text_at(one.get_object(), "field")) + " (" +
                   std::string(text_at(title, language == Language::vi ? "vi" : "en")) + ")");
  }
  return list;
}

}  // namespace

std::string withheld_fields(const Entry& entry) {
  std::string list;
  for (const json::value& one : array_at(entry.data, "withheld"))
    if (one.is_object()) join(list, text_at(one.get_object(), "field"));
  return list;
}

std::vector<std::string> table_heading(Language language) {
  if (language == Language::vi)
    return {"Vị trí",    "Thời gian (GMT+7)",
            "Người làm", "Thay mặt",
            "Vai trò",   "Loại",
            "Việc",      "Kết quả",
            "Hồ sơ",     "Cán bộ",
            "Đơn vị",    "Quy trình",
            "Hiệu lực",  "Đối tượng",
            "Văn bản",   "Quy tắc không đạt",
            "Lý do",     "Phần không hiển thị"};
  return {"Position",  "Time (GMT+7)", "Actor",     "On behalf of",
          "Role",      "Type",         "Act",       "Outcome",
          "Case",      "Cadre",        "Unit",      "Procedure",
          "Effective", "Subject",      "Documents", "Rules that failed",
          "Reasons",   "Withheld"};
}

std::vector<std::string> row_of(const Entry& entry, Language language) {
  const json::array& reasons = array_at(object_at(entry.data, "refusal"), "reasons");
  return {std::to_string(entry.position.value),
          office_time(entry.time),
          entry.actor,
          entry.on_behalf_of,
          entry.role,
          entry.type,
          entry.act,
          entry.outcome,
          entry.case_id,
          entry.cadre,
          entry.unit,
          entry.procedure.substr(0, entry.procedure.find('#')),
          entry.effective ? format_date(*entry.effective) : std::string(),
          entry.subject,
          documents_of(entry),
          rules_of(reasons),
          why(reasons, language),
          withheld_of(entry, language)};
}

std::string defused(std::string cell) {
  if (!cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos)
    cell.insert(cell.begin(), '\'');
  return cell;
}

std::string hidden_note(std::uint64_t hidden, Language language) {
  const std::string n = std::to_string(hidden);
  return language == Language::vi ? "Ngoài ra có " + n + " mục không thuộc quyền xem."
                                  : "Besides these, " + n + " entries are not yours to see.";
}

}  // namespace cadre
