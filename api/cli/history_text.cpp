#include "api/cli/history_text.hpp"

#include <algorithm>
#include <ostream>

#include "api/cli/problem_text.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

// As people read it: days as they write them.
std::string plain(const Console& console, const json::value& value) {
  return value.is_string() ? day_text(console, value.get_string()) : json::serialize(value);
}

std::string list_of(const Console& console, const json::object& values) {
  std::string text;
  for (const auto& member : values) {
    if (!text.empty()) text += ", ";
    text += std::string(member.key()) + " = " + plain(console, member.value());
  }
  return text;
}

}  // namespace

void HistoryText::print(const json::object& entry) {
  if (!text_at(entry, "cause").empty() && !entry.contains("revision")) return print_brought_about(entry);
  const DefinitionTitles& titles = titles_(text_at(entry, "procedure"));
  const json::object& data = object_at(entry, "data");
  print_head(entry, titles);
  if (text_at(entry, "type").starts_with("cadre.case.noted.")) return print_note(data);
  if (text_at(entry, "outcome") == "refused") {
    print_refusal(data);
  } else {
    print_movement(data, titles);
  }
  print_documents(data);
  print_fields(data, titles);
  print_verdicts(data, text_at(entry, "act"), titles);
  if (text_at(entry, "outcome") != "refused") print_deadlines(data, titles);
  console_.out << '\n';
}

void HistoryText::print_head(const json::object& entry, const DefinitionTitles& titles) {
  const std::string_view actor = text_at(entry, "actor");
  const std::string_view role = text_at(entry, "role");
  const json::object& data = object_at(entry, "data");
  std::string act(text_at(entry, "act"));
  const std::string_view type = text_at(entry, "type");
  if (type.starts_with("cadre.case.held."))
    act = words("Tạm dừng theo hồ sơ ", "Put on hold by ") + std::string(text_at(data, "by"));
  else if (type.starts_with("cadre.case.released."))
    act = words("Được tiếp tục theo hồ sơ ", "Released by ") + std::string(text_at(data, "by"));
  else if (act == "note-receipt")
    act = words("Tiếp nhận", "Received");
  else if (act == "note-reminder")
    act = words("Đôn đốc", "Reminder");
  else
    act = act.empty() ? words("Quá hạn: ", "Overdue: ") + titles.delay(std::string(text_at(data, "delay")))
                      : titles.act(act);
  console_.out << "#" << text_at(entry, "sequence") << "  " << office_time(console_, text_at(entry, "time"))
               << " (GMT+7)  "
               << (actor == "system" ? words("hệ thống", "the system") : doer_text(console_, entry));
  if (!role.empty()) console_.out << " (" << role_text(console_, role) << ")";
  console_.out << "\n  " << (text_at(entry, "outcome") == "refused" ? words("BỊ TỪ CHỐI: ", "REFUSED: ") : "")
               << act;
  if (const std::string_view effective = text_at(entry, "effective"); !effective.empty()) {
    console_.out << words(", ngày thực hiện ", ", effective ") << day_text(console_, effective);
  }
  if (entry.contains("revision"))
    console_.out << words(", lần ghi ", ", revision ") << int_at(entry, "revision");
  console_.out << '\n';
}

void HistoryText::print_brought_about(const json::object& entry) {
  const json::object& data = object_at(entry, "data");
  const std::string_view type = text_at(entry, "type");
  console_.out << "#" << text_at(entry, "sequence") << words("  kéo theo từ #", "  brought about by #")
               << text_at(entry, "cause") << ": ";
  if (type.starts_with("cadre.proposal."))
    console_.out << text_at(entry, "actor") << words(" không mở ", " does not open ")
                 << text_at(data, "procedure") << words(" về ", " about ");
  else if (type.starts_with("cadre.case.proposed."))
    console_.out << words("đề xuất mở ", "proposes ") << text_at(data, "procedure")
                 << words(" về ", " about ");
  else
    console_.out << (type.starts_with("cadre.fact.ended.") ? words("chấm dứt ", "ends ")
                                                           : words("ghi dữ kiện ", "records "))
                 << text_at(data, "kind") << words(" của ", " of ");
  console_.out << text_at(entry, "subject");
  if (const std::string_view day = text_at(entry, "effective"); !day.empty())
    console_.out << words(", từ ngày ", ", from ") << day_text(console_, day);
  console_.out << '\n';
  if (const json::value* reason = data.if_contains("reason"); reason != nullptr && reason->is_object())
    console_.out << "  " << text_in(console_, *reason) << words(" (Điều ", " (Article ")
                 << text_at(data, "article") << ")\n";
  if (const std::string_view why = text_at(data, "reason"); !why.empty())
    console_.out << words("  Lý do: ", "  Reason: ") << why << '\n';
  if (const json::object& value = object_at(data, "value"); !value.empty())
    console_.out << "  " << list_of(console_, value) << '\n';
}

