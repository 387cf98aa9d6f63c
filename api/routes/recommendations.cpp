// Recommendations of supervision bodies: which unit has answered, and which has let its day pass. The cases
// themselves are opened and moved as every case is (workflows/procedures/supervision).
#include <algorithm>

#include "api/entries/pages.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

constexpr std::string_view kProcedure = "recommendation";

std::string name_of_unit(const std::string& unit, const Reading& reading) {
  const SubjectFacts* known = reading.find("unit/" + unit);
  const Fact* fact = known ? known->current("unit", reading.today()) : nullptr;
  return fact ? std::string(text_at(fact->value, "name")) : std::string();
}

bool answered(const CaseState& state) {
  for (auto deed = state.deeds.rbegin(); deed != state.deeds.rend(); ++deed) {
    if (deed->act == "answer") return true;
    if (deed->act == "ask-again") return false;
  }
  return false;
}

json::value answer_view(const CaseState& state) {
  if (!state.data.contains("answer_number")) return nullptr;
  return json::object{{"number", text_at(state.data, "answer_number")},
                      {"date", text_at(state.data, "answer_date")},
                      {"text", text_at(state.data, "answer_text")}};
}

bool is_overdue(const CaseState& state, Date today) {
  const auto due = parse_date(text_at(state.data, "reply_due_on"));
  return due && *due < today && !state.done && !answered(state);
}

json::object item_view(const CaseState& state, const Procedure& procedure, const Calendar& calendar,
                       const Reading& reading) {
  const Date today = reading.today();
  const auto due = parse_date(text_at(state.data, "reply_due_on"));
  const bool waits = !state.done && !answered(state);
  json::object out{{"case", state.id},
                   {"unit", state.unit},
                   {"unit_name", name_of_unit(state.unit, reading)},
                   {"kind", text_at(state.data, "kind")},
                   {"reference", text_at(state.data, "reference")},
                   {"title", text_at(state.data, "title")},
                   {"number", text_at(state.data, "recommendation_number")},
                   {"opened", format_date(state.opened)},
                   {"opened_by", state.deeds.empty() ? std::string() : state.deeds.front().actor},
                   {"reply_due_on", text_at(state.data, "reply_due_on")},
                   {"overdue", is_overdue(state, today)},
                   {"answer", answer_view(state)},
                   {"done", state.done},
                   {"outcome", state.outcome}};
  out["working_days_left"] =
      due && waits ? json::value(calendar.working_days_between(today, *due)) : json::value(nullptr);
  out["answered_on"] =
      answered(state) ? json::value(text_at(state.data, "answer_date")) : json::value(nullptr);
  out["states"] = case_summary(state, procedure)["states"];
  return out;
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service&) {
  TRY(limit, call.query.limit());
  TRY(open, call.query.flag("open"));
  TRY(overdue, call.query.flag("overdue"));
  CHECK(call.query.number("cursor", 0, kCursorMax));
  CaseFilter filter;
  filter.open = open;
  filter.procedure = kProcedure;
  const std::string unit = call.query.text("unit");
  const Calendar calendar = reading.calendar();
  TRY(page, reading.cases(filter, call.query.text("cursor"), limit));
  json::array items;
  std::uint64_t hidden = 0;
  for (const CaseState& state : page.cases) {
    if (!unit.empty() && !covers(reading, unit, state.unit, reading.today())) continue;
    if (overdue && *overdue != is_overdue(state, reading.today())) continue;
    if (!may_read_case(call.actor, state, reading)) {
      ++hidden;
      continue;
    }
    TRY(procedure, reading.procedure(state.procedure));
    items.push_back(item_view(state, *procedure, calendar, reading));
  }
  return json_answer({{"items", std::move(items)},
                      {"hidden", hidden},
                      {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}});
}

}  // namespace

std::vector<Route> recommendation_routes() {
  return {{.method = "GET",
           .pattern = "/v1/recommendations",
           .handler = list,
           .query = {"unit", "open", "overdue", "cursor", "limit"}}};
}

}  // namespace cadre
