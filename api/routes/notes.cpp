// Notes on several cases at once: what lies with an office was received; those who owe a step are reminded.
#include <algorithm>

#include "api/command_json.hpp"
#include "api/http/fields.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/notes.hpp"

namespace cadre {
namespace {

constexpr std::size_t kReasonBytesMax = 1000;

std::string act_of(const std::string& kind, Fields& fields) {
  if (kind == "receipt") return std::string(kReceipt);
  if (kind == "reminder") return std::string(kReminder);
  if (!kind.empty())
    fields.fault("kind", "note.kind",
                 {"kind là receipt (tiếp nhận) hoặc reminder (đôn đốc)", "expected receipt or reminder"});
  return {};
}

std::vector<std::string> cases_of(Fields& fields, Faults& faults) {
  std::vector<std::string> cases;
  const json::array& given = fields.array("cases", kNotedCasesMax);
  if (given.empty() && faults.empty())
    fields.fault("cases", "field.length", {"cần ít nhất một hồ sơ", "expected at least one case"});
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string at = "cases/" + std::to_string(i);
    if (!given[i].is_string() || given[i].get_string().empty() || given[i].get_string().size() > 200) {
      fields.fault(at, "field.type", {"mỗi hồ sơ là một số hồ sơ", "expected the number of a case"});
      continue;
    }
    std::string id(given[i].get_string());
    if (std::find(cases.begin(), cases.end(), id) != cases.end())
      fields.fault(
          at, "note.twice",
          {"hồ sơ '" + id + "' nêu hai lần", "expected each case once, but '" + id + "' is there twice"});
    cases.push_back(std::move(id));
  }
  return cases;
}

Checked<Order> note_order(const Call& call, const Service&) {
  auto parsed = parse_json(call.request->body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  NoteRequest request;
  request.act = act_of(fields.text("kind"), fields);
  request.cases = cases_of(fields, faults);
  request.reason =
      fields.text("reason", {.required = request.act == kReminder, .bytes_max = kReasonBytesMax});
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return Order(record_of(request));
}

HttpResponse noted(const Outcome& outcome, const Service&) {
  json::array positions;
  for (const Entry& entry : outcome.entries) positions.push_back(entry.position.value);
  return json_answer(
      {{"outcome", "accepted"}, {"repeated", outcome.repeated}, {"positions", std::move(positions)}}, 201);
}

}  // namespace

std::vector<Route> note_routes() {
  return {{.method = "POST",
           .pattern = "/v1/notes",
           .handler = WriteHandler{note_order, noted},
           .body = Body::json}};
}

}  // namespace cadre
