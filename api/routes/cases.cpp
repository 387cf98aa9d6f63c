// Reading cases: the list, one case now or as it stood, what can be done next, its history.
#include "api/entries/pages.hpp"
#include "api/reading/as_of.hpp"
#include "api/reading/masked_views.hpp"
#include "api/reading/note_view.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

// Cases that are looked at for one page, seen by the actor or not; behind them a short page is answered, with
// a cursor that goes on.
constexpr std::size_t kLookedAtMax = 2000;

Result<CaseFilter> filter_of(const Query& query) {
  CaseFilter filter;
  TRY(open, query.flag("open"));
  filter.open = open;
  filter.procedure = query.text("procedure");
  filter.cadre = query.text("cadre");
  filter.unit = query.text("unit");
  filter.outcome = query.text("outcome");
  return filter;
}

// Whoever may see no more than a case's number must not learn by a filter whom it is about.
bool singles_out(const CaseFilter& filter) { return !filter.cadre.empty() || !filter.unit.empty(); }

bool may_list(const CaseSight& sight, const CaseFilter& filter) {
  return sight.may("case-header") || (!singles_out(filter) && sight.may("case-meta"));
}

Result<json::object> listed(const CaseState& state, const CaseSight& sight, const Reading& reading) {
  TRY(procedure, reading.procedure(state.procedure));
  json::object view = case_summary(state, *procedure);
  if (!sight.may("case-header")) return view;
  view["cadre"] = state.cadre;
  view["post"] = state.post;
  view["unit"] = state.unit;
  view["opened"] = format_date(state.opened);
  view["outcome"] = state.outcome;
  return view;
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service&) {
  TRY(filter, filter_of(call.query));
  TRY(limit, call.query.limit());
  CHECK(call.query.number("cursor", 0, kCursorMax));
  json::array cases;
  std::uint64_t hidden = 0;
  std::optional<std::string> cursor = call.query.text("cursor");
  for (std::size_t looked = 0; cursor && cases.size() < limit && looked < kLookedAtMax;) {
    TRY(found, reading.cases(filter, *cursor, limit - cases.size()));
    looked += found.looked_at;
    for (const CaseState& state : found.cases) {
      const CaseSight sight(call.actor, state, reading);
      if (!may_list(sight, filter)) {
        if (!sight.mine()) ++hidden;
        continue;
      }
      TRY(view, listed(state, sight, reading));
      cases.push_back(std::move(view));
    }
    cursor = std::move(found.cursor);
  }
  json::object body{{"cases", std::move(cases)},
                    {"next", cursor ? json::value(*cursor) : json::value(nullptr)}};
  if (!singles_out(filter)) body["hidden"] = hidden;
  return json_answer(body);
}

Result<HttpResponse> show(const Call& call, const Reading& reading, const Service&) {
  TRY(now, reading.case_state(call.captured[0]));
  const CaseSight sight(call.actor, now, reading);
  if (!sight.may("case-meta")) return tl::make_unexpected(not_permitted());
  TRY(then_known, as_of(call.query, reading));
  CaseState state = now;
  if (then_known) {
    TRY(then, reading.case_at(call.captured[0], then_known->upto));
    state = std::move(then);
  }
  TRY(procedure, reading.procedure(state.procedure));
  json::object body = masked_case(sight, state, *procedure);
  if (!then_known && sight.may("case")) body["notes"] = notes_view(notes_on(state, reading));
  return json_answer(body);
}

Result<HttpResponse> next_acts(const Call& call, const Reading& reading, const Service&) {
  TRY(state, reading.case_state(call.captured[0]));
  if (!may_read_case(call.actor, state, reading)) return tl::make_unexpected(not_permitted());
  TRY(procedure, reading.procedure(state.procedure));
  TRY(prospects, reading.prospects(state, call.actor));
  json::array acts;
  for (const Prospect& prospect : prospects) acts.push_back(prospect_view(prospect, *procedure, state));
  return json_answer(
      {{"case", state.id}, {"revision", state.revision}, {"done", state.done}, {"acts", std::move(acts)}});
}

Result<HttpResponse> history(const Call& call, const Reading& reading, const Service& service) {
  TRY(state, reading.case_state(call.captured[0]));
  if (!may_read_case_header(call.actor, state, reading)) return tl::make_unexpected(not_permitted());
  EntryQuery query;
  query.terms.push_back(make_term("case", state.id));
  TRY(limit, call.query.limit(100));
  query.limit = limit;
  TRY(from, call.query.number("cursor", 0, kCursorMax));
  query.from = Position{from};
  TRY(page, readable_entries(query, call.actor, reading));
  HttpResponse response;
  response.body = entries_body(page, cursor_text(page.next), service);
  return response;
}

}  // namespace

std::vector<Route> case_routes() {
  return {{.method = "GET",
           .pattern = "/v1/cases",
           .handler = list,
           .query = {"open", "procedure", "cadre", "unit", "outcome", "cursor", "limit"}},
          {.method = "GET", .pattern = "/v1/cases/{case}", .handler = show, .query = {"at", "as_of"}},
          {.method = "GET", .pattern = "/v1/cases/{case}/next", .handler = next_acts},
          {.method = "GET",
           .pattern = "/v1/cases/{case}/history",
           .handler = history,
           .query = {"cursor", "limit"}}};
}

}  // namespace cadre