// The case stays where it lies, with its deadlines.
void HistoryText::print_note(const json::object& data) {
  std::string to;
  for (const json::value& role : array_at(data, "to"))
    if (role.is_string()) to += (to.empty() ? "" : ", ") + role_text(console_, role.get_string());
  if (!to.empty()) console_.out << words("  Gửi: ", "  To: ") << to << '\n';
  if (const std::string_view said = text_at(data, "reason"); !said.empty())
    console_.out << words("  Nội dung: ", "  What: ") << said << '\n';
  console_.out << '\n';
}

std::string HistoryText::states_text(const json::array& leaves, const DefinitionTitles& titles) const {
  std::string text;
  for (const json::value& leaf : leaves) {
    if (!text.empty()) text += " + ";
    text += titles.state(plain(console_, leaf));
  }
  return text;
}

void HistoryText::print_movement(const json::object& data, const DefinitionTitles& titles) {
  const json::array& leaves = array_at(data, "state");
  const std::string to = states_text(leaves, titles);
  if (leaves_.empty()) {
    console_.out << "  -> " << to << '\n';
  } else if (leaves == leaves_) {
    console_.out << words("  vẫn ở: ", "  stays at: ") << to << '\n';
  } else {
    console_.out << "  " << states_text(leaves_, titles) << " -> " << to << '\n';
  }
  if (bool_at(data, "done"))
    console_.out << words("  Kết thúc: ", "  Closed: ") << to << " (" << text_at(data, "result") << ")\n";
  if (const std::string_view reason = text_at(data, "reason"); !reason.empty()) {
    console_.out << words("  Lý do: ", "  Reason: ") << reason << " (" << text_at(data, "document") << ")\n";
  }
  leaves_ = leaves;
}

void HistoryText::print_documents(const json::object& data) {
  for (const json::value& value : array_at(data, "documents")) {
    if (!value.is_object()) continue;
    const json::object& document = value.get_object();
    console_.out << words("  Văn bản: ", "  Document: ") << text_at(document, "kind") << " "
                 << text_at(document, "number") << words(", ngày ", ", of ")
                 << day_text(console_, text_at(document, "date"));
    if (const auto name = text_at(document, "name"); !name.empty()) console_.out << ", " << name;
    if (const auto sha = text_at(document, "sha256"); !sha.empty())
      console_.out << " [sha256 " << sha.substr(0, 16) << "…]";
    console_.out << '\n';
  }
}

void HistoryText::print_fields(const json::object& data, const DefinitionTitles& titles) {
  for (const auto& field : object_at(data, "form")) {
    const std::string name(field.key());
    console_.out << "  " << titles.forms().field(name) << ": "
                 << titles.forms().value(name, field.value(), console_) << '\n';
  }
  for (const json::value& value : array_at(data, "acknowledged")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    console_.out << words("  Vẫn tiếp tục dù ", "  Went on despite ") << text_at(one, "rule") << ": "
                 << text_at(one, "reason") << " (" << text_at(one, "document") << ")\n";
  }
}

void HistoryText::print_deadlines(const json::object& data, const DefinitionTitles& titles) {
  const json::array& timers = array_at(data, "timers");
  for (const json::value& timer : timers) {
    if (!timer.is_object() || std::ranges::find(timers_, timer) != timers_.end()) continue;
    const json::object& set = timer.get_object();
    console_.out << words("  Đặt hạn: ", "  Deadline set: ")
                 << titles.delay(std::string(text_at(set, "delay"))) << words(", chậm nhất ", ", by ")
                 << day_text(console_, text_at(set, "due")) << '\n';
  }
  timers_ = timers;
}

void HistoryText::print_verdicts(const json::object& data, std::string_view act,
                                 const DefinitionTitles& titles) {
  for (const json::value& value : array_at(data, "asked")) {
    if (!value.is_object()) continue;
    const json::object& asked = value.get_object();
    const std::string_view rule = text_at(asked, "rule");
    const bool holds = bool_at(asked, "holds", true);
    console_.out << (holds ? words("  Đạt: ", "  Holds: ") : words("  Không đạt: ", "  Fails: ")) << rule;
    if (const std::string place = titles.place(act, asked); !place.empty())
      console_.out << words(", Điều ", ", Article ") << place;
    if (const auto& figures = object_at(asked, "figures"); !figures.empty())
      console_.out << " (" << list_of(console_, figures) << ")";
    console_.out << '\n';
    if (!holds && asked.contains("text"))
      console_.out << "    " << text_in(console_, asked.at("text")) << '\n';
  }
}

void HistoryText::print_refusal(const json::object& data) {
  const json::object& nested = object_at(data, "refusal");
  console_.out << reasons_text(console_, array_at(nested.empty() ? data : nested, "reasons"), "  ");
}

}  // namespace cadre
