// The route sheet: of one case, and of what one officer or one body has moved.
#include <map>

#include "api/entries/pages.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/read_acts.hpp"
#include "engine/running/route_sheet.hpp"

namespace cadre {
namespace {

constexpr std::size_t kEntriesOfCaseMax = 2000;  // behind them a sheet is cut, and says so
constexpr std::uint64_t kCountedMax = 1'000'000;
constexpr std::size_t kEntriesOfAnswerMax = 20'000;  // behind them a page of several cases ends short

json::array titled(const std::vector<std::string>& states, const Procedure& procedure) {
  json::array out;
  for (const std::string& id : states) {
    json::object state{{"id", id}};
    if (const auto node = procedure.chart().find(id)) state["title"] = both(procedure.node_title(*node));
    out.push_back(std::move(state));
  }
  return out;
}

json::object deadline_json(const RouteDeadline& deadline, const Calendar& calendar) {
  json::object out{{"delay", deadline.delay},
                   {"due", format_date(deadline.due)},
                   {"article", deadline.article},
                   {"mark", to_string(deadline.mark)}};
  if (deadline.counted) out["why"] = to_json(calendar, *deadline.counted, deadline.period);
  return out;
}

json::object step_json(const RouteStep& step, const Procedure& procedure, const Calendar& calendar) {
  json::object out{{"states", titled(step.states, procedure)},
                   {"received", format_date(step.received)},
                   {"working_days", step.working_days},
                   {"late", step.late}};
  if (step.deadline) out["deadline"] = deadline_json(*step.deadline, calendar);
  if (!step.done) return out;
  out["position"] = step.position->value;
  out["act"] = step.act;
  out["role"] = step.role;
  out["actor"] = step.actor;
  if (!step.on_behalf_of.empty()) out["onbehalfof"] = step.on_behalf_of;
  out["done"] = format_date(*step.done);
  out["led_to"] = titled(step.led_to, procedure);
  out["documents"] = json::value_from(step.documents);
  if (!step.outcome.empty()) out["outcome"] = step.outcome;
  return out;
}

// The sheet of a case, and what it takes to show it.
struct CaseSheet {
  std::shared_ptr<const Procedure> procedure;
  std::vector<RouteStep> steps;
  std::vector<std::pair<Position, Withheld>> withheld;  // of the entries that the sheet is made of
  std::uint64_t hidden = 0;     // entries of the case that are not the reader's at all
  std::size_t looked_at = 0;    // entries
  std::optional<Position> cut;  // entries from there on are not in it
};

// All of a case that can be a step: attempts that were refused, and who read it, are none, however many.
EntryQuery steps_of(const CaseState& state) {
  EntryQuery query;
  query.terms = {make_term("case", state.id)};
  query.none = {make_term("outcome", "refused"), make_term("type", std::string(kReadType))};
  query.limit = 500;
  return query;
}

// The sheet is made of what the reader may see of each entry: what is withheld of one is not in the sheet
// either, neither a paper's number nor a day that a deadline is counted from.
Result<CaseSheet> sheet_of(const CaseState& state, const Actor& actor, const Reading& reading) {
  EntryQuery query = steps_of(state);
  EntrySight sight(actor, reading);
  CaseSheet sheet;
  std::vector<Entry> entries;
  for (bool more = true; more;) {
    TRY(page, reading.entries(query));
    for (Entry& entry : page.entries) {
      ++sheet.looked_at;
      SeenEntry seen = sight.see(std::move(entry));
      if (!seen.shown && seen.told) ++sheet.hidden;
      if (!seen.shown) continue;
      for (Withheld& one : seen.withheld) sheet.withheld.emplace_back(seen.entry.position, std::move(one));
      entries.push_back(std::move(seen.entry));
    }
    more = page.next.has_value();
    if (more) query.from = *page.next;
    if (more && sheet.looked_at >= kEntriesOfCaseMax) {
      sheet.cut = page.next;
      more = false;
    }
  }
  TRY(procedure, reading.procedure(state.procedure));
  sheet.steps = route_sheet(entries, *procedure, reading.calendar(), reading.today());
  if (sheet.cut && !sheet.steps.empty() && !sheet.steps.back().done)
    sheet.steps.pop_back();  // where it lay at the cut, not where it lies
  sheet.procedure = std::move(procedure);
  return sheet;
}

// What the sheet lacks; of one entry when a position is given.
json::array withheld_of(const CaseSheet& sheet, std::optional<Position> of = {}) {
  json::array out;
  for (const auto& [position, one] : sheet.withheld) {
    if (of && position != *of) continue;
    json::array row = to_json(std::vector{one});
    row.at(0).as_object()["position"] = position.value;
    out.push_back(std::move(row.at(0)));
  }
  return out;
}

// {"from","entries"}: where a sheet that is cut ends, which is a cursor of the case's history, and how many
// entries it leaves out; null for a whole one.
Result<json::value> cut_json(const CaseSheet& sheet, const CaseState& state, const Reading& reading) {
  if (!sheet.cut) return json::value(nullptr);
  EntryQuery rest = steps_of(state);
  rest.from = *sheet.cut;
  TRY(left_out, reading.count(rest, kCountedMax));
  return json::value{{"from", sheet.cut->value}, {"entries", left_out.entries}, {"exact", left_out.exact}};
}

Result<HttpResponse> of_case(const Call& call, const Reading& reading, const Service&) {
  TRY(state, reading.case_state(call.captured[0]));
  if (!may_read_case_header(call.actor, state, reading)) return tl::make_unexpected(not_permitted());
  TRY(sheet, sheet_of(state, call.actor, reading));
  json::array steps;
  for (const RouteStep& step : sheet.steps)
    steps.push_back(step_json(step, *sheet.procedure, reading.calendar()));
  TRY(cut, cut_json(sheet, state, reading));
  return json_answer({{"case", state.id},
                      {"procedure", state.procedure},
                      {"steps", std::move(steps)},
                      {"withheld", withheld_of(sheet)},
                      {"hidden", sheet.hidden},
                      {"cut", std::move(cut)}});
}

// By whom cases are moved: an account, a role, in a unit or below it; of these at least one.
Result<EntryQuery> moves_of(const Query& asked) {
  EntryQuery query;
  query.terms = {make_term("type", "cadre.case.act-accepted.v1")};
  for (const char* key : {"actor", "role"})
    if (asked.has(key)) query.terms.push_back(make_term(key, asked.text(key)));
  if (const std::string unit = asked.text("unit"); !unit.empty())
    query.any.push_back({make_term("unit", unit), make_term("within", unit)});
  if (query.terms.size() > 1 || !query.any.empty()) return query;
  return fail(ErrorCode::invalid_argument,
              {"cần actor (một tài khoản), role (một vai trò) hoặc unit (một đơn vị)",
               "expected actor (an account), role or unit"},
              "actor", "query.missing");
}

// Sheets of several cases, each made once, until so many entries were looked at that the page must end.
class Sheets {
 public:
  Sheets(const Actor& actor, const Reading& reading) : actor_(actor), reading_(reading) {}

