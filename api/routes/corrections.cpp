// A cadre's own requests to have their file corrected, and what became of each.
#include <algorithm>

#include "api/entries/whose.hpp"
#include "api/http/fields.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/corrections.hpp"

namespace cadre {
namespace {

constexpr std::size_t kAnswersMax = 500;  // entries on this person that may have answered a request

// Whose post it is, by the last sight of the views: only under which unit the entry is found.
std::string unit_of(const std::string& cadre, const Service& service) {
  const auto reading = service.engine.read();
  if (!reading) return {};
  const std::vector<std::string> units = units_of_cadre(cadre, *reading);
  return units.empty() ? std::string() : units.front();
}

Checked<Order> request_order(const Call& call, const Service& service) {
  auto parsed = parse_json(call.request->body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  CorrectionRequest request;
  request.cadre = call.captured[0];
  request.kind = fields.text("kind", {.bytes_max = 64});
  request.wrong = fields.text("wrong", {.bytes_max = 2000});
  request.right = fields.text("right", {.bytes_max = 2000});
  if (const auto position = fields.optional_number("position", kCursorMax))
    request.position = Position{*position};
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  request.unit = unit_of(request.cadre, service);
  request.on = office_date(service.clock.now());
  return Order(record_of(request));
}

HttpResponse requested(const Outcome& outcome, const Service&) {
  INVARIANT(!outcome.entries.empty(), "what was accepted wrote an entry");
  return json_answer({{"outcome", "accepted"},
                      {"position", outcome.entries.front().position.value},
                      {"repeated", outcome.repeated}},
                     201);
}

// What answered a request: a case that was opened for it, or that it was declined.
const Entry* answer_to(Position request, const std::vector<Entry>& entries) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
    const bool answers = entry.type == "cadre.case.opened.v1" || entry.type == "cadre.proposal.declined.v1";
    return answers && entry.cause == request;
  });
  return found == entries.end() ? nullptr : &*found;
}

Result<void> put_answer(const Entry* answer, const Reading& reading, json::object& item) {
  item["status"] = answer == nullptr ? "waiting" : answer->case_id.empty() ? "declined" : "opened";
  item["case"] = nullptr;
  item["outcome"] = "";
  item["states"] = json::array();
  item["reason"] = answer ? std::string(text_at(answer->data, "reason")) : std::string();
  if (answer == nullptr || answer->case_id.empty()) return {};
  TRY(state, reading.case_state(answer->case_id));
  TRY(procedure, reading.procedure(state.procedure));
  item["case"] = state.id;
  item["outcome"] = state.outcome;
  item["states"] = case_summary(state, *procedure)["states"];
  item["reason"] = text_at(state.data, "decision_note");
  return {};
}

Result<std::vector<Entry>> entries_on(const std::string& cadre, const Reading& reading) {
  std::vector<Entry> found;
  EntryQuery query;
  query.newest_first = true;
  query.limit = kAnswersMax;
  query.terms = {make_term("cadre", cadre)};
  query.any = {{make_term("type", std::string(kCorrectionType)), make_term("type", "cadre.case.opened.v1"),
                make_term("type", "cadre.proposal.declined.v1")}};
  TRY(page, reading.entries(query));
  return std::move(page.entries);
}

// The person's own, and whoever reads their file.
Result<RecordedAnswer> list(const Call& call, const Reading& reading, const Service&) {
  const std::string& cadre = call.captured[0];
  if (!may_read_facts(call.actor, "cadre/" + cadre, "file", {}, reading))
    return tl::make_unexpected(not_permitted());
  TRY(entries, entries_on(cadre, reading));
  json::array items;
  for (const Entry& entry : entries) {
    if (entry.type != kCorrectionType) continue;
    const json::object& form = object_at(entry.data, "form");
    json::object item{{"position", entry.position.value},
                      {"time", format_timestamp(entry.time)},
                      {"kind", text_at(form, "kind")},
                      {"wrong", text_at(form, "wrong")},
                      {"right", text_at(form, "right")}};
    CHECK(put_answer(answer_to(entry.position, entries), reading, item));
    items.push_back(std::move(item));
  }
  auto read = read_of_files({cadre}, "log/corrections", "corrections", call.actor);
  if (read) read->count = items.size();
  return RecordedAnswer{json_answer({{"items", std::move(items)}, {"next", nullptr}}), std::move(read)};
}

}  // namespace

std::vector<Route> correction_routes() {
  return {{.method = "GET",
           .pattern = "/v1/cadres/{id}/corrections",
           .handler = RecordedHandler{list},
           .query = {"purpose"}},
          {.method = "POST",
           .pattern = "/v1/cadres/{id}/corrections",
           .handler = WriteHandler{request_order, requested},
           .body = Body::json}};
}

}  // namespace cadre
