#include "api/cli/problem_text.hpp"

#include <ostream>

#include "api/cli/words.hpp"

namespace cadre {

namespace {

// "needs" of a reason about roles, in the field's words.
std::string roles_wanted(const Console& console, const json::object& figures) {
  std::string roles;
  for (const json::value& role : array_at(figures, "needs"))
    if (role.is_string()) roles += (roles.empty() ? "" : ", ") + role_text(console, role.get_string());
  if (roles.empty()) return roles;
  return (console.vietnamese() ? "; người được làm: " : "; done by: ") + roles;
}

std::string one_reason(const Console& console, const json::object& reason) {
  std::string line;
  const std::string_view article = text_at(reason, "article");
  const std::string_view mark = text_at(reason, "mark");
  if (!article.empty()) {
    line += (console.vietnamese() ? "Điều " : "Article ") + std::string(article);
    if (!mark.empty()) line += " [" + std::string(mark) + "]";
    line += ": ";
  }
  if (const json::value* text = reason.if_contains("text")) line += text_in(console, *text);
  const std::string_view field = text_at(reason, "field");
  if (!field.empty()) line += " [" + std::string(field) + "]";
  const std::string_view rule = text_at(reason, "rule");
  if (!rule.empty()) line += " (" + std::string(rule) + ")";
  line += roles_wanted(console, object_at(reason, "figures"));
  if (bool_at(reason, "acknowledgeable")) {
    line += console.vietnamese() ? "; vẫn tiếp tục được khi nêu lý do và số văn bản (--acknowledge)"
                                 : "; goes through with a reason and a document number (--acknowledge)";
  }
  return line;
}

// Where the reasons of a refusal or the faults of a request stand in a problem.
const json::array& reasons_of(const json::object& problem) {
  if (const auto& direct = array_at(problem, "reasons"); !direct.empty()) return direct;
  if (const auto& refusal = array_at(object_at(problem, "refusal"), "reasons"); !refusal.empty())
    return refusal;
  return array_at(problem, "faults");
}

// What was expected, then every reason; a single reason that says the same is not said twice.
void print_why(Console& console, const json::object& problem) {
  const json::value* text = problem.if_contains("text");
  const std::string expected =
      text != nullptr ? text_in(console, *text) : std::string(text_at(problem, "detail"));
  const json::array& reasons = reasons_of(problem);
  const json::object* only = reasons.size() == 1 ? reasons.front().if_object() : nullptr;
  if (only != nullptr && only->contains("text") && text_in(console, only->at("text")) == expected) {
    console.err << "cadre: " << one_reason(console, *only) << '\n';
    return;
  }
  console.err << "cadre: " << expected;
  if (reasons.empty() && problem.contains("field")) console.err << " [" << text_at(problem, "field") << "]";
  if (reasons.empty() && problem.contains("rule")) console.err << " (" << text_at(problem, "rule") << ")";
  console.err << '\n' << reasons_text(console, reasons, "  ");
}

void print_meanwhile(Console& console, const json::object& problem) {
  const json::array& meanwhile = array_at(problem, "meanwhile");
  if (meanwhile.empty()) return;
  console.err << (console.vietnamese() ? "Trong lúc đó đã có:\n" : "Meanwhile there was:\n");
  for (const json::value& value : meanwhile) {
    if (!value.is_object()) continue;
    const json::object& entry = value.get_object();
    console.err << "  " << text_at(entry, "time") << "  " << text_at(entry, "actor") << "  "
                << text_at(entry, "act") << "  " << text_at(entry, "outcome") << '\n';
  }
}

}  // namespace

std::string text_in(const Console& console, const json::value& text) {
  if (text.is_string()) return std::string(text.get_string());
  if (!text.is_object()) return {};
  return std::string(text_at(text.get_object(), console.vietnamese() ? "vi" : "en"));
}

std::string reasons_text(const Console& console, const json::array& reasons, std::string_view indent) {
  std::string lines;
  for (const json::value& reason : reasons) {
    if (!reason.is_object()) continue;
    lines += std::string(indent) + "- " + one_reason(console, reason.get_object()) + "\n";
  }
  return lines;
}

void print_problem(Console& console, const Reply& reply) {
  console.exit = reply.status == 400 ? ExitCode::usage : ExitCode::refused;
  if (!reply.body.is_object()) {
    const std::string status = std::to_string(reply.status);
    return console.fail(
        Text{"máy chủ trả lời " + status + " mà không phải JSON; địa chỉ có đúng không?",
             "expected JSON from the server, but it answered " + status + "; is it the right address?"},
        ExitCode::refused);
  }
  const json::object& problem = reply.body.get_object();
  if (console.json) return console.print(problem);
  print_why(console, problem);
  if (reply.status == 401) {
    console.err << (console.vietnamese() ? "  Đưa mã qua CADRE_TOKEN, --token hoặc --token-file.\n"
                                         : "  Give a token by CADRE_TOKEN, --token or --token-file.\n");
  }
  print_meanwhile(console, problem);
}

}  // namespace cadre