  // nullptr: the page has to end before.
  Result<const CaseSheet*> of(const std::string& case_id) {
    if (const auto found = made_.find(case_id); found != made_.end()) return &found->second;
    if (looked_at_ >= kEntriesOfAnswerMax) return nullptr;
    TRY(state, reading_.case_state(case_id));
    TRY(sheet, sheet_of(state, actor_, reading_));
    looked_at_ += sheet.looked_at;
    return &made_.emplace(case_id, std::move(sheet)).first->second;
  }

 private:
  const Actor& actor_;
  const Reading& reading_;
  std::map<std::string, CaseSheet> made_;
  std::size_t looked_at_ = 0;
};

// The step that an entry ended, as the sheet of its case has it. Behind the end of a sheet that is cut: the
// entry alone.
json::object row_of(const Entry& entry, const CaseSheet& sheet, const Reading& reading) {
  json::object row{{"case", entry.case_id}, {"position", entry.position.value}, {"cut", true}};
  for (const RouteStep& step : sheet.steps) {
    if (step.position != entry.position) continue;
    row = step_json(step, *sheet.procedure, reading.calendar());
    row["case"] = entry.case_id;
  }
  if (json::array lacks = withheld_of(sheet, entry.position); !lacks.empty())
    row["withheld"] = std::move(lacks);
  return row;
}

Result<EntryQuery> query_of_mover(const Query& asked, const Reading& reading) {
  TRY(query, moves_of(asked));
  TRY(limit, asked.limit(50));
  TRY(before, asked.number("cursor", reading.upto(), kCursorMax));
  query.upto = Position{before};
  query.newest_first = true;
  query.limit = limit;
  return query;
}

Result<HttpResponse> of_mover(const Call& call, const Reading& reading, const Service&) {
  TRY(query, query_of_mover(call.query, reading));
  TRY(page, readable_entries(std::move(query), call.actor, reading));
  Sheets sheets(call.actor, reading);
  json::array steps;
  auto next = cursor_text(page.next);
  for (const SeenEntry& seen : page.entries) {
    const Entry& entry = seen.entry;
    if (entry.case_id.empty() || !entry.revision || *entry.revision == 0) continue;
    TRY(sheet, sheets.of(entry.case_id));
    if (sheet == nullptr) {
      next = std::to_string(entry.position.value + 1);
      break;
    }
    steps.push_back(row_of(entry, *sheet, reading));
  }
  json::object body{{"steps", std::move(steps)}, {"next", next ? json::value(*next) : json::value(nullptr)}};
  if (page.hidden) body["hidden"] = *page.hidden;
  return json_answer(body);
}

}  // namespace

std::vector<Route> route_sheet_routes() {
  return {{.method = "GET", .pattern = "/v1/cases/{case}/route", .handler = of_case},
          {.method = "GET",
           .pattern = "/v1/route",
           .handler = of_mover,
           .query = {"actor", "role", "unit", "cursor", "limit"}}};
}

}  // namespace cadre
